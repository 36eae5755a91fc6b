"""Pictures that no data set has: lesions cut out of dermoscopy and set on ordinary skin, skin in front of objects."""
import torch
from torch.nn import functional as F

from . import augment


def feather(mask, radius):
    size = 2 * radius + 1
    return F.avg_pool2d(mask, size, 1, radius, count_include_pad=False)


def lesion_on_skin(lesion, mask, skin, generator, zoom=(0.8, 2.4), shift=0.1):
    """Sets each lesion (N3SS, mask N1SS) on its skin, with the skin's own light. Gives pictures and masks."""
    whole = torch.ones_like(mask)
    moved = augment.geometry(
        torch.cat([lesion, mask, whole], 1), lesion.shape[-1], generator, zoom=zoom, shift=shift, outside="zeros"
    )
    lesion, mask, whole = moved[:, :3], moved[:, 3:4], moved[:, 4:]
    around = whole * (1 - mask)
    area = around.sum((2, 3), keepdim=True).clamp(min=1)
    tone = (lesion * around).sum((2, 3), keepdim=True) / area
    ratio = (skin.mean((2, 3), keepdim=True) / tone.clamp(min=0.05)).clamp(0.3, 2.0)
    soft = feather(mask, int(torch.randint(1, 5, (1,), generator=generator)))
    return (skin * (1 - soft) + (lesion * ratio).clamp(0, 1) * soft), (mask > 0.5).float()


def corner(x, generator, share=(0.25, 0.45)):
    """A corner of each picture, enlarged: on photos of lesions the corners are nearly always bare skin."""
    size = x.shape[-1]
    side = int(size * float(augment.uniform(generator, (1,), *share)))
    top, left = (int(v) * (size - side) for v in torch.randint(2, (2,), generator=generator))
    cut = x[:, :, top : top + side, left : left + side]
    return F.interpolate(cut, (size, size), mode="bilinear", align_corners=False)


def middle(x, generator, share=(0.2, 0.4)):
    """The middle of each picture, enlarged: a palm, a cheek, a sole."""
    size = x.shape[-1]
    side = int(size * float(augment.uniform(generator, (1,), *share)))
    start = (size - side) // 2
    cut = x[:, :, start : start + side, start : start + side]
    return F.interpolate(cut, (size, size), mode="bilinear", align_corners=False)


def in_front(skin, background, generator):
    """Skin in a soft ellipse in front of something else, covering about a third to nine tenths of the frame."""
    size, count = skin.shape[-1], len(skin)
    line = torch.linspace(-1, 1, size)
    centre = augment.uniform(generator, (count, 2, 1, 1), -0.45, 0.45)
    axes = augment.uniform(generator, (count, 2, 1, 1), 0.6, 1.3)
    angle = augment.uniform(generator, (count, 1, 1), 0, 3.14)
    x, y = line[None, None] - centre[:, 0], line[None, :, None] - centre[:, 1]
    u, v = x * angle.cos() + y * angle.sin(), y * angle.cos() - x * angle.sin()
    distance = (u / axes[:, 0]) ** 2 + (v / axes[:, 1]) ** 2
    cover = torch.sigmoid((1 - distance) * 25)[:, None]
    return skin * cover + background * (1 - cover)


def skin_coloured(x, skin):
    """Gives something that is not skin the mean and spread of the colours of skin: a hard negative."""
    mean, spread = x.mean((2, 3), keepdim=True), x.std((2, 3), keepdim=True).clamp(min=0.03)
    return ((x - mean) / spread * skin.std((2, 3), keepdim=True) + skin.mean((2, 3), keepdim=True)).clamp(0, 1)


def nonsense(count, size, generator):
    """Noise, flat colours, gradients, stripes and soft blobs in any colour, also in those of skin."""
    result = torch.empty(count, 3, size, size)
    for place in range(count):
        kind = int(torch.randint(5, (1,), generator=generator))
        first, second = augment.uniform(generator, (2, 3, 1, 1), 0, 1)
        if float(torch.rand(1, generator=generator)) < 0.5:
            tone = augment.uniform(generator, (1,), 0.3, 1)
            first = torch.tensor([0.9, 0.7, 0.58])[:, None, None] * tone
        if kind == 0:
            result[place] = first
        elif kind == 1:
            result[place] = torch.rand((3, size, size), generator=generator)
        elif kind == 2:
            way = torch.linspace(0, 1, size)
            result[place] = first * way + second * (1 - way)
        elif kind == 3:
            coarse = torch.rand((1, 3, 6, 6), generator=generator)
            result[place] = F.interpolate(coarse, (size, size), mode="bicubic", align_corners=False)[0].clamp(0, 1)
        else:
            period = int(torch.randint(3, 40, (1,), generator=generator))
            stripe = ((torch.arange(size) // period) % 2).float()
            result[place] = first * stripe + second * (1 - stripe)
    return result
