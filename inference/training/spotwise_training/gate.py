"""The skin gate: dermoscopic skin, ordinary photo of skin, or not skin.

Skin or not, a linear head on two frozen ImageNet nets says. A net that was tuned on these few groups of pictures knew them
better, but forgot what ImageNet had taught of the rest: tuned without photos of feet, it accepted 56 % of them, the frozen
ones 95 %. Which kind of photo it is, where the kinds are few and known, a tuned net says (`gate_kind`): it is surer of that.

Shortcuts are broken on purpose: every class gets the same blur, JPEG, light, tones, borders and crops; dermoscopy is
also shown as crops without a vignette; lesions cut out of dermoscopy and set on ordinary skin count as photos, and so do
limbs in front of things; things that are not skin are also shown in the colours of skin, and sand, wood, cloth and
screens are drawn.
"""
import numpy as np
import torch
from torch import nn
from torch.nn import functional as F

from . import augment, compose, lesion_data, linear, machine, pools
from .backbone import FILES, Backbone, fold
from .data import GATE_LABELS, Rooms
from .lesion import normalise
from .pack import GATE_SIDE as SIDE

SIZE = 160
ZOOM = [(0.3, 1.2), (0.45, 1.5), (0.3, 1.5)]  # by label
GROUPS_OUT = ("foot_ulcer", "monkeypox", "document", "texture")  # left out together, to measure
SEED = 11
RIDGE = 0.003  # inverse of the penalty on standardised features
COMPOSED = 0.5  # weight of a composed picture beside a real one
STEP = 40


class Pictures:
    """`without`: folders that are left out whole, to measure what the recipe does on groups it never saw."""

    def __init__(self, rooms: Rooms, seed, without=()):
        self.generator = torch.Generator().manual_seed(seed)
        skin, other = pools.folders(rooms, "clinical_skin", {"train"}), pools.folders(rooms, "not_skin", {"train"})
        self.skin = {name: pool for name, pool in skin.items() if name not in without}
        self.other = {name: pool for name, pool in other.items() if name not in without}
        self.faces = pools.folders(rooms, "faces", {"train"})["skin"]
        self.pad = pools.pad_pool(rooms, pools.PAD_TRAIN_FOLDS)
        ids = lesion_data.ham_part(rooms, "train")
        self.dermoscopy = [pools.by_label(rooms, name, ids) for name in ("ham10000_200x150", "ham10000_224")]
        self.dermoscopy.append(pools.by_label(rooms, "isic2017"))
        self.lesions = pools.dermoscopy_pool(rooms, "ham10000_224", "train")
        self.masks = np.load(rooms.scratch / "ham10000_224_mask.npy", mmap_mode="r")

    def one_of(self, found, count):
        g = self.generator
        names = sorted(found)
        weight = torch.tensor([len(found[name]) ** 0.4 for name in names])
        picks = torch.multinomial(weight, count, True, generator=g).bincount(minlength=len(names)).tolist()
        return torch.cat([found[name].draw(n, g) for name, n in zip(names, picks) if n])

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
        mask = F.interpolate(torch.from_numpy(mask)[:, None].float() / 255, (SIDE, SIDE))
        return compose.lesion_on_skin(pool.take(chosen), mask, self.bare_skin(count), g)[0]

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


def lessons(pictures: Pictures):
    """Yields (pictures, label, source, weight): every group augmented and as it is, and what is composed of them."""
    g = pictures.generator
    skin = {**pictures.skin, "faces": pictures.faces, "pad": pictures.pad}
    for label, found in ((1, skin), (2, pictures.other)):
        for name, pool in found.items():
            for _ in range(0, int(min(260, 40 + len(pool) ** 0.75)), STEP):
                yield pictures.varied(pool.draw(STEP, g), label, SIZE), label, name, 1.0
            plain = np.linspace(0, len(pool) - 1, min(len(pool), 3 * STEP)).astype(int)
            for start in range(0, len(plain), STEP):
                yield pool.take(plain[start : start + STEP]), label, name, 1.0
    for name, found in enumerate(pictures.dermoscopy):
        for _ in range(7):
            yield pictures.varied(pictures.one_of(found, STEP), 0, SIZE), 0, f"dermoscopy{name}", 1.0
    composed = [(1, "cut-out", lambda: pictures.cut_out(STEP))] * 7
    composed += [(1, "bare", lambda: pictures.bare_skin(STEP))] * 7
    composed += [(1, "limb", lambda: compose.limb(pictures.one_of(pictures.skin, STEP), pictures.one_of(pictures.other, STEP), g))] * 14
    composed += [(2, "tinted", lambda: compose.skin_coloured(pictures.one_of(pictures.other, STEP), pictures.pad.draw(STEP, g)))] * 7
    composed += [(2, "drawn", lambda: compose.texture(STEP, SIDE, g))] * 4
    composed += [(2, "screen", lambda: compose.screen(STEP // 2, SIDE, g))] * 4
    composed += [(2, "nonsense", lambda: compose.nonsense(STEP // 2, SIDE, g))] * 4
    for label, name, make in composed:
        yield pictures.varied(make(), label, SIZE), label, name, COMPOSED


class Frozen(nn.Module):
    """Logits of a picture: both ImageNet nets, global average, one linear head."""

    def __init__(self, rooms: Rooms):
        super().__init__()
        self.backbones = nn.ModuleList(fold(Backbone(kind, rooms.weights)) for kind in FILES)
        self.head = nn.Linear(sum(backbone.channels for backbone in self.backbones), len(GATE_LABELS))

    def features(self, image):
        return torch.cat([backbone(image).mean((2, 3)) for backbone in self.backbones], 1)

    def forward(self, image):
        return self.head(self.features(image))


class Gate(nn.Module):
    """Logits of a picture (N x 3), whose softmax is: not skin and skin as `frozen` says, skin shared as `kind` says."""

    def __init__(self, frozen: Frozen, kind: nn.Module):
        super().__init__()
        self.frozen, self.kind = frozen, kind

    def forward(self, image):
        said, kinds = self.frozen(image), self.kind(image)
        skin = torch.logsumexp(said[:, :2], 1) - said[:, 2]
        dermoscopy = kinds[:, 0] - kinds[:, 1]
        return torch.stack([skin + F.logsigmoid(dermoscopy), skin + F.logsigmoid(-dermoscopy), torch.zeros_like(skin)], 1)


def taught(rooms: Rooms, without=()) -> Frozen:
    """The net with its head: groups of a label weigh as n^0.5, the labels the same. `without`: groups left out."""
    torch.set_num_threads(machine.THREADS)
    net = Frozen(rooms).eval().to(machine.DEVICE, memory_format=torch.channels_last)
    features, truth, source, weight = [], [], [], []
    for x, label, name, share in lessons(Pictures(rooms, SEED, without)):
        features.append(machine.run(net.features, normalise(x)).numpy())
        truth += [label] * len(x)
        source += [name] * len(x)
        weight += [share] * len(x)
    x, y, source, weight = np.concatenate(features), np.array(truth), np.array(source), np.array(weight)
    _, place, count = np.unique(source, return_inverse=True, return_counts=True)
    weight = weight / np.sqrt(count[place])
    for label in range(len(GATE_LABELS)):
        weight[y == label] *= len(y) / len(GATE_LABELS) / weight[y == label].sum()
    linear.teach(net.head, x, y, RIDGE, weight)
    return net.cpu()
