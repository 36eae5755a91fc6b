"""The classifier for ordinary photos (no dermatoscope): frozen features under a head taught on PAD-UFES phone photos.

The features are those of the dermoscopy members and of an ImageNet net side by side. With 711 pictures a linear head
on them is quick and hard to teach by heart. It is taught PAD-UFES's six diagnoses (and the two classes that only
HAM10000 has), and the two that HAM10000 counts as one, ACK and SCC, are put together in what ships. Five folds by patient give the honest figures; what ships learns from all of
them by the same recipe. Shortcuts are broken: all pictures come to random sharpness, and ink rings are drawn on every
class alike. Lesions cut out of dermoscopy and set on bare skin stand in for the classes that the photos lack.
"""
import numpy as np
import torch
from torch import nn
from torch.nn import functional as F

from . import augment, checkpoint, compose, linear, machine, metrics, outline, pools
from .backbone import Classifier, fold
from .data import LABELS, PAD_LABEL, Rooms, rows
from .lesion import normalise
from .runtime import OPERATIONS

SIZE = 160
DRAWS = 6  # augmented views of each photo
CUT_OUTS = 420
VIEWS = ["identity", "rot180", "flip_h", "flip_v"]
STRENGTH = 0.02  # inverse of the ridge penalty on standardised features
GENERAL = "general"  # the ImageNet net among the names of members
DIAGNOSES = [*PAD_LABEL, "df", "vasc"]  # what the head is taught
OF_LABEL = {"akiec": "ACK", "bcc": "BCC", "bkl": "SEK", "mel": "MEL", "nv": "NEV", "df": "df", "vasc": "vasc"}


def ink(size, generator, sheets=16):
    """Sheets of pen rings and strokes, as doctors draw them round what will be cut out."""
    from PIL import Image, ImageDraw

    result = np.zeros((sheets, size, size), np.float32)
    for sheet in range(sheets):
        image = Image.new("L", (size, size))
        pen = ImageDraw.Draw(image)
        x, y, a, b, start, length = augment.uniform(generator, (6,), 0, 1).tolist()
        x, y = (0.4 + 0.2 * x) * size, (0.4 + 0.2 * y) * size
        a, b = (0.2 + 0.25 * a) * size, (0.2 + 0.25 * b) * size
        pen.arc([x - a, y - b, x + a, y + b], 360 * start, 360 * start + 120 + 240 * length, 200, 1 + int(size / 90))
        result[sheet] = np.asarray(image, np.float32) / 255
    return compose.feather(torch.from_numpy(result)[:, None], 1)[:, 0]


class Features(nn.Module):
    """N x 1280 a member: the last maps of the backbones, averaged."""

    def __init__(self, rooms: Rooms, names):
        super().__init__()
        self.backbones = nn.ModuleList(
            fold(Classifier("mobilenetv2", rooms.weights, 1)).backbone
            if name == GENERAL
            else checkpoint.classifier(rooms, name, len(LABELS)).backbone
            for name in names
        )

    def forward(self, x):
        return torch.cat([backbone(x).mean((2, 3)) for backbone in self.backbones], 1)


def merged(logits):
    """Logits of DIAGNOSES (last axis) to those of LABELS: the probabilities of one label's diagnoses are summed."""
    at = {name: DIAGNOSES.index(name) for name in DIAGNOSES}
    columns = [
        torch.logsumexp(logits[..., [at[d] for d, l in PAD_LABEL.items() if l == label] or [at[label]]], -1)
        for label in LABELS
    ]
    return torch.stack(columns, -1)


class WithHead(nn.Module):
    """Logits N x LABELS."""

    def __init__(self, features, weight, bias):
        super().__init__()
        self.features = features
        self.head = nn.Linear(weight.shape[1], weight.shape[0])
        self.head.weight.data.copy_(torch.from_numpy(weight))
        self.head.bias.data.copy_(torch.from_numpy(bias))

    def forward(self, image):
        return merged(self.head(self.features(image)))


def run(features, x):
    """Features of pictures in 0..1."""
    return machine.run(features, normalise(x)).numpy()


def varied(x, generator, sheets):
    g = generator
    if float(torch.rand(1, generator=g)) < 0.8:
        x = augment.soften(x, g, 0.35, 0.95)
    x = augment.some(x, 0.3, g, lambda part: compose.toned(part, g))
    x = augment.geometry(x, SIZE, g, zoom=(0.6, 1.1))
    chosen = torch.rand(len(x), generator=g) < 0.2
    if bool(chosen.any()):
        cover = sheets[torch.randint(len(sheets), (int(chosen.sum()),), generator=g)][:, None] * 0.8
        tone = torch.tensor([0.3, 0.25, 0.5])[None, :, None, None]
        x[chosen] = x[chosen] * (1 - cover) + tone * cover
    return augment.colour(x, g)


def pictures(pool, start, count):
    places = pool.places[start : start + count]
    return torch.from_numpy(np.stack([pool.array[k] for k in places])).permute(0, 3, 1, 2).float() / 255


