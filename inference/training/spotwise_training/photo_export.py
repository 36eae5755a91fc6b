"""The net for ordinary photos as shipped: calibrated on the five folds' outputs for patients they never saw."""
import json

import numpy as np

from . import answers, export, metrics, photo, triage
from .data import LABELS, PAD_LABEL, Rooms, rows
from .half import halve
from .runtime import averaged, entropy

DOCTOR_MISS = 0.04  # share of PAD-UFES's malignant lesions that may lie below "see a doctor", of five folds


def build(rooms: Rooms, folder, version, made_by):
    export.onnx_file(photo.shipped(rooms), photo.SIZE, folder / "lesion-photo.onnx")
    halve(folder / "lesion-photo.onnx")
    stored = np.load(rooms.scratch / "photo_folds.npz")
    logits, truth = stored["logits"], stored["truth"]
    lines = rows(rooms.scratch / "pad_ufes.csv")
    diagnosis = np.array([line["diagnosis"] for line in lines])
    place = {row["image_id"]: row for row in rows(rooms.splits / "pad_ufes.csv")}
    patients = np.array([place[line["image_id"]]["patient_id"] for line in lines])
    folds = np.array([place[line["image_id"]]["fold"] for line in lines])
    shift = np.zeros(len(LABELS))
    temperature = round(triage.fit_temperature(logits, truth, shift), 4)
    bias = [0.0] * len(LABELS)
    probability, agreement = averaged(logits, temperature, bias)
    m, malignant = metrics.malignant(probability), metrics.is_malignant(truth)
    cancer = np.isin(diagnosis, answers.CANCER)
    doctor = float(np.sort(m[malignant])[int(np.floor(DOCTOR_MISS * malignant.sum()))]) - 1e-4
    benign = min(answers.lowest(m, diagnosis), doctor)
    # No band of doubt below "see a doctor": nothing here is re-taken, and "looks benign" needs the answers anyway.
    thresholds = {"malignant": doctor, "watch": doctor, "benign": benign}
    thresholds["agreement"] = float(np.quantile(agreement, 0.1))
    thresholds["entropy"] = float(np.quantile(entropy(probability), 0.8))
    thresholds = {k: round(v, 4) for k, v in thresholds.items()}
    given = triage.advice(probability, agreement, thresholds)
    called = m >= thresholds["malignant"]
    labels = sorted(set(truth.tolist()))
    predicted = probability[:, labels].argmax(1)
    own = np.searchsorted(labels, truth)

    def five(t, p):
        return metrics.balanced_accuracy(t, p, len(labels))

    six = np.array([list(PAD_LABEL).index(name) for name in diagnosis])
    each = photo.diagnoses(stored["diagnoses"], temperature)
    joined = answers.crossed_classes(rooms, each, six, folds)

    def of_six(t, p):
        return metrics.balanced_accuracy(t, p, len(PAD_LABEL))

    report = {
        "temperature": temperature,
        "thresholds": thresholds,
        "n": int(len(truth)),
        "patients": int(len(np.unique(patients))),
        "balanced_accuracy_five_classes": metrics.bootstrap(five, own, predicted, groups=patients),
        "balanced_accuracy_six_classes": metrics.bootstrap(of_six, six, each.argmax(1), groups=patients),
        "six_classes_with_answers": metrics.bootstrap(of_six, six, joined.argmax(1), groups=patients),
        "recall": {
            LABELS[k]: metrics.bootstrap(np.mean, (predicted[own == i] == i).astype(float), groups=patients[own == i])
            for i, k in enumerate(labels)
        },
        "malignant_auc": metrics.bootstrap(metrics.malignant_auc, truth, probability, groups=patients),
        "sensitivity": metrics.bootstrap(np.mean, called[malignant].astype(float), groups=patients[malignant]),
        "specificity": metrics.bootstrap(np.mean, (~called[~malignant]).astype(float), groups=patients[~malignant]),
        "ece": metrics.bootstrap(metrics.expected_calibration_error, truth, probability, groups=patients),
        "cancers": int(cancer.sum()),
        "cancers_called_benign": round(float((given[cancer] == triage.LOOKS_BENIGN).mean()), 4),
        "looks_benign_of_harmless": round(float((given[~malignant] == triage.LOOKS_BENIGN).mean()), 4),
        "unsure": round(float((given == triage.UNSURE).mean()), 4),
    }
    skin_type = {row["img_id"][:-4]: row["fitspatrick"] for row in rows(rooms.data / "pad_ufes_metadata.csv")}
    tone = np.array([skin_type[line["image_id"]] for line in lines])
    dark = np.isin(tone, ["4.0", "5.0", "6.0"])
    report["fitzpatrick_iv_to_vi"] = {
        "n": int(dark.sum()),
        "malignant": int(malignant[dark].sum()),
        "sensitivity": round(float(called[dark & malignant].mean()), 4) if (dark & malignant).any() else None,
    }
    report["with_answers"], both = answers.write(rooms, folder, probability, truth, diagnosis, folds, patients)
    np.savez(rooms.scratch / "photo_test.npz", probability=probability, truth=truth, both=both, malignant=malignant)
    export.manifest(
        folder,
        "lesion-photo",
        name="lesion-photo-classifier",
        version=version,
        task="classifier",
        size=photo.SIZE,
        labels=LABELS,
        temperature=temperature,
        bias=bias,
        views=photo.VIEWS,
        thresholds=thresholds,
        evaluation={
            "set": "PAD-UFES-20, five folds by patient",
            "n": report["n"],
            "cancers": report["cancers"],
            "balanced_accuracy": report["balanced_accuracy_five_classes"]["value"],
            "malignant_auc": report["malignant_auc"]["value"],
            "sensitivity": report["sensitivity"]["value"],
            "specificity": report["specificity"]["value"],
            "cancers_called_benign_per_100": round(100 * report["cancers_called_benign"], 1),
        },
        made_by=made_by,
        data=["PAD-UFES-20", "HAM10000", "ISIC 2017", "ImageNet (backbones)"],
    )
    (rooms.scratch / "photo_report.json").write_text(json.dumps(report, indent=1))
    print(json.dumps(report), flush=True)
