"""All that training reads, backbones included, as one file of less than 64 MiB, for a machine elsewhere (a GPU).

`carry` writes SCRATCH/training.zip from what `pack` made; `unpack` makes the same arrays from DATA/training.zip and
puts the backbones into WEIGHTS. Pictures are WebP, so trainings on it agree with those on the originals within the
intervals, not to the digit. A HAM10000 picture that has a 224 copy is carried once; its 200x150 copy is made from that.
"""
import io
import zipfile

import numpy as np
from PIL import Image

from .backbone import FILES
from .data import Rooms, rows
from .pack import GATE_SIDE, LESION_SIDE

NAME = "training.zip"
LIMIT = 64 * 2**20
QUALITY = 62
SHARP, SOFT, SOFT_SIDE = "ham10000_224", "ham10000_200x150", 150
SIDES = {SHARP: LESION_SIDE, SOFT: LESION_SIDE, "isic2017": LESION_SIDE, "pad_ufes": LESION_SIDE}
SIDES |= {name: GATE_SIDE for name in ("clinical_skin", "not_skin", "faces")}
MASKED = (SOFT, "pad_ufes")  # those of SHARP are among those of SOFT


def _softened(array) -> Image.Image:
    return Image.fromarray(array).resize((SOFT_SIDE, SOFT_SIDE), Image.BILINEAR)


def _places(rooms: Rooms, name) -> dict[str, int]:
    return {line["image_id"]: place for place, line in enumerate(rows(rooms.scratch / f"{name}.csv"))}


def _shared(rooms: Rooms) -> dict[int, int]:
    """Where a picture of SOFT lies in SHARP, for those that have a 224 copy."""
    sharp = _places(rooms, SHARP)
    return {place: sharp[image] for image, place in _places(rooms, SOFT).items() if image in sharp}


def _packed(rooms: Rooms, name):
    return np.load(rooms.scratch / f"{name}.npy", mmap_mode="r")


def _put(archive, name, image: Image.Image, **how):
    data = io.BytesIO()
    image.save(data, **how)
    archive.writestr(name, data.getvalue())


def carry(rooms: Rooms, _):
    target = rooms.scratch / NAME
    with zipfile.ZipFile(target, "w", zipfile.ZIP_STORED) as archive:
        for file in FILES.values():
            archive.write(rooms.weights / file, file)
        for name in SIDES:
            archive.write(rooms.scratch / f"{name}.csv", f"{name}.csv", zipfile.ZIP_DEFLATED)
            pictures = _packed(rooms, name)
            again = _shared(rooms) if name == SOFT else {}
            for place in range(len(pictures)):
                if place not in again:
                    image = _softened(pictures[place]) if name == SOFT else Image.fromarray(pictures[place])
                    _put(archive, f"{name}/{place}.webp", image, format="WEBP", quality=QUALITY)
        for name in MASKED:
            for place, mask in enumerate(_packed(rooms, f"{name}_mask")):
                _put(archive, f"{name}_mask/{place}.png", Image.fromarray(mask > 127), format="PNG", optimize=True)
    size = target.stat().st_size
    print(target, round(size / 2**20, 1), "MiB", flush=True)
    if size >= LIMIT:
        raise ValueError(f"{target} has {size} bytes, but less than {LIMIT} are allowed: lower QUALITY")


def unpack(rooms: Rooms, _):
    for folder in (rooms.scratch, rooms.weights):
        folder.mkdir(parents=True, exist_ok=True)
    with zipfile.ZipFile(rooms.data / NAME) as archive:
        held = set(archive.namelist())
        for file in FILES.values():
            archive.extract(file, rooms.weights)

        def opened(entry):
            return Image.open(io.BytesIO(archive.read(entry)))

        for name, side in SIDES.items():
            archive.extract(f"{name}.csv", rooms.scratch)
            count = len(rows(rooms.scratch / f"{name}.csv"))
            shape = (count, side, side, 3)
            array = np.lib.format.open_memmap(rooms.scratch / f"{name}.npy", "w+", np.uint8, shape)
            again, sharp = (_shared(rooms), _packed(rooms, SHARP)) if name == SOFT else ({}, None)
            for place in range(count):
                entry = f"{name}/{place}.webp"
                image = opened(entry) if entry in held else _softened(sharp[again[place]])
                array[place] = np.asarray(image.convert("RGB").resize((side, side), Image.BILINEAR))
            print(name, array.shape, flush=True)
        for name in MASKED:
            masks = [np.asarray(opened(f"{name}_mask/{place}.png"), np.uint8) * 255 for place in range(len(_packed(rooms, name)))]
            np.save(rooms.scratch / f"{name}_mask.npy", np.stack(masks))
    soft, masks = _places(rooms, SOFT), _packed(rooms, f"{SOFT}_mask")
    np.save(rooms.scratch / f"{SHARP}_mask.npy", np.stack([masks[soft[image]] for image in _places(rooms, SHARP)]))
