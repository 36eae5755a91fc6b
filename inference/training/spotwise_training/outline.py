"""The lesion outline: a small U-Net over MobileNetV2, one logit a pixel of the centred square.

Learns from the masks of HAM10000 and PAD-UFES, from lesions cut out and set on other skin, and from pictures without a
lesion (hands, faces, bare skin, things), whose mask is empty.
"""
import numpy as np
import torch
from torch import nn
from torch.nn import functional as F

from . import augment, checkpoint, compose, gate, lesion_data, machine, metrics, pools
from .backbone import Backbone
from .data import Rooms, rows
from .lesion import normalise
from .schedule import Plan, train

SIZE = 160
FROZEN = 9
WIDTHS = (96, 64, 48, 24)


class Block(nn.Sequential):
    def __init__(self, inner, out):
        super().__init__(nn.Conv2d(inner, out, 3, padding=1, bias=False), nn.BatchNorm2d(out), nn.ReLU())


class Outline(nn.Module):
    def __init__(self, weights):
        super().__init__()
        self.backbone = Backbone("mobilenetv2", weights)
        self.backbone.drop_last()
        skips = self.backbone.tap_channels[:0:-1]  # deepest first, without the picture itself
        self.narrow = nn.ModuleList([nn.Conv2d(skip, width, 1) for skip, width in zip(skips, WIDTHS)])
        inner = [self.backbone.channels, *WIDTHS[:-1]]
        self.blocks = nn.ModuleList([Block(i + width, width) for i, width in zip(inner, WIDTHS)])
        self.head = nn.Conv2d(WIDTHS[-1], 1, 1)
        nn.init.constant_(self.head.bias, -1.0)

    def forward(self, x):
        deep, taps = self.backbone.taps(x)
        for tap, narrow, block in zip(taps[:0:-1], self.narrow, self.blocks):
            deep = F.interpolate(deep, scale_factor=2.0, mode="bilinear", align_corners=False)
            deep = block(torch.cat([deep, narrow(tap)], 1))
        return F.interpolate(self.head(deep), scale_factor=2.0, mode="bilinear", align_corners=False)


def loss(output, target):
    """Cross-entropy a pixel, and one minus Dice a picture (an empty mask is found when nothing is claimed)."""
    output = output.float()
    claimed = output.sigmoid()
    shared = (claimed * target).sum((1, 2, 3))
    dice = (2 * shared + 20) / (claimed.sum((1, 2, 3)) + target.sum((1, 2, 3)) + 20)
    return F.binary_cross_entropy_with_logits(output, target) + (1 - dice).mean()


def masked(rooms: Rooms, name, places):
    array = np.load(rooms.scratch / f"{name}.npy", mmap_mode="r")
    mask = np.load(rooms.scratch / f"{name}_mask.npy", mmap_mode="r")
    return array, mask, np.asarray(places)


def take(source, chosen, side):
    array, mask, places = source
    x = torch.from_numpy(np.stack([array[k] for k in places[chosen]])).permute(0, 3, 1, 2).float() / 255
    m = torch.from_numpy(np.stack([mask[k] for k in places[chosen]]))[:, None].float() / 255
    both = torch.cat([x, m], 1)
    return F.interpolate(both, (side, side), mode="bilinear", antialias=True, align_corners=False)


def ham_source(rooms: Rooms, name, part):
    ids = lesion_data.ham_part(rooms, part)
    lines = rows(rooms.scratch / f"{name}.csv")
    return masked(rooms, name, [place for place, row in enumerate(lines) if row["image_id"] in ids])


def pad_source(rooms: Rooms, folds):
    pool = pools.pad_pool(rooms, folds)
    lines = rows(rooms.scratch / "pad_ufes.csv")
    return masked(rooms, "pad_ufes", [place for place in pool.places if lines[place]["masked"] == "1"])


