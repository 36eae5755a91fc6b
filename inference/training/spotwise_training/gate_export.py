"""The gate as shipped: temperature and thresholds from validation, figures on files and groups never trained on."""
import json

import numpy as np
import torch

from . import export, gate, gate_frozen, metrics
from .data import GATE_LABELS, Rooms, rows
from .half import halve
from .runtime import Archive, Net, softmax

FROZEN_SEED = 11
REFUSED = 0.985  # share of validation's other things that must be refused; to turn skin away is the worse error
DERMOSCOPY_FALSE = 0.01  # share of validation's ordinary photos of lesions that may pass for dermoscopy
MISREAD = 0.01  # share of validation's dermoscopy that may be read by the net for ordinary photos


def collect(rooms: Rooms, net: Net, parts, pad_fold, ham_part):
    """Logits and truth by group, from the files themselves."""
    result = {}
    for row in rows(rooms.splits / "gate.csv"):
        if row["part"] in parts:
            group = "faces" if row["set"] == "faces" else row["file"].split("/")[0]
            result.setdefault(group, (2 if row["set"] == "not_skin" else 1, row["set"], []))[2].append(row["file"])
    pad = [row["image_id"] for row in rows(rooms.splits / "pad_ufes.csv") if row["fold"] == pad_fold]
    result["pad_ufes"] = (1, "pad_ufes_300", pad)
    ham = [row["image_id"] for row in rows(rooms.splits / "ham10000.csv") if row["part"] == ham_part]
    result["ham10000_200x150"] = (0, "ham10000_200x150", ham[::3])
    sharp = Archive(rooms.data / "ham10000_224.zip").entry
    result["ham10000_224"] = (0, "ham10000_224", [image for image in ham if image in sharp][::3])
    archives, logits = {}, {}
    for group, (label, name, files) in sorted(result.items()):
        archive = archives.setdefault(name, Archive(rooms.data / f"{name}.zip"))
        logits[group] = (label, np.concatenate([net.view_logits(archive.picture(file)) for file in files]))
    return logits


def cut_outs(rooms: Rooms, net: Net, count=200, seed=5):
    """Photos that look like neither training set: lesions of validation set on bare skin, and crops of dermoscopy."""
    batches = gate.Batches(rooms, seed)
    batches.lesions = gate.dermoscopy_pool(rooms, "ham10000_224", "validation")
    x = torch.cat([batches.cut_out(8) for _ in range(count // 8)])
    pool = batches.lesions
    crops = torch.cat([gate.compose.middle(pool.take(np.arange(s, s + 8)), batches.generator, (0.45, 0.8))
                       for s in range(0, min(count, len(pool) - 8), 8)])
    side = (net.size, net.size)

    def run(pictures):
        return net.run(torch.nn.functional.interpolate(pictures, side, mode="bilinear", antialias=True, align_corners=False))

    return run(x), run(crops)


def fit_temperature(logits, truth):
    candidates = np.geomspace(1, 3, 40)  # not below: validation is easier than the world
    losses = [-np.log(softmax(logits / t)[np.arange(len(truth)), truth] + 1e-12).mean() for t in candidates]
    return float(candidates[int(np.argmin(losses))])


def group_figures(logits, thresholds, temperature):
    result = {}
    for group, (label, out) in logits.items():
        p = softmax(out / temperature)
        skin = p[:, :2].sum(1) >= thresholds["skin"]
        dermoscopy = skin & (p[:, 0] >= thresholds["dermoscopy"])
        result[group] = {"n": len(p), "right": metrics.bootstrap(np.mean, (skin == (label != 2)).astype(float))}
        if label != 2:
            read = p[:, 0] >= thresholds["reader"] * p[:, :2].sum(1)
            result[group]["taken_for_dermoscopy"] = round(float(dermoscopy.mean()), 4)
            result[group]["surely"] = round(float((p[:, 0] >= thresholds["certain"]).mean()), 4)
            result[group]["read_as_dermoscopy"] = round(float(read.mean()), 4)
    return result


def build(rooms: Rooms, folder, name, version, made_by):
    net = gate_frozen.TwoOpinions(export.classifier(rooms, name, len(GATE_LABELS)), gate_frozen.teach(rooms, FROZEN_SEED))
    export.onnx_file(net, gate.SIZE, folder / "gate.onnx")
    halve(folder / "gate.onnx")
    entries = {
        "name": "skin-gate",
        "version": version,
        "task": "gate",
        "size": gate.SIZE,
        "labels": GATE_LABELS,
        "bias": [0.0] * 3,
        "views": ["identity"],
        "made_by": made_by,
        "data": ["HAM10000", "ISIC 2017", "PAD-UFES-20", "clinical skin collections", "FASSEG", "not-skin collections"],
    }
    export.manifest(folder, "gate", **dict(entries), temperature=1.0, thresholds={}, evaluation={})
    net = Net(folder / "gate.json")
    validation = collect(rooms, net, {"validation"}, gate.PAD_VALIDATION_FOLD, "validation")
    logits = np.concatenate([out for _, out in validation.values()])
    truth = np.concatenate([np.full(len(out), label) for label, out in validation.values()])
    temperature = round(fit_temperature(logits, truth), 4)
    p = softmax(logits / temperature)
    pasted, crops = cut_outs(rooms, net)
    # Validation is easier than the world, so the threshold is as low as the other things allow, within 0.4 to 0.5.
    skin = float(np.clip(np.quantile(p[truth == 2][:, :2].sum(1), REFUSED), 0.4, 0.5))
    # Hands and faces are told from dermoscopy easily: the thresholds are for photos of lesions.
    lesions = np.concatenate([softmax(validation["pad_ufes"][1] / temperature)[:, 0], softmax(pasted / temperature)[:, 0]])
    dermoscopy = max(0.5, float(np.quantile(lesions, 1 - DERMOSCOPY_FALSE)))
    certain = max(dermoscopy, float(lesions.max()))  # "looks benign" rests on it: none may pass
    under_glass = p[truth == 0]
    reader = float(np.quantile(under_glass[:, 0] / under_glass[:, :2].sum(1), MISREAD))
    thresholds = {
        "skin": skin,
        "dermoscopy": dermoscopy,
        "certain": certain,
        "reader": min(reader, dermoscopy),
    }
    thresholds = {name: round(value, 4) for name, value in thresholds.items()}
    test = group_figures(collect(rooms, net, {"test"}, gate.PAD_TEST_FOLD, "test"), thresholds, temperature)
    out = collect(rooms, net, {"group_out"}, gate.PAD_TEST_FOLD, "test")
    out = {k: v for k, v in out.items() if k not in test or k == "group_out"}
    report = {
        "temperature": temperature,
        "thresholds": thresholds,
        "test": test,
        "groups_out": group_figures(out, thresholds, temperature),
        "neither_kind": group_figures({"cut-outs": (1, pasted), "crops": (0, crops)}, thresholds, temperature),
    }
    evaluation = {f"{group}_right": figure["right"]["value"] for group, figure in {**test, **report["groups_out"]}.items()}
    export.manifest(
        folder, "gate", **dict(entries), temperature=temperature, thresholds=thresholds, evaluation=evaluation
    )
    (rooms.scratch / "gate_report.json").write_text(json.dumps(report, indent=1))
    print(json.dumps(report), flush=True)
