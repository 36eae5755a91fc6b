"""Figures with 95 % bootstrap intervals, and the matrices behind the pictures of a card."""
import numpy as np
from sklearn.metrics import roc_auc_score

from .data import LABELS, MALIGNANT

RESAMPLES = 1000


def bootstrap(figure, *arrays, groups=None, seed=0):
    """`figure(*arrays)` with its 95 % interval; resamples whole groups (lesions, patients) where given."""
    source = np.random.default_rng(seed)
    count = len(arrays[0])
    members = None
    if groups is not None:
        _, inverse = np.unique(groups, return_inverse=True)
        order = np.argsort(inverse, kind="stable")
        members = np.split(order, np.cumsum(np.bincount(inverse))[:-1])
    values = []
    for _ in range(RESAMPLES):
        if members is None:
            chosen = source.integers(0, count, count)
        else:
            chosen = np.concatenate([members[g] for g in source.integers(0, len(members), len(members))])
        try:
            value = figure(*(array[chosen] for array in arrays))
        except ValueError:
            continue
        if np.isfinite(value):
            values.append(value)
    low, high = np.percentile(values, [2.5, 97.5])
    return {"value": round(float(figure(*arrays)), 4), "low": round(float(low), 4), "high": round(float(high), 4)}


def recalls(truth, predicted, labels):
    return np.array([(predicted[truth == k] == k).mean() if (truth == k).any() else np.nan for k in range(labels)])


def balanced_accuracy(truth, predicted, labels=len(LABELS)):
    return float(np.nanmean(recalls(truth, predicted, labels)))


def malignant(probability):
    return probability[..., MALIGNANT].sum(-1)


def is_malignant(truth):
    return np.isin(truth, MALIGNANT)


def malignant_auc(truth, probability):
    return roc_auc_score(is_malignant(truth), malignant(probability))


def expected_calibration_error(truth, probability, bins=15):
    """Mean gap between confidence and accuracy over equal-width bins (Guo et al. 2017)."""
    confidence, hit = probability.max(1), probability.argmax(1) == truth
    place = np.minimum((confidence * bins).astype(int), bins - 1)
    gap = 0.0
    for b in range(bins):
        inside = place == b
        if inside.any():
            gap += inside.mean() * abs(confidence[inside].mean() - hit[inside].mean())
    return float(gap)


def confusion(truth, predicted, labels):
    table = np.zeros((labels, labels), int)
    np.add.at(table, (truth, predicted), 1)
    return table
