"""The skin gate: dermoscopic skin, ordinary photo of skin, or not skin.

Shortcuts are broken on purpose: every class gets the same blur, JPEG, light, tones, borders and crops; dermoscopy is
also shown as crops without a vignette; lesions cut out of dermoscopy and set on ordinary skin count as photos; things
that are not skin are also shown in the colours of skin, and sand, wood, cloth and screens are drawn. The head is taught
on the frozen ImageNet net first, and then all is tuned at a low rate, so that what the net knew of the world is not
forgotten (Kumar et al. 2022).
"""
import json

import numpy as np
import torch
from torch.nn import functional as F

from . import augment, compose, lesion_data, linear
from .backbone import Classifier
from .data import GATE_LABELS, Rooms, rows
from .lesion import normalise, soft_cross_entropy
from .pack import GATE_SIDE
from .schedule import Plan, train

SIZE = 160
KIND = "lite0"
FROZEN = 9
SMOOTHING = 0.04
ZOOM = [(0.3, 1.2), (0.45, 1.5), (0.3, 1.5)]  # by label
PAD_TRAIN_FOLDS = {"1", "2", "3"}
PAD_VALIDATION_FOLD, PAD_TEST_FOLD = "4", "0"


class Pool:
    """Some pictures of one packed array."""

    def __init__(self, array, places):
        self.array, self.places = array, np.asarray(places)

    def __len__(self):
        return len(self.places)

    def take(self, chosen) -> torch.Tensor:
        x = torch.from_numpy(np.stack([self.array[k] for k in self.places[chosen]]))
        x = x.permute(0, 3, 1, 2).float().div_(255)
        if x.shape[-1] != GATE_SIDE:
            x = F.interpolate(x, (GATE_SIDE, GATE_SIDE), mode="bilinear", antialias=True, align_corners=False)
        return x

    def draw(self, count, generator) -> torch.Tensor:
        return self.take(torch.randint(len(self.places), (count,), generator=generator).numpy())


def packed(rooms: Rooms, name):
    return np.load(rooms.scratch / f"{name}.npy", mmap_mode="r"), rows(rooms.scratch / f"{name}.csv")


def folders(rooms: Rooms, name, parts) -> dict[str, Pool]:
    array, lines = packed(rooms, name)
    places = {}
    for place, row in enumerate(lines):
        if row["part"] in parts:
            places.setdefault(row["file"].split("/")[0], []).append(place)
    return {folder: Pool(array, members) for folder, members in places.items()}


def pad_pool(rooms: Rooms, folds) -> Pool:
    array, lines = packed(rooms, "pad_ufes")
    fold = {row["image_id"]: row["fold"] for row in rows(rooms.splits / "pad_ufes.csv")}
    return Pool(array, [place for place, row in enumerate(lines) if fold[row["image_id"]] in folds])


def by_label(rooms: Rooms, name, ids=None) -> dict[str, Pool]:
    """Pools of a dermoscopy set by class: rare kinds of lesion look least like the rest."""
    array, lines = packed(rooms, name)
    places = {}
    for place, row in enumerate(lines):
        if ids is None or row["image_id"] in ids:
            places.setdefault(row["label"], []).append(place)
    return {label: Pool(array, members) for label, members in places.items()}


def dermoscopy_pool(rooms: Rooms, name, part) -> Pool:
    array, lines = packed(rooms, name)
    ids = lesion_data.ham_part(rooms, part)
    return Pool(array, [place for place, row in enumerate(lines) if row["image_id"] in ids])


