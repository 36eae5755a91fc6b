"""Malignancy from the photo's own figure and what the person says: a small logistic regression.

Learned from PAD-UFES's own columns over the photo net's out-of-fold outputs, so that it never sees an output for a
picture that the net was taught on. An unknown answer is neither yes nor no; it is learned by hiding answers at random.
"""
import json

import numpy as np
from sklearn.linear_model import LogisticRegression

from . import metrics
from .data import Rooms, rows

QUESTIONS = ["grew", "changed", "bleed", "itch", "hurt", "elevation"]
FEATURES = ["logit_malignant", *(f"{q}_{a}" for q in QUESTIONS for a in ("yes", "no")), "age_known", "age"]
HIDDEN_COPIES = 6
CANCER = ["BCC", "SCC", "MEL"]


def answers(rooms: Rooms):
    """For each packed PAD-UFES picture: columns yes and no a question, then age known and age in decades."""
    known = {row["img_id"][:-4]: row for row in rows(rooms.data / "pad_ufes_metadata.csv")}
    table = []
    for line in rows(rooms.scratch / "pad_ufes.csv"):
        row = known[line["image_id"]]
        said = [float(row[q].lower() == want) for q in QUESTIONS for want in ("true", "false")]
        table.append([*said, float(row["age"] != ""), float(row["age"] or 0) / 10])
    return np.array(table)


def hide(table, source):
    """Each answer is forgotten with a chance of its own for the picture; sometimes all are."""
    result = table.copy()
    chance = source.choice([0.2, 0.5, 1.0], (len(table), 1), p=[0.45, 0.35, 0.2])
    for k in range(len(QUESTIONS) + 1):
        forgotten = source.random(len(table)) < chance[:, 0]
        result[forgotten, 2 * k : 2 * k + 2] = 0
    return result


def logit(p):
    p = np.clip(p, 1e-6, 1 - 1e-6)
    return np.log(p / (1 - p))


def fit(malignant, table, truth, seed=7):
    """Weights on the plain features (standardising is folded into them) and the bias."""
    source = np.random.default_rng(seed)
    tables = [table, table, *(hide(table, source) for _ in range(HIDDEN_COPIES))]
    x = np.concatenate([np.column_stack([logit(malignant), t]) for t in tables])
    mean, std = x.mean(0), x.std(0)
    std[std < 1e-9] = 1
    model = LogisticRegression(C=0.02, max_iter=2000).fit((x - mean) / std, np.tile(truth, len(tables)))
    weights = model.coef_[0] / std
    return weights, float(model.intercept_[0] - (weights * mean).sum())


def apply(weights, bias, malignant, table):
    return 1 / (1 + np.exp(-(np.column_stack([logit(malignant), table]) @ weights + bias)))


def crossed(rooms: Rooms, malignant, truth, folds):
    """Out-of-fold probabilities: by patient, the same folds as the net's."""
    table = answers(rooms)
    result = np.zeros(len(truth))
    for fold in np.unique(folds):
        learn = folds != fold
        weights, bias = fit(malignant[learn], table[learn], truth[learn])
        result[~learn] = apply(weights, bias, malignant[~learn], table[~learn])
    return result


def classes_crossed(rooms: Rooms, probability, truth, folds):
    """Probabilities of the diagnoses from the net's (out of fold, N x K) and the answers, out of fold again: a
    multinomial logistic regression with every diagnosis weighing the same."""
    x = np.column_stack([np.log(np.clip(probability, 1e-6, 1)), answers(rooms)])
    result = np.zeros(probability.shape)
    for fold in np.unique(folds):
        learn = folds != fold
        mean, std = x[learn].mean(0), x[learn].std(0) + 1e-9
        model = LogisticRegression(C=0.05, max_iter=2000, class_weight="balanced")
        model.fit((x[learn] - mean) / std, truth[learn])
        result[~learn] = model.predict_proba((x[~learn] - mean) / std)
    return result


def lowest(probability, diagnosis, margin=0.9):
    """Below every cancer (BCC, SCC, MEL), with a margin."""
    return float(probability[np.isin(diagnosis, CANCER)].min() * margin)


def write(rooms: Rooms, folder, malignant, truth, diagnosis, folds, patients):
    probability = crossed(rooms, malignant, truth, folds)
    cancers = np.sort(probability[truth])
    doctor = float(cancers[int(np.floor(0.04 * len(cancers)))]) - 1e-4
    benign = min(lowest(probability, diagnosis), doctor)
    from sklearn.metrics import roc_auc_score

    cancer = np.isin(diagnosis, CANCER)
    called = probability >= doctor
    evaluation = {
        "set": "PAD-UFES-20, five folds by patient",
        "n": int(len(truth)),
        "malignant_auc": metrics.bootstrap(roc_auc_score, truth, probability, groups=patients),
        "sensitivity": metrics.bootstrap(np.mean, called[truth].astype(float), groups=patients[truth]),
        "specificity": metrics.bootstrap(np.mean, (~called[~truth]).astype(float), groups=patients[~truth]),
        "cancers_called_benign_per_100": round(100 * float((probability[cancer] <= benign).mean()), 1),
        "benign_called_benign_per_100": round(100 * float((probability[~truth] <= benign).mean()), 1),
    }
    weights, bias = fit(malignant, answers(rooms), truth)
    body = {
        "features": FEATURES,
        "weights": [round(float(w), 5) for w in weights],
        "bias": round(bias, 5),
        "thresholds": {"malignant": round(doctor, 4), "benign": round(benign, 4)},
        "evaluation": evaluation,
        "made_by": "inference/training: python -m spotwise_training deliver --nets photo",
        "licence": "CC BY 4.0 data (PAD-UFES-20) over a net under CC BY-NC 4.0: non-commercial",
    }
    (folder / "answers.json").write_text(json.dumps(body, indent=2) + "\n")
    return evaluation, probability
