"""Packed pictures by group and by part, for the nets that learn from more than lesions."""
import numpy as np
import torch
from torch.nn import functional as F

from . import lesion_data
from .data import Rooms, rows
from .pack import GATE_SIDE

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
