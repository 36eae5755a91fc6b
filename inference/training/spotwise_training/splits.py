"""Splits by lesion (HAM10000), by patient (PAD-UFES-20) and by file (gate), written once as ids.

Test is never used for a choice; validation sets temperature, prior correction and thresholds.
"""
import random
import zipfile
from collections import defaultdict

from .data import PAD_LABEL, Rooms, rows, write_rows

SEED = 20261127
TEST_SHARE, VALIDATION_SHARE = 0.15, 0.10
PAD_FOLDS = 5
# Dealt after all others, so that these keep the parts they had before.
GATE_LATER = {"clinical_skin/monkeypox", "not_skin/document", "not_skin/imagenette_golf_ball"}
GATE_TEST_SHARE, GATE_VALIDATION_SHARE = 0.15, 0.07


def ham10000(rooms: Rooms):
    """Lesions of each class are dealt to the three parts, so that rare classes are in each."""
    random_source = random.Random(SEED)
    lesions = defaultdict(list)
    label = {}
    for row in rows(rooms.data / "HAM10000_metadata.csv"):
        lesions[row["lesion_id"]].append(row["image_id"])
        label[row["lesion_id"]] = row["dx"]
    part = {}
    for dx in sorted(set(label.values())):
        ids = sorted(lesion for lesion in lesions if label[lesion] == dx)
        random_source.shuffle(ids)
        test, validation = round(len(ids) * TEST_SHARE), round(len(ids) * VALIDATION_SHARE)
        for place, lesion in enumerate(ids):
            part[lesion] = "test" if place < test else "validation" if place < test + validation else "train"
    body = sorted((image, lesion, part[lesion]) for lesion, images in lesions.items() for image in images)
    write_rows(rooms.splits / "ham10000.csv", ["image_id", "lesion_id", "part"], body)


def pad_ufes(rooms: Rooms):
    """Five folds by patient, each patient going where its diagnosis is rarest so far."""
    with zipfile.ZipFile(rooms.data / "pad_ufes_300.zip") as archive:
        names = [name for name in archive.namelist() if name.endswith(".jpg")]
    patients = defaultdict(list)
    for name in names:
        diagnosis, image = name.split("/")
        patients[int(image.split("_")[1])].append((image[:-4], diagnosis))
    random_source = random.Random(SEED)
    order = sorted(patients)
    random_source.shuffle(order)
    rarity = defaultdict(int)
    for images in patients.values():
        for _, diagnosis in images:
            rarity[diagnosis] += 1
    order.sort(key=lambda patient: (min(rarity[d] for _, d in patients[patient]), -len(patients[patient])))
    count = [defaultdict(int) for _ in range(PAD_FOLDS)]
    fold = {}
    for patient in order:
        diagnoses = [d for _, d in patients[patient]]
        rarest = min(diagnoses, key=rarity.get)
        chosen = min(range(PAD_FOLDS), key=lambda f: (count[f][rarest], sum(count[f].values())))
        fold[patient] = chosen
        for d in diagnoses:
            count[chosen][d] += 1
    body = sorted((image, patient, fold[patient]) for patient, images in patients.items() for image, _ in images)
    write_rows(rooms.splits / "pad_ufes.csv", ["image_id", "patient_id", "fold"], body)
    assert all(d in PAD_LABEL for images in patients.values() for _, d in images)


def _shot(image: str) -> int:
    """Hand photos carry the camera's counter: shots of one series stay in one part."""
    return int(image.rsplit("_", 1)[1].split(".")[0]) // 100


def _together(folder: str, image: str):
    """What of a file's name must not be torn between parts."""
    if folder == "hand_healthy":
        return _shot(image)
    return image.split("_")[0] if folder == "monkeypox" else image  # M01_02: the first person's second photo


def gate(rooms: Rooms):
    """Parts: train, validation and test. What the recipe does on groups left out whole, `deliver` measures."""
    random_source, later_source = random.Random(SEED), random.Random(SEED + 1)
    body = []
    for name in ("clinical_skin", "not_skin", "faces"):
        with zipfile.ZipFile(rooms.data / f"{name}.zip") as archive:
            files = sorted(entry for entry in archive.namelist() if not entry.endswith("/"))
        groups = defaultdict(list)
        for file in files:
            folder, image = file.split("/", 1)
            groups[(folder, _together(folder, image))].append(file)
        for (folder, _), members in sorted(groups.items()):
            draw = (later_source if f"{name}/{folder}" in GATE_LATER else random_source).random()
            later = "validation" if draw < GATE_TEST_SHARE + GATE_VALIDATION_SHARE else "train"
            part = "test" if draw < GATE_TEST_SHARE else later
            body += [(name, file, part) for file in members]
    write_rows(rooms.splits / "gate.csv", ["set", "file", "part"], sorted(body))


def write(rooms: Rooms, _):
    ham10000(rooms)
    pad_ufes(rooms)
    gate(rooms)