class Batches:
    def __init__(self, rooms: Rooms, seed):
        self.generator = torch.Generator().manual_seed(seed)
        self.low, self.sharp = (ham_source(rooms, name, "train") for name in ("ham10000_200x150", "ham10000_224"))
        self.pad = pad_source(rooms, pools.PAD_TRAIN_FOLDS)
        self.plain = gate.Pictures(rooms, seed + 1)
        self.sheets = augment.hairs(SIZE, torch.Generator().manual_seed(1))

    def draw(self, source, count):
        return take(source, torch.randint(len(source[2]), (count,), generator=self.generator).numpy(), 192)

    def __call__(self, size):
        g = self.generator
        lesions = torch.cat([self.draw(self.low, 5), self.draw(self.sharp, 5), self.draw(self.pad, 6)])
        cut = self.draw(self.sharp, 3)
        skin = F.interpolate(self.plain.bare_skin(3), (192, 192), mode="bilinear", align_corners=False)
        cut = torch.cat(compose.lesion_on_skin(cut[:, :3], cut[:, 3:], skin, g, zoom=(0.7, 3.0), shift=0.25), 1)
        empty = torch.cat(
            [
                self.plain.bare_skin(2),
                self.plain.skin["hand_healthy"].draw(2, g),
                self.plain.faces.draw(1, g),
                self.plain.one_of(self.plain.other, 2),
            ]
        )
        empty = F.interpolate(torch.cat([empty, torch.zeros_like(empty[:, :1])], 1), (192, 192))
        both = torch.cat([lesions, cut, empty])
        soft = torch.rand(len(both), generator=g) < 0.4
        both[soft, :3] = augment.soften(both[soft, :3], g) if bool(soft.any()) else both[soft, :3]
        both = augment.geometry(both, size, g, zoom=(0.5, 1.25), shift=0.15)
        x, mask = both[:, :3], (both[:, 3:] > 0.5).float()
        x = augment.colour(x, g, 1.2)
        x = augment.some(x, 0.15, g, lambda part: augment.with_hair(part, self.sheets, g))
        x = augment.some(x, 0.2, g, lambda part: augment.vignette(part, g))
        x = augment.some(x, 0.3, g, lambda part: augment.noise(part, g)).clamp(0, 1)
        return normalise(x), mask


def masks(net, x, size=SIZE, batch=64):
    net.eval()
    result = []
    for start in range(0, len(x), batch):
        part = F.interpolate(x[start : start + batch], (size, size), mode="bilinear", antialias=True, align_corners=False)
        result.append(machine.run(net, normalise(part)).sigmoid())
    return torch.cat(result)


def overlap(claimed, truth):
    """Dice and IoU a picture."""
    shared = (claimed * truth).sum((1, 2, 3))
    total = claimed.sum((1, 2, 3)) + truth.sum((1, 2, 3))
    return (2 * shared / total.clamp(min=1)).numpy(), (shared / (total - shared).clamp(min=1)).numpy()


def score(net, source, threshold=0.5, limit=600):
    chosen = np.unique(np.linspace(0, len(source[2]) - 1, min(limit, len(source[2]))).astype(int))
    both = take(source, chosen, 224)
    claimed = (masks(net, both[:, :3]) > threshold).float()
    truth = F.interpolate(both[:, 3:], (SIZE, SIZE), mode="bilinear", antialias=True, align_corners=False)
    return overlap(claimed, (truth > 0.5).float())


def claimed_area(net, pool):
    x = torch.cat([pool.take(np.arange(s, min(s + 64, len(pool)))) for s in range(0, len(pool), 64)])
    return (masks(net, x) > 0.5).float().mean((1, 2, 3)).numpy()


def report(rooms: Rooms, net):
    """Figures on pictures that neither training nor choices saw."""
    result = {}
    for name, source in {
        "ham10000": ham_source(rooms, "ham10000_224", "test"),
        "ham10000_200x150": ham_source(rooms, "ham10000_200x150", "test"),
        "pad_ufes": pad_source(rooms, {pools.PAD_TEST_FOLD}),
    }.items():
        dice, iou = score(net, source)
        result[name] = {"n": len(dice), "dice": metrics.bootstrap(np.mean, dice), "iou": metrics.bootstrap(np.mean, iou)}
    hands = pools.folders(rooms, "clinical_skin", {"test"})["hand_healthy"]
    for name, pool in {"hand_healthy": hands, "faces": pools.folders(rooms, "faces", {"test"})["skin"]}.items():
        area = claimed_area(net, pool)
        result[name] = {"n": len(area), "no_spot": round(float((area < MIN_AREA).mean()), 4)}
    return result


MIN_AREA = 0.004  # a spot of 10 x 10 pixels in 160 x 160


def outline(rooms: Rooms, arguments):
    plan = Plan([(1.0, SIZE)], steps=arguments.steps, minutes=arguments.minutes, seed=arguments.seed, check_every=300)
    torch.set_num_threads(machine.THREADS)
    torch.manual_seed(plan.seed)
    batches = Batches(rooms, plan.seed)
    net = Outline(rooms.weights)
    first = torch.cat([batches(SIZE)[0] for _ in range(3)])
    net.backbone.calibrate(first.contiguous(memory_format=torch.channels_last))
    net.backbone.freeze(FROZEN)
    validation = {
        "ham10000": ham_source(rooms, "ham10000_224", "validation"),
        "pad_ufes": pad_source(rooms, {pools.PAD_VALIDATION_FOLD}),
    }
    hands = pools.folders(rooms, "clinical_skin", {"validation"})["hand_healthy"]

    def check(average):
        figures = {name: round(float(score(average, source, limit=200)[0].mean()), 4) for name, source in validation.items()}
        return {**figures, "hands_empty": round(float((claimed_area(average, hands) < MIN_AREA).mean()), 4)}

    def keep(average, history):
        checkpoint.keep(rooms, "outline", average, history=history, frozen=FROZEN)

    train(net, plan, batches, loss, check, keep)
