"""The gate as shipped: temperature and thresholds from validation, figures on files held back, and on groups left out whole."""
import json

import numpy as np
import torch
from PIL import Image

from . import checkpoint, compose, export, gate, metrics, pools
from .data import GATE_LABELS, Rooms, rows
from .half import halve
from .runtime import Archive, Net, averaged

VIEWS = ["identity", "identity@0.6"]  # whole, and nearer: in a wide view the skin lies about the middle
REFUSED = 0.985  # share of validation's other things that must be refused; to turn skin away is the worse error
DERMOSCOPY_FALSE = 0.01  # share of validation's ordinary photos of lesions that may pass for dermoscopy
MISREAD = 0.01  # share of validation's dermoscopy that may be read by the net for ordinary photos


def files(rooms: Rooms, chosen):
    """Files of the gate's sets by group, as (label, set, names); `chosen(group, part)` picks them."""
    result = {}
    for row in rows(rooms.splits / "gate.csv"):
        group = "faces" if row["set"] == "faces" else row["file"].split("/")[0]
        if chosen(group, row["part"]):
            result.setdefault(group, (2 if row["set"] == "not_skin" else 1, row["set"], []))[2].append(row["file"])
    return result


def part_of(rooms: Rooms, part, pad_fold, without=()):
    """The files of one part, with the photos and the dermoscopy that belong to it."""
    result = files(rooms, lambda group, own: own == part and group not in without)
    pad = [row["image_id"] for row in rows(rooms.splits / "pad_ufes.csv") if row["fold"] == pad_fold]
    result["pad_ufes"] = (1, "pad_ufes_300", pad)
    ham = [row["image_id"] for row in rows(rooms.splits / "ham10000.csv") if row["part"] == part]
    result["ham10000_200x150"] = (0, "ham10000_200x150", ham[::3])
    sharp = Archive(rooms.data / "ham10000_224.zip").entry
    result["ham10000_224"] = (0, "ham10000_224", [image for image in ham if image in sharp][::3])
    return result


def collect(rooms: Rooms, net: Net, found):
    """Label and logits (pictures x views x labels) by group, from the files themselves."""
    archives, logits = {}, {}
    for group, (label, name, names) in sorted(found.items()):
        archive = archives.setdefault(name, Archive(rooms.data / f"{name}.zip"))
        logits[group] = (label, np.stack([net.view_logits(archive.picture(file)) for file in names]))
    return logits


