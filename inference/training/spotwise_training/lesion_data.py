"""The pictures that the lesion classifier learns from, and how they are drawn."""
from dataclasses import dataclass

import numpy as np
import torch

from .data import LABELS, Rooms, rows


@dataclass
class Lesions:
    """Pictures of several packed sets under one numbering."""

    arrays: list[np.ndarray]
    source: np.ndarray  # which array a picture lies in
    place: np.ndarray  # where in that array
    label: np.ndarray
    group: np.ndarray  # lesion or patient
    image: np.ndarray  # image id

    def __len__(self):
        return len(self.label)

    def pictures(self, chosen) -> torch.Tensor:
        stack = np.stack([self.arrays[self.source[k]][self.place[k]] for k in chosen])
        return torch.from_numpy(stack).permute(0, 3, 1, 2).float().div_(255)

    def only(self, chosen) -> "Lesions":
        return Lesions(
            self.arrays, self.source[chosen], self.place[chosen], self.label[chosen], self.group[chosen], self.image[chosen]
        )


def load(rooms: Rooms, parts: dict[str, str], names) -> Lesions:
    """`parts`: HAM10000 images to take (image to lesion). ISIC 2017 comes whole, it is training data only."""
    arrays, source, place, label, group, image = [], [], [], [], [], []
    for name in names:
        arrays.append(np.load(rooms.scratch / f"{name}.npy", mmap_mode="r"))
        for line, row in enumerate(rows(rooms.scratch / f"{name}.csv")):
            lesion = parts.get(row["image_id"]) if name.startswith("ham") else row["image_id"]
            if lesion is None:
                continue
            source.append(len(arrays) - 1)
            place.append(line)
            label.append(LABELS.index(row["label"]))
            group.append(lesion)
            image.append(row["image_id"])
    return Lesions(arrays, *(np.array(column) for column in (source, place, label, group, image)))


def ham_part(rooms: Rooms, part: str) -> dict[str, str]:
    return {
        row["image_id"]: row["lesion_id"] for row in rows(rooms.splits / "ham10000.csv") if row["part"] == part
    }


def training(rooms: Rooms) -> Lesions:
    return load(rooms, ham_part(rooms, "train"), ["ham10000_200x150", "ham10000_224", "isic2017"])


def held_back(rooms: Rooms, part: str) -> Lesions:
    """One copy an image: the 224 copy where there is one, else the 200x150 one."""
    both = load(rooms, ham_part(rooms, part), ["ham10000_224", "ham10000_200x150"])
    _, first = np.unique(both.image, return_index=True)
    return both.only(np.sort(first))


class Sampler:
    """Draws classes with weight n^power, then a lesion of the class, then one of its pictures."""

    def __init__(self, lesions: Lesions, power: float, generator: torch.Generator):
        self.generator = generator
        self.members = []
        for k in range(len(LABELS)):
            inside = np.flatnonzero(lesions.label == k)
            groups, inverse = np.unique(lesions.group[inside], return_inverse=True)
            order = inside[np.argsort(inverse, kind="stable")]
            self.members.append(np.split(order, np.cumsum(np.bincount(inverse))[:-1]) if len(inside) else [])
        size = np.array([sum(len(m) for m in members) for members in self.members], float)
        weight = np.where(size > 0, size**power, 0)
        self.share = torch.tensor(weight / weight.sum())

    def draw(self, count: int) -> np.ndarray:
        classes = torch.multinomial(self.share, count, True, generator=self.generator)
        result = []
        for k in classes.tolist():
            group = self.members[k][int(torch.randint(len(self.members[k]), (1,), generator=self.generator))]
            result.append(group[int(torch.randint(len(group), (1,), generator=self.generator))])
        return np.array(result)
