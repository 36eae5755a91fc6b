"""Decodes every picture once into packed arrays, so that training only reads memory.

Each set becomes `NAME.npy` (uint8, N x S x S x 3; centred squares) and `NAME.csv` (a line a picture). The lesion
sets also keep a mask where there is one (`NAME_mask.npy`, uint8 0 or 255, same square).
"""
import io
import zipfile

import numpy as np
from PIL import Image

from .data import ISIC2017_LABEL, PAD_LABEL, Rooms, rows, write_rows

LESION_SIDE = 224
GATE_SIDE = 160


def centre_square(image: Image.Image, side: int) -> Image.Image:
    width, height = image.size
    square = min(width, height)
    left, top = (width - square) // 2, (height - square) // 2
    return image.resize((side, side), Image.BILINEAR, (left, top, left + square, top + square))


def unsquash(image: Image.Image) -> Image.Image:
    """ISIC 2017 copies were squashed to a square from frames of about 4:3."""
    return image.resize((image.width * 4 // 3, image.height), Image.BILINEAR)


def _read(archive, name, mode="RGB"):
    return Image.open(io.BytesIO(archive.read(name))).convert(mode)


def _save(rooms, name, pictures, side, lines, header):
    array = np.lib.format.open_memmap(rooms.scratch / f"{name}.npy", "w+", np.uint8, (len(lines), side, side, 3))
    for place, picture in enumerate(pictures):
        array[place] = np.asarray(picture)
    array.flush()
    write_rows(rooms.scratch / f"{name}.csv", header, lines)
    print(name, array.shape, flush=True)


def _entries(archive):
    return sorted(name for name in archive.namelist() if not name.endswith("/"))


def _masks(rooms, name, masks):
    np.save(rooms.scratch / f"{name}_mask.npy", np.stack(masks))


def ham10000(rooms: Rooms):
    with zipfile.ZipFile(rooms.data / "ham10000_masks_300x225.zip") as archive:
        mask = {
            entry.split("/")[-1].removesuffix("_segmentation.png"): np.asarray(
                centre_square(_read(archive, entry, "L"), LESION_SIDE)
            )
            for entry in _entries(archive)
        }
    for name in ("ham10000_200x150", "ham10000_224"):
        with zipfile.ZipFile(rooms.data / f"{name}.zip") as archive:
            names = _entries(archive)
            ids = [entry.split("/")[-1][:-4] for entry in names]
            lines = [(image, entry.split("/")[0]) for image, entry in zip(ids, names)]
            pictures = (centre_square(_read(archive, entry), LESION_SIDE) for entry in names)
            _save(rooms, name, pictures, LESION_SIDE, lines, ["image_id", "label"])
        _masks(rooms, name, [mask[image] for image in ids])


def isic2017(rooms: Rooms):
    with zipfile.ZipFile(rooms.data / "isic2017_256.zip") as archive:
        names = _entries(archive)
        lines = [(entry.split("/")[-1][:-4], ISIC2017_LABEL[entry.split("/")[0]]) for entry in names]
        pictures = (centre_square(unsquash(_read(archive, entry)), LESION_SIDE) for entry in names)
        _save(rooms, "isic2017", pictures, LESION_SIDE, lines, ["image_id", "label"])


def pad_ufes(rooms: Rooms):
    with zipfile.ZipFile(rooms.data / "pad_ufes_masks_300.zip") as archive:
        known = set(archive.namelist())
        masks = {entry[:-4]: _read(archive, entry, "L") for entry in known if entry.endswith(".png")}
    with zipfile.ZipFile(rooms.data / "pad_ufes_300.zip") as archive:
        names = _entries(archive)
        lines, pictures, squares = [], [], []
        for entry in names:
            diagnosis, image = entry.split("/")[0], entry.split("/")[-1][:-4]
            picture = _read(archive, entry)
            mask = masks.get(image)
            lines.append((image, PAD_LABEL[diagnosis], diagnosis, int(mask is not None)))
            pictures.append(centre_square(picture, LESION_SIDE))
            fitted = Image.new("L", picture.size) if mask is None else mask.resize(picture.size, Image.NEAREST)
            squares.append(np.asarray(centre_square(fitted, LESION_SIDE)))
        _save(rooms, "pad_ufes", pictures, LESION_SIDE, lines, ["image_id", "label", "diagnosis", "masked"])
        _masks(rooms, "pad_ufes", squares)


def gate(rooms: Rooms):
    part = {(row["set"], row["file"]): row["part"] for row in rows(rooms.splits / "gate.csv")}
    for name in ("clinical_skin", "not_skin", "faces"):
        with zipfile.ZipFile(rooms.data / f"{name}.zip") as archive:
            names = _entries(archive)
            lines = [(entry, part[name, entry]) for entry in names]
            pictures = (centre_square(_read(archive, entry), GATE_SIDE) for entry in names)
            _save(rooms, name, pictures, GATE_SIDE, lines, ["file", "part"])


def pack(rooms: Rooms, _):
    rooms.scratch.mkdir(parents=True, exist_ok=True)
    for step in (ham10000, isic2017, pad_ufes, gate):
        step(rooms)
