"""Malignancy from the photo's own figure and what the person says: a small logistic regression.

Learned from PAD-UFES's own columns over the photo net's out-of-fold outputs, so that it never sees an output for a
picture that the net was taught on. An unknown answer is neither yes nor no; it is learned by hiding answers at random.
"""
import json

import numpy as np
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import roc_auc_score

from . import metrics
from .data import LABELS, MALIGNANT, Rooms, rows

QUESTIONS = ["grew", "changed", "bleed", "itch", "hurt", "elevation"]
FEATURES = ["logit_malignant", *(f"{q}_{a}" for q in QUESTIONS for a in ("yes", "no")), "age_known", "age"]
HIDDEN_COPIES = 6
CANCER = ["BCC", "SCC", "MEL"]
TOLD = ["akiec", "bcc", "bkl", "mel", "nv"]  # the labels that the answers help to tell apart; PAD-UFES has no other


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


def regression(columns, table, truth, seed, weight=None):
    """Weights K x features and biases K of a logistic regression over `columns` from the photo and the answers; answers are
    hidden in copies, and standardising is folded into what is given. One row where `truth` has two values."""
    source = np.random.default_rng(seed)
    tables = [table, table, *(hide(table, source) for _ in range(HIDDEN_COPIES))]
    x = np.concatenate([np.column_stack([columns, t]) for t in tables])
    mean, std = x.mean(0), x.std(0)
    std[std < 1e-9] = 1
    model = LogisticRegression(C=0.02, max_iter=2000, class_weight=weight)
    model.fit((x - mean) / std, np.tile(truth, len(tables)))
    weights = model.coef_ / std
    return weights, model.intercept_ - weights @ mean


def fit(malignant, table, truth):
    """Weights on the plain features and the bias."""
    weights, bias = regression(logit(malignant), table, truth, seed=7)
    return weights[0], float(bias[0])


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


def log(p):
    return np.log(np.clip(p, 1e-6, 1))


def class_weight(truth):
    """Classes weigh as n^0.5, between how often they came and each the same; a picture weighs 1 in the mean."""
    count = np.bincount(truth).astype(float)
    mean = np.sqrt(count).sum() / count.sum()
    return {k: n**-0.5 / mean for k, n in enumerate(count) if n}


def fit_classes(probability, table, truth):
    """Weights K x features and biases K over the logarithms of the photo's probabilities (N x K) and the answers."""
    return regression(log(probability), table, truth, seed=8, weight=class_weight(truth))


def told_apart(weights, bias, probability, table):
    x = np.column_stack([log(probability), table]) @ weights.T + bias
    e = np.exp(x - x.max(1, keepdims=True))
    return e / e.sum(1, keepdims=True)


def crossed_classes(rooms: Rooms, probability, truth, folds):
    """Out-of-fold probabilities of K classes from the net's (out of fold, N x K) and the answers, by patient."""
    table = answers(rooms)
    result = np.zeros(probability.shape)
    for fold in np.unique(folds):
        learn = folds != fold
        weights, bias = fit_classes(probability[learn], table[learn], truth[learn])
        result[~learn] = told_apart(weights, bias, probability[~learn], table[~learn])
    return result


def joined(probability, malignant, told):
    """All labels' probabilities (N x LABELS) with the answers: the malignant labels share out `malignant` as `told` has
    them, and so do the others the rest; labels that `told` lacks keep their part in it."""
    result = probability.copy()
    columns = [LABELS.index(name) for name in TOLD]
    bad = metrics.is_malignant(np.array(columns))
    harmless = [k for k in range(len(LABELS)) if k not in MALIGNANT]
    kept = [k for k in harmless if k not in columns]
    rest = (1 - malignant)[:, None] * probability[:, kept] / probability[:, harmless].sum(1, keepdims=True)
    result[:, kept] = rest
    left = 1 - malignant - rest.sum(1)
    for mask, total in ((bad, malignant), (~bad, left)):
        part = told[:, mask]
        result[:, np.array(columns)[mask]] = total[:, None] * part / part.sum(1, keepdims=True)
    return result


def lowest(probability, diagnosis, margin=0.9):
    """Below every cancer (BCC, SCC, MEL), with a margin."""
    return float(probability[np.isin(diagnosis, CANCER)].min() * margin)


def write(rooms: Rooms, folder, classes, truth, diagnosis, folds, patients):
    """`classes`: the photo net's probabilities, out of fold, N x LABELS. Gives the figures and the probability of
    malignancy with the answers, out of fold again."""
    malignant, cancerous = metrics.malignant(classes), metrics.is_malignant(truth)
    probability = crossed(rooms, malignant, cancerous, folds)
    columns = [LABELS.index(name) for name in TOLD]
    own = np.searchsorted(columns, truth)
    told = crossed_classes(rooms, classes[:, columns], own, folds)
    every = joined(classes, probability, told)
    cancers = np.sort(probability[cancerous])
    doctor = float(cancers[int(np.floor(0.04 * len(cancers)))]) - 1e-4
    benign = min(lowest(probability, diagnosis), doctor)
    cancer = np.isin(diagnosis, CANCER)
    called = probability >= doctor

    def five(t, p):
        return metrics.balanced_accuracy(t, p, len(TOLD))

    evaluation = {
        "set": "PAD-UFES-20, five folds by patient",
        "n": int(len(truth)),
        "balanced_accuracy": metrics.bootstrap(five, own, every[:, columns].argmax(1), groups=patients),
        "ece": metrics.bootstrap(metrics.expected_calibration_error, truth, every, groups=patients),
        "malignant_auc": metrics.bootstrap(roc_auc_score, cancerous, probability, groups=patients),
        "sensitivity": metrics.bootstrap(np.mean, called[cancerous].astype(float), groups=patients[cancerous]),
        "specificity": metrics.bootstrap(np.mean, (~called[~cancerous]).astype(float), groups=patients[~cancerous]),
        "cancers_called_benign_per_100": round(100 * float((probability[cancer] <= benign).mean()), 1),
        "benign_called_benign_per_100": round(100 * float((probability[~cancerous] <= benign).mean()), 1),
    }
    weights, bias = fit(malignant, answers(rooms), cancerous)
    matrix, biases = fit_classes(classes[:, columns], answers(rooms), own)
    body = {
        "features": FEATURES,
        "weights": [round(float(w), 5) for w in weights],
        "bias": round(bias, 5),
        "classes": {
            "labels": TOLD,
            "features": [*(f"log_{name}" for name in TOLD), *FEATURES[1:]],
            "weights": [[round(float(w), 5) for w in row] for row in matrix],
            "bias": [round(float(b), 5) for b in biases],
        },
        "thresholds": {"malignant": round(doctor, 4), "benign": round(benign, 4)},
        "evaluation": evaluation,
        "made_by": "inference/training: python -m spotwise_training deliver --nets photo",
        "licence": "CC BY 4.0 data (PAD-UFES-20) over a net under CC BY-NC 4.0: non-commercial",
    }
    (folder / "answers.json").write_text(json.dumps(body, indent=2) + "\n")
    return evaluation, probability