def collect(rooms: Rooms, features, seed):
    """(photos x (views + draws) x features, cut-outs x features, their labels)."""
    g = torch.Generator().manual_seed(seed)
    sheets = ink(SIZE, g)
    pool = pools.pad_pool(rooms, set("01234"))
    photos = []
    for start in range(0, len(pool), 48):
        x = pictures(pool, start, 48)
        plain = F.interpolate(x, (SIZE, SIZE), mode="bilinear", antialias=True, align_corners=False)
        each = [run(features, OPERATIONS[view](plain)) for view in VIEWS]
        each += [run(features, varied(x, g, sheets)) for _ in range(DRAWS)]
        photos.append(np.stack(each, 1))
        print("photos", start, flush=True)
    source = outline.ham_source(rooms, "ham10000_224", "train")
    lines = rows(rooms.scratch / "ham10000_224.csv")
    label = np.array([LABELS.index(lines[place]["label"]) for place in source[2]])
    share = torch.tensor([0.12, 0.1, 0.16, 0.14, 0.22, 0.12, 0.14])
    classes = torch.multinomial(share, CUT_OUTS, True, generator=g).tolist()
    cuts = []
    for start in range(0, CUT_OUTS, 42):
        members = [np.flatnonzero(label == k) for k in classes[start : start + 42]]
        chosen = np.array([m[int(torch.randint(len(m), (1,), generator=g))] for m in members])
        ham = outline.take(source, chosen, 224)
        skin = F.interpolate(compose.corner(pool.draw(42, g), g), (224, 224), mode="bilinear", align_corners=False)
        cut = compose.lesion_on_skin(ham[:, :3], ham[:, 3:], skin, g, zoom=(0.8, 1.8))[0]
        cuts.append(run(features, varied(cut, g, sheets)))
    return np.concatenate(photos), np.concatenate(cuts), np.array(classes)


def head(photos, truth, cuts, cut_truth):
    """Weight and bias on the plain features."""
    count, draws, width = photos.shape
    x = np.concatenate([photos.reshape(-1, width), cuts])
    y = np.concatenate([np.repeat(truth, draws), cut_truth])
    frequency = np.bincount(truth, minlength=len(DIAGNOSES)).astype(float)
    # Photos by class ~ n^0.5, a photo shared over its draws; cut-outs weigh a third of a photo.
    of_class = 1 / np.sqrt(np.maximum(frequency, 20))
    of_class *= len(truth) / (of_class * frequency).sum()
    weight = np.concatenate([np.repeat(of_class[truth] / draws, draws), np.full(len(cuts), 0.33)])
    return linear.head(x, y, STRENGTH, weight)


def photo(rooms: Rooms, arguments):
    torch.set_num_threads(1)
    names = arguments.start.split(",")
    features = Features(rooms, names).eval().to(machine.DEVICE, memory_format=torch.channels_last)
    stored = rooms.scratch / f"photo_features_{'_'.join(names)}.npz"
    if not stored.exists():
        np.savez(stored, *collect(rooms, features, arguments.seed))
    photos, cuts, cut_truth = (np.load(stored)[f"arr_{k}"] for k in range(3))
    cut_truth = np.array([DIAGNOSES.index(OF_LABEL[LABELS[k]]) for k in cut_truth])
    lines = rows(rooms.scratch / "pad_ufes.csv")
    truth = np.array([DIAGNOSES.index(line["diagnosis"]) for line in lines])
    label = np.array([LABELS.index(line["label"]) for line in lines])
    of = {row["image_id"]: row["fold"] for row in rows(rooms.splits / "pad_ufes.csv")}
    folds = np.array([of[line["image_id"]] for line in lines])
    out = np.zeros((len(truth), len(VIEWS), len(DIAGNOSES)), np.float32)
    for number in np.unique(folds):
        rest = folds == number
        weight, bias = head(photos[~rest], truth[~rest], cuts, cut_truth)
        out[rest] = photos[rest][:, : len(VIEWS)] @ weight.T + bias
        p = torch.softmax(merged(torch.from_numpy(out[rest])), 2).mean(1).numpy()
        print("fold", number, round(metrics.malignant_auc(label[rest], p), 4), flush=True)
    weight, bias = head(photos, truth, cuts, cut_truth)
    np.savez(rooms.scratch / "photo_folds.npz", diagnoses=out, logits=merged(torch.from_numpy(out)).numpy(), truth=label)
    np.savez(rooms.scratch / "photo_head.npz", weight=weight, bias=bias, start=",".join(names))


def diagnoses(logits, temperature):
    """Probabilities of PAD-UFES's six diagnoses, in the order of PAD_LABEL, from logits N x views x DIAGNOSES."""
    each = torch.softmax(torch.from_numpy(logits[..., : len(PAD_LABEL)]) / temperature, -1).mean(1)
    return each.numpy()


def started_from(rooms: Rooms) -> str:
    return str(np.load(rooms.scratch / "photo_head.npz")["start"])


def shipped(rooms: Rooms):
    stored = np.load(rooms.scratch / "photo_head.npz")
    return WithHead(Features(rooms, started_from(rooms).split(",")), stored["weight"], stored["bias"])