class Batches:
    """`without`: folders that are left out whole, to measure what the recipe does on groups it never saw."""

    def __init__(self, rooms: Rooms, seed, without=()):
        self.generator = torch.Generator().manual_seed(seed)
        skin, other = folders(rooms, "clinical_skin", {"train"}), folders(rooms, "not_skin", {"train"})
        self.skin = {name: pool for name, pool in skin.items() if name not in without}
        self.other = {name: pool for name, pool in other.items() if name not in without}
        self.faces = folders(rooms, "faces", {"train"})["skin"]
        self.pad = pad_pool(rooms, PAD_TRAIN_FOLDS)
        ids = lesion_data.ham_part(rooms, "train")
        self.dermoscopy = [by_label(rooms, name, ids) for name in ("ham10000_200x150", "ham10000_224")]
        self.dermoscopy.append(by_label(rooms, "isic2017"))
        self.lesions = dermoscopy_pool(rooms, "ham10000_224", "train")
        self.masks = np.load(rooms.scratch / "ham10000_224_mask.npy", mmap_mode="r")

    def one_of(self, pools, count):
        g = self.generator
        names = sorted(pools)
        weight = torch.tensor([len(pools[name]) ** 0.4 for name in names])
        picks = torch.multinomial(weight, count, True, generator=g).bincount(minlength=len(names)).tolist()
        return torch.cat([pools[name].draw(n, g) for name, n in zip(names, picks) if n])

    def bare_skin(self, count):
        """Skin filling the frame, of many tones; mostly the corners of lesion photos."""
        g = self.generator
        kind = float(torch.rand(1, generator=g))
        if kind < 0.5:
            return compose.corner(self.pad.draw(count, g), g)
        if kind < 0.75:
            return compose.middle(self.faces.draw(count, g), g, (0.15, 0.3))
        return compose.middle(self.one_of(self.skin, count), g)

    def cut_out(self, count):
        g = self.generator
        pool = self.lesions
        chosen = torch.randint(len(pool), (count,), generator=g).numpy()
        mask = np.stack([self.masks[k] for k in pool.places[chosen]])
        mask = F.interpolate(torch.from_numpy(mask)[:, None].float() / 255, (GATE_SIDE, GATE_SIDE))
        return compose.lesion_on_skin(pool.take(chosen), mask, self.bare_skin(count), g)[0]

    def photos(self):
        g = self.generator
        close = torch.cat([self.pad.draw(4, g), self.cut_out(3), self.bare_skin(1)])
        wide = torch.cat([self.one_of(self.skin, 5), self.faces.draw(2, g)])
        front = compose.in_front(torch.cat([self.bare_skin(1), self.one_of(self.skin, 1)]), self.one_of(self.other, 2), g)
        return torch.cat([close, wide, front])

    def others(self):
        g = self.generator
        plain = self.one_of(self.other, 10)
        tinted = compose.skin_coloured(self.one_of(self.other, 3), torch.cat([self.bare_skin(2), self.pad.draw(1, g)]))
        return torch.cat([plain, tinted, compose.texture(2, GATE_SIDE, g), compose.screen(1, GATE_SIDE, g)])

    def varied(self, x, label, size):
        """The same changes for every label; only how near or far a picture is taken differs."""
        g = self.generator
        x = augment.some(x, 0.3, g, lambda part: compose.toned(part, g))
        x = augment.some(x, 0.4, g, lambda part: augment.soften(part, g, 0.25))
        x = augment.some(x, 0.25, g, lambda part: augment.jpeg(part, g))
        x = augment.geometry(x, size, g, zoom=ZOOM[label])
        x = augment.colour(x, g, 1.3)
        x = augment.some(x, 0.2, g, lambda part: augment.vignette(part, g))
        x = augment.some(x, 0.15, g, lambda part: bordered(part, g))
        return augment.some(x, 0.3, g, lambda part: augment.noise(part, g)).clamp(0, 1)

    def __call__(self, size):
        g = self.generator
        dermoscopy = torch.cat([self.one_of(pools, n) for pools, n in zip(self.dermoscopy, (5, 4, 3))])
        photos, others = self.photos(), self.others()
        x = torch.cat([dermoscopy, photos, others])
        label = torch.tensor([0] * len(dermoscopy) + [1] * len(photos) + [2] * len(others))
        x = torch.cat([self.varied(x[label == k], k, size) for k in range(len(GATE_LABELS))])
        x = torch.cat([x, compose.nonsense(2, size, g)]).clamp(0, 1)
        label = torch.cat([label, torch.tensor([2, 2])])
        target = F.one_hot(label, 3).float() * (1 - SMOOTHING) + SMOOTHING / 3
        return normalise(x), target


def bordered(x, generator):
    """A plain bar at one or both sides, as screenshots and padded copies have it."""
    x = x.clone()
    size = x.shape[-1]
    width = int(augment.uniform(generator, (1,), 0.03, 0.2) * size)
    tone = float(torch.randint(2, (1,), generator=generator))
    x[..., :width] = tone
    if float(torch.rand(1, generator=generator)) < 0.7:
        x[..., size - width :] = tone
    return x.transpose(2, 3) if float(torch.rand(1, generator=generator)) < 0.5 else x