def cut_outs(rooms: Rooms, net: Net, count=200, seed=5):
    """Photos that look like neither training set: lesions of validation set on bare skin, and crops of dermoscopy."""
    pictures = gate.Pictures(rooms, seed)
    pictures.lesions = pools.dermoscopy_pool(rooms, "ham10000_224", "validation")
    x = torch.cat([pictures.cut_out(8) for _ in range(count // 8)])
    pool = pictures.lesions
    crops = torch.cat([compose.middle(pool.take(np.arange(s, s + 8)), pictures.generator, (0.45, 0.8))
                       for s in range(0, min(count, len(pool) - 8), 8)])

    def run(made):
        pixels = (made.clamp(0, 1) * 255).round().to(torch.uint8).permute(0, 2, 3, 1).numpy()
        return np.stack([net.view_logits(Image.fromarray(each)) for each in pixels])

    return run(x), run(crops)


def probabilities(logits, temperature):
    return averaged(logits, temperature, np.zeros(len(GATE_LABELS)))[0]


def fit_temperature(logits, truth):
    candidates = np.geomspace(1, 3, 40)  # not below: validation is easier than the world
    losses = [-np.log(probabilities(logits, t)[np.arange(len(truth)), truth] + 1e-12).mean() for t in candidates]
    return float(candidates[int(np.argmin(losses))])


def group_figures(logits, thresholds, temperature):
    result = {}
    for group, (label, out) in logits.items():
        p = probabilities(out, temperature)
        skin = p[:, :2].sum(1) >= thresholds["skin"]
        dermoscopy = skin & (p[:, 0] >= thresholds["dermoscopy"])
        result[group] = {"n": len(p), "right": metrics.bootstrap(np.mean, (skin == (label != 2)).astype(float))}
        if label != 2:
            read = p[:, 0] >= thresholds["reader"] * p[:, :2].sum(1)
            result[group]["taken_for_dermoscopy"] = round(float(dermoscopy.mean()), 4)
            result[group]["surely"] = round(float((p[:, 0] >= thresholds["certain"]).mean()), 4)
            result[group]["read_as_dermoscopy"] = round(float(read.mean()), 4)
    return result


def pooled(logits):
    """All groups of a kind as one: what is skin, and what is not."""
    kinds = {"all skin": [v for v in logits.values() if v[0] != 2], "all other": [v for v in logits.values() if v[0] == 2]}
    return {name: (found[0][0], np.concatenate([out for _, out in found])) for name, found in kinds.items()}


def said(logits, temperature):
    """What each picture is, and what the gate says first."""
    truth = np.concatenate([np.full(len(out), label) for label, out in logits.values()])
    return truth, np.concatenate([probabilities(out, temperature).argmax(1) for _, out in logits.values()])


def written(rooms: Rooms, folder, entries, without=()):
    """The ONNX file as it ships, not yet calibrated."""
    net = gate.Gate(gate.taught(rooms, without), checkpoint.classifier(rooms, "gate_kind", len(GATE_LABELS)))
    export.onnx_file(net, gate.SIZE, folder / "gate.onnx")
    halve(folder / "gate.onnx")
    export.manifest(folder, "gate", **dict(entries), temperature=1.0, thresholds={}, evaluation={})
    return Net(folder / "gate.json")


def calibrated(rooms: Rooms, net: Net, pasted, without=()):
    """Temperature and thresholds, from validation and from `pasted`, logits of lesions on bare skin."""
    validation = collect(rooms, net, part_of(rooms, "validation", pools.PAD_VALIDATION_FOLD, without))
    logits = np.concatenate([out for _, out in validation.values()])
    truth = np.concatenate([np.full(len(out), label) for label, out in validation.values()])
    temperature = round(fit_temperature(logits, truth), 4)
    p = probabilities(logits, temperature)
    # Validation is easier than the world, so the threshold is as low as the other things allow, within 0.4 to 0.5.
    skin = float(np.clip(np.quantile(p[truth == 2][:, :2].sum(1), REFUSED), 0.4, 0.5))
    # Hands and faces are told from dermoscopy easily: the thresholds are for photos of lesions.
    lesions = probabilities(np.concatenate([validation["pad_ufes"][1], pasted]), temperature)[:, 0]
    dermoscopy = max(0.5, float(np.quantile(lesions, 1 - DERMOSCOPY_FALSE)))
    certain = max(dermoscopy, float(lesions.max()))  # "looks benign" rests on it: none may pass
    under_glass = p[truth == 0]
    reader = min(float(np.quantile(under_glass[:, 0] / under_glass[:, :2].sum(1), MISREAD)), dermoscopy)
    thresholds = {"skin": skin, "dermoscopy": dermoscopy, "certain": certain, "reader": reader}
    return temperature, {name: round(value, 4) for name, value in thresholds.items()}


def left_out(rooms: Rooms, entries):
    """Figures of the same recipe on groups that neither its training nor its calibration saw, whole."""
    folder = rooms.scratch / "gate-groups"
    folder.mkdir(exist_ok=True)
    net = written(rooms, folder, entries, gate.GROUPS_OUT)
    temperature, thresholds = calibrated(rooms, net, cut_outs(rooms, net)[0], gate.GROUPS_OUT)
    logits = collect(rooms, net, files(rooms, lambda group, _: group in gate.GROUPS_OUT))
    return group_figures({**logits, **pooled(logits)}, thresholds, temperature)


def build(rooms: Rooms, folder, version, made_by):
    entries = {
        "name": "skin-gate",
        "version": version,
        "task": "gate",
        "size": gate.SIZE,
        "labels": GATE_LABELS,
        "bias": [0.0] * 3,
        "views": VIEWS,
        "made_by": made_by,
        "data": ["HAM10000", "ISIC 2017", "PAD-UFES-20", "clinical skin collections", "FASSEG", "not-skin collections"],
    }
    net = written(rooms, folder, entries)
    pasted, crops = cut_outs(rooms, net)
    temperature, thresholds = calibrated(rooms, net, pasted)
    logits = collect(rooms, net, part_of(rooms, "test", pools.PAD_TEST_FOLD))
    test = group_figures(logits, thresholds, temperature)
    report = {
        "temperature": temperature,
        "thresholds": thresholds,
        "test": {**test, **group_figures(pooled(logits), thresholds, temperature)},
        "groups_out": left_out(rooms, entries),
        "neither_kind": group_figures({"cut-outs": (1, pasted), "crops": (0, crops)}, thresholds, temperature),
    }
    evaluation = {f"{group}_right": figure["right"]["value"] for group, figure in test.items()}
    evaluation |= {f"left_out_{group}_right": figure["right"]["value"] for group, figure in report["groups_out"].items()}
    export.manifest(
        folder, "gate", **dict(entries), temperature=temperature, thresholds=thresholds, evaluation=evaluation
    )
    truth, first = said(logits, temperature)
    np.savez(rooms.scratch / "gate_test.npz", truth=truth, said=first)
    (rooms.scratch / "gate_report.json").write_text(json.dumps(report, indent=1))
    print(json.dumps(report), flush=True)
