"""Pictures that no data set has: lesions cut out of dermoscopy and set on ordinary skin, limbs in front of objects."""
import math

import numpy as np
import torch
from PIL import Image, ImageDraw
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


def limb(skin, background, generator):
    """Skin as a band with wavering edges across something else, as arms, legs and fingers lie in a frame: a fifth of the
    frame or more. Never round, or whatever is round and has the colour of skin would be learned as skin."""
    size, count = skin.shape[-1], len(skin)
    line = torch.linspace(-1, 1, size)
    angle = augment.uniform(generator, (count, 1, 1), 0, 2 * math.pi)
    x, y = line[None, None], line[None, :, None]
    along, across = x * angle.cos() + y * angle.sin(), y * angle.cos() - x * angle.sin()
    wave = augment.uniform(generator, (2, 3, count, 1, 1), 0, 1)
    edges = []
    for often, phase, height in wave:
        edges.append(0.18 * height * torch.sin(along * (1 + 3 * often) + 6.28 * phase))
    upper = augment.uniform(generator, (count, 1, 1), 0.15, 1.2) + edges[0]
    lower = augment.uniform(generator, (count, 1, 1), 0.15, 1.2) + edges[1]
    sharp = augment.uniform(generator, (count, 1, 1), 15, 80)
    cover = (torch.sigmoid((upper - across) * sharp) * torch.sigmoid((lower + across) * sharp))[:, None]
    shade = 1 - augment.uniform(generator, (count, 1, 1, 1), 0, 0.35) * (1 - cover) * 2
    return skin * cover * shade.clamp(0.3, 1) + background * (1 - cover)


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


def tones(count, generator):
    """Colours of skin from very light to very dark (N311): along the line that melanin takes, with some spread."""
    depth = augment.uniform(generator, (count, 1, 1, 1), 0, 1)
    light = torch.tensor([0.93, 0.76, 0.66])[None, :, None, None]
    dark = torch.tensor([0.22, 0.14, 0.11])[None, :, None, None]
    spread = augment.uniform(generator, (count, 3, 1, 1), -0.08, 0.08).exp()
    return (light * (1 - depth) + dark * depth) * spread


def toned(x, generator):
    """The same picture on lighter or darker skin: channels are scaled so that the middle's colour becomes a tone of
    skin. What is not skin is treated alike, so that the colours tell nothing."""
    size = x.shape[-1]
    middle_colour = x[..., size // 4 : -size // 4, size // 4 : -size // 4].mean((2, 3), keepdim=True).clamp(min=0.05)
    wanted = tones(len(x), generator)
    share = augment.uniform(generator, (len(x), 1, 1, 1), 0.4, 1)
    return (x * (wanted / middle_colour).clamp(0.25, 2.5) ** share).clamp(0, 1)


def _waves(size, generator, octaves):
    """Smooth noise in 0..1 with details of several sizes, 1 x size x size."""
    result = torch.zeros(1, 1, size, size)
    for cells, weight in octaves:
        coarse = torch.rand((1, 1, cells, cells), generator=generator)
        result += weight * F.interpolate(coarse, (size, size), mode="bicubic", align_corners=False)
    low, high = result.min(), result.max()
    return ((result - low) / (high - low + 1e-6))[0]


def texture(count, size, generator):
    """Sand, crumb, wood, weave and cardboard, drawn; two of three in colours of skin."""
    result = torch.empty(count, 3, size, size)
    line = torch.linspace(0, 1, size)
    for place in range(count):
        kind, angle = int(torch.randint(5, (1,), generator=generator)), float(torch.rand(1, generator=generator)) * 3.14
        along = line[None] * math.cos(angle) + line[:, None] * math.sin(angle)
        across = line[:, None] * math.cos(angle) - line[None] * math.sin(angle)
        often = float(augment.uniform(generator, (1,), 8, 45))
        if kind == 0:  # grains
            height = _waves(size, generator, [(size, 1.0), (size // 2, 0.8), (12, 0.3)])[0]
        elif kind == 1:  # holes and crust
            height = (_waves(size, generator, [(40, 1.0), (18, 0.7), (7, 0.5)])[0] - 0.45).clamp(0, 0.3) / 0.3
        elif kind == 2:  # grain of wood: rings, bent
            bent = _waves(size, generator, [(3, 1.0), (7, 0.35)])[0]
            height = 0.5 + 0.5 * torch.sin((along * 0.15 + across + bent * 0.25) * often * 6.28)
        elif kind == 3:  # threads
            height = 0.5 + 0.25 * (torch.sin(along * often * 9) + torch.sin(across * often * 9))
        else:  # fibres and flutes
            height = 0.7 * _waves(size, generator, [(size // 3, 1.0), (9, 0.4)])[0] + 0.15 * torch.sin(across * often * 3)
        colour = tones(1, generator)[0]
        if float(torch.rand(1, generator=generator)) < 0.33:
            colour = augment.uniform(generator, (3, 1, 1), 0.1, 1)
        depth = float(augment.uniform(generator, (1,), 0.15, 0.6))
        result[place] = colour * (1 + depth * (height - 0.5))[None]
    return result.clamp(0, 1)


def screen(count, size, generator):
    """Pages of boxes and lines of writing, as screens and forms show them."""
    result = np.empty((count, size, size, 3), np.float32)
    for place in range(count):
        draws = torch.rand(64, generator=generator).tolist()
        dark = draws[0] < 0.35
        paper = tuple(int(255 * (0.1 + 0.1 * v if dark else 0.88 + 0.12 * v)) for v in draws[1:4])
        image = Image.new("RGB", (size, size), paper)
        pen = ImageDraw.Draw(image)
        for k in range(int(draws[4] * 4)):
            x, y, w, h = (v * size for v in draws[5 + 4 * k : 9 + 4 * k])
            pen.rectangle([x * 0.7, y, x * 0.7 + w, y + h * 0.4], fill=tuple(int(255 * v) for v in draws[24 + 3 * k : 27 + 3 * k]))
        top, step = 4 + draws[40] * 20, 3 + draws[41] * 10
        while top < size - 4:
            left, row = 4 + draws[42] * 20, torch.rand(14, generator=generator).tolist()
            for v in row:
                right = min(left + 2 + v * 18, size - 4)
                if left < right and row[0] > 0.15:
                    pen.rectangle([left, top, right, top + step * 0.35], fill=(225,) * 3 if dark else (40,) * 3)
                left = right + 3
            top += step
        result[place] = np.asarray(image, np.float32) / 255
    return torch.from_numpy(result).permute(0, 3, 1, 2)