@torch.no_grad()
def logits(net, pool: Pool, size=SIZE, batch=64):
    net.eval()
    result = []
    for start in range(0, len(pool), batch):
        x = pool.take(np.arange(start, min(start + batch, len(pool))))
        x = F.interpolate(x, (size, size), mode="bilinear", antialias=True, align_corners=False)
        with torch.autocast("cpu", torch.bfloat16):
            result.append(net(normalise(x).contiguous(memory_format=torch.channels_last)).float())
    return torch.cat(result).numpy()


def held_back(rooms: Rooms, parts, pad_fold, ham) -> dict[str, tuple[Pool, int]]:
    """Pools by name with the label they should get."""
    result = {}
    for name, pool in folders(rooms, "clinical_skin", parts).items():
        result[name] = (pool, 1)
    for name, pool in folders(rooms, "faces", parts).items():
        result["faces"] = (pool, 1)
    for name, pool in folders(rooms, "not_skin", parts).items():
        result[name] = (pool, 2)
    result["pad_ufes"] = (pad_pool(rooms, {pad_fold}), 1)
    result["ham10000"] = (dermoscopy_pool(rooms, "ham10000_224", ham), 0)
    return result


def measure(net, pools):
    """Share accepted or refused rightly (dermoscopy and photo both count as skin), and rightly named, by group."""
    result = {}
    for name, (pool, label) in sorted(pools.items()):
        out = torch.softmax(torch.from_numpy(logits(net, pool)), 1).numpy()
        skin = out[:, 2] < 0.5
        result[name] = {
            "n": len(pool),
            "right": round(float((skin == (label != 2)).mean()), 4),
            "named": round(float((out.argmax(1) == label).mean()), 4),
        }
    return result


@torch.no_grad()
def teach_head(net, batches, count=90, strength=0.01):
    """A linear head on the features as they are, by logistic regression with a ridge on standardised features."""
    net.eval()
    features, truth = [], []
    for _ in range(count):
        x, target = batches(SIZE)
        with torch.autocast("cpu", torch.bfloat16):
            features.append(net.features(x.contiguous(memory_format=torch.channels_last)).float().numpy())
        truth.append(target.argmax(1).numpy())
    weight, bias = linear.head(np.concatenate(features), np.concatenate(truth), strength)
    net.head.weight.copy_(torch.from_numpy(weight))
    net.head.bias.copy_(torch.from_numpy(bias))


def train_gate(rooms: Rooms, name, plan: Plan, without=()):
    torch.set_num_threads(1)
    torch.manual_seed(plan.seed)
    batches = Batches(rooms, plan.seed, without)
    validation = held_back(rooms, {"validation"}, PAD_VALIDATION_FOLD, "validation")
    net = Classifier(KIND, rooms.weights, len(GATE_LABELS), dropout=0.2)
    first = torch.cat([batches(SIZE)[0] for _ in range(2)])
    net.backbone.calibrate(first.contiguous(memory_format=torch.channels_last))
    net.backbone.freeze(FROZEN)
    teach_head(net, batches)

    def check(average):
        figures = measure(average, validation)
        return {group: (figure["right"], figure["named"]) for group, figure in figures.items()}

    def keep(average, history):
        state = {"kind": KIND, "history": history, "net": average.state_dict(), "frozen": FROZEN}
        torch.save(state, rooms.scratch / f"{name}.pt")

    net = train(net, plan, batches, soft_cross_entropy, check, keep)
    out = measure(net, held_back(rooms, {"test"}, PAD_TEST_FOLD, "test"))
    whole = {group: pool for group, pool in held_back(rooms, {"group_out"}, PAD_TEST_FOLD, "test").items()}
    for group in without:
        for packed_name, label in (("clinical_skin", 1), ("not_skin", 2)):
            found = folders(rooms, packed_name, {"train", "validation", "test"}).get(group)
            if found is not None:
                whole[group] = (found, label)
    report = {"test": out, "groups_out": measure(net, whole)}
    (rooms.scratch / f"{name}.json").write_text(json.dumps(report, indent=1))
    print(json.dumps(report), flush=True)


def plan_of(arguments):
    stages = [(1.0, SIZE)]
    return Plan(stages, arguments.steps, arguments.minutes, rate=2.5e-4, head_rate=1.0, seed=arguments.seed, check_every=300)


def gate(rooms: Rooms, arguments):
    train_gate(rooms, arguments.name or "gate", plan_of(arguments))


def gate_groups(rooms: Rooms, arguments):
    """The same recipe with feet and textures left out as well, for the honest figure on unseen groups."""
    train_gate(rooms, arguments.name or "gate_groups", plan_of(arguments), without=("foot_ulcer", "texture"))
