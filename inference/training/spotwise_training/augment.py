"""Augmentation of whole batches in torch: geometry, sharpness, JPEG, light, colour, hair, vignette.

Pictures are float RGB in 0..1, NCHW. All randomness comes from the generator that is handed in.
"""
import io
import math

import numpy as np
import torch
from PIL import Image
from torch.nn import functional as F


def uniform(generator, shape, low, high):
    return torch.rand(shape, generator=generator) * (high - low) + low


def geometry(x, size, generator, zoom=(0.6, 1.08), shift=0.08, turn=math.pi, stretch=0.15, outside="reflection"):
    """Random crop, turn, flip and stretch in one resampling. Gives the pictures at `size` (and keeps extra channels)."""
    count = len(x)
    scale = uniform(generator, (count,), math.log(zoom[0]), math.log(zoom[1])).exp()
    aspect = uniform(generator, (count,), -stretch, stretch).exp().sqrt()
    angle = uniform(generator, (count,), -turn, turn)
    flip = torch.where(torch.rand(count, generator=generator) < 0.5, -1.0, 1.0)
    room = (1 - scale).clamp(min=0) + shift
    offset = uniform(generator, (count, 2), -1, 1) * room[:, None] * 0.45
    cos, sin = angle.cos() * scale, angle.sin() * scale
    theta = torch.stack(
        [
            torch.stack([cos * aspect * flip, -sin / aspect, offset[:, 0]], 1),
            torch.stack([sin * aspect * flip, cos / aspect, offset[:, 1]], 1),
        ],
        1,
    )
    grid = F.affine_grid(theta, (count, x.shape[1], size, size), align_corners=False)
    return F.grid_sample(x, grid, mode="bilinear", padding_mode=outside, align_corners=False)


def soften(x, generator, low=0.3, high=0.9):
    """Down and up again: what a small copy, a bad lens or a messenger does to sharpness."""
    side = int(x.shape[-1] * float(uniform(generator, (1,), low, high)))
    small = F.interpolate(x, (side, side), mode="bilinear", antialias=True, align_corners=False)
    return F.interpolate(small, x.shape[-2:], mode="bilinear", align_corners=False)


def jpeg(x, generator, low=25, high=90):
    result = x.clone()
    quality = torch.randint(low, high, (len(x),), generator=generator)
    pixels = (x.clamp(0, 1) * 255).to(torch.uint8).permute(0, 2, 3, 1).contiguous().numpy()
    for place, picture in enumerate(pixels):
        buffer = io.BytesIO()
        Image.fromarray(picture).save(buffer, "JPEG", quality=int(quality[place]))
        decoded = np.asarray(Image.open(buffer))
        result[place] = torch.from_numpy(decoded.copy()).permute(2, 0, 1).float() / 255
    return result


def colour(x, generator, strength=1.0):
    """Light and camera: gain, gamma, contrast, saturation and a colour cast."""
    count, s = len(x), strength
    shape = (count, 1, 1, 1)
    gamma = uniform(generator, shape, -0.25 * s, 0.25 * s).exp()
    gain = uniform(generator, shape, -0.2 * s, 0.2 * s).exp()
    cast = uniform(generator, (count, 3, 1, 1), -0.09 * s, 0.09 * s).exp()
    contrast = uniform(generator, shape, -0.2 * s, 0.2 * s).exp()
    saturation = uniform(generator, shape, -0.3 * s, 0.3 * s).exp()
    x = x.clamp(1e-3, 1) ** gamma * gain * cast
    x = (x - x.mean((1, 2, 3), keepdim=True)) * contrast + x.mean((1, 2, 3), keepdim=True)
    grey = x.mean(1, keepdim=True)
    return ((x - grey) * saturation + grey).clamp(0, 1)


def vignette(x, generator):
    """A dark or bright edge, round as a dermatoscope's or as a flash's falling light."""
    size = x.shape[-1]
    line = torch.linspace(-1, 1, size)
    centre = uniform(generator, (len(x), 2, 1, 1), -0.25, 0.25)
    radius = ((line[None, None] - centre[:, :1]) ** 2 + (line[None, :, None] - centre[:, 1:]) ** 2).sqrt()
    edge = uniform(generator, (len(x), 1, 1, 1), 0.75, 1.3)
    hard = uniform(generator, (len(x), 1, 1, 1), 2, 30)
    depth = uniform(generator, (len(x), 1, 1, 1), 0.3, 1.0)
    return x * (1 - depth * torch.sigmoid((radius - edge) * hard))


def hairs(size, generator, sheets=24):
    """Sheets of drawn hairs, NHW in 0..1; they are turned and flipped when used."""
    from PIL import ImageDraw

    result = np.zeros((sheets, size, size), np.float32)
    for sheet in range(sheets):
        image = Image.new("L", (size * 2, size * 2))
        draw = ImageDraw.Draw(image)
        for _ in range(int(torch.randint(3, 18, (1,), generator=generator))):
            x, y, angle, bend, length, width = uniform(generator, (6,), 0, 1).tolist()
            x, y, angle = x * size * 2, y * size * 2, angle * 2 * math.pi
            points = []
            for _ in range(24):
                points.append((x, y))
                x, y = x + math.cos(angle) * length * size / 10, y + math.sin(angle) * length * size / 10
                angle += (bend - 0.5) * 0.15
            draw.line(points, fill=int(150 + 105 * length), width=1 + int(width * 2.5))
        result[sheet] = np.asarray(image.resize((size, size), Image.BILINEAR), np.float32) / 255
    return torch.from_numpy(result)


def with_hair(x, sheets, generator):
    chosen = sheets[torch.randint(len(sheets), (len(x),), generator=generator)]
    chosen = torch.rot90(chosen, int(torch.randint(4, (1,), generator=generator)), (1, 2))
    tone = uniform(generator, (len(x), 1, 1, 1), 0, 1) ** 2 * torch.tensor([0.8, 0.65, 0.45])[None, :, None, None]
    cover = chosen[:, None] * 0.85
    return x * (1 - cover) + tone * cover


def noise(x, generator, sigma=0.03):
    return x + torch.randn(x.shape, generator=generator) * uniform(generator, (len(x), 1, 1, 1), 0, sigma)


def some(x, share, generator, change):
    """Applies `change` to a random share of the batch."""
    chosen = torch.rand(len(x), generator=generator) < share
    if bool(chosen.any()):
        x = x.clone()
        x[chosen] = change(x[chosen])
    return x


def mixup(x, target, generator, alpha=0.3):
    """Mixes each picture and its target with another of the batch."""
    share = np.random.default_rng(int(torch.randint(2**31, (1,), generator=generator))).beta(alpha, alpha)
    share = max(share, 1 - share)
    other = torch.randperm(len(x), generator=generator)
    return x * share + x[other] * (1 - share), target * share + target[other] * (1 - share)
