"""From probabilities to advice, as the program does it, and how the numbers for it are chosen on validation."""
import numpy as np

from . import metrics
from .runtime import averaged, entropy

SEE_DOCTOR, WATCH, LOOKS_BENIGN, UNSURE = 0, 1, 2, 3
SENSITIVITY = 0.95  # on validation
BENIGN_MISS = 0.015  # share of validation's cancers that may lie in the range of "looks benign"


def advice(probability, agreement, thresholds, distance=None):
    """Severity first: a malignant sum above its threshold means a doctor, however unsure the rest. Just below it, the
    next photo of the same spot may cross the line: from "watch" up to there it is unsure."""
    m = metrics.malignant(probability)
    unsure = (agreement < thresholds["agreement"]) | (entropy(probability) > thresholds["entropy"])
    unsure |= m > thresholds["watch"]
    if distance is not None:
        unsure |= distance > thresholds["distance"]
    calm = np.where(m <= thresholds["benign"], LOOKS_BENIGN, WATCH)
    return np.where(m >= thresholds["malignant"], SEE_DOCTOR, np.where(unsure, UNSURE, calm))


def fit_bias(view_logits, truth, prior):
    """How much of the training's class shares to divide out: the strength with the greatest sum of balanced accuracy,
    which wants more of it, and the AUC of any malignancy, which wants less. Validation has few of the rare classes, so
    the curve is smoothed."""
    strengths = np.linspace(0, 1.2, 13)

    def score(strength):
        probability, _ = averaged(view_logits, 1.0, -strength * np.log(prior))
        return metrics.balanced_accuracy(truth, probability.argmax(1)) + metrics.malignant_auc(truth, probability)

    scores = np.array([score(strength) for strength in strengths])
    window = np.array([1, 2, 3, 2, 1]) / 9
    strength = strengths[int(np.argmax(np.convolve(np.pad(scores, 2, "edge"), window, "valid")))]
    shift = -strength * np.log(prior)
    return shift - shift.mean(), float(strength)


def fit_temperature(view_logits, truth, shift):
    """The temperature with the least negative log-likelihood (Guo et al. 2017); `shift` is divided by it, so that the
    ranking stays."""
    candidates = np.geomspace(0.4, 2.5, 45)
    rows = np.arange(len(truth))
    losses = [-np.log(averaged(view_logits, t, shift / t)[0][rows, truth] + 1e-12).mean() for t in candidates]
    return float(candidates[int(np.argmin(losses))])


def fit_malignant(probability, truth):
    """Thresholds on the malignant sum: (see a doctor at or above, looks benign at or below)."""
    cancers = np.sort(metrics.malignant(probability)[metrics.is_malignant(truth)])
    doctor = cancers[int(np.floor((1 - SENSITIVITY) * len(cancers)))]
    benign = cancers[int(np.floor(BENIGN_MISS * len(cancers)))]
    return float(np.round(doctor, 4) - 1e-4), float(min(np.round(benign, 4) - 1e-4, 0.6 * doctor))


def steadiness(probability, agreement, thresholds, distance=None):
    """`probability` is pictures x takes x classes, the first take the original. Gives the share of firm re-takes of
    firm originals with the same advice, and the share of originals that are firm."""
    given = advice(probability, agreement, thresholds, distance)
    first, again = given[:, :1], given[:, 1:]
    both = (first != UNSURE) & (again != UNSURE)
    same = (first == again) & both
    return float(same.sum() / max(both.sum(), 1)), float((first != UNSURE).mean())


def fit_doubt(probability, agreement, thresholds, distance, firm=0.72, steady=0.99):
    """The limits of doubt: the most steady that leave `firm` of the originals firm; among those steady enough, the one
    with the most firm results. Both goals lie a little above what the card promises (0.70 and 0.98). "Looks benign"
    may be narrowed for it, never widened."""
    best = None
    firsts = probability[:, 0]
    m = metrics.malignant(firsts)
    benign = [q for q in np.quantile(m, np.linspace(0.02, 0.6, 24)) if q < thresholds["benign"]]
    for b in [*benign, thresholds["benign"]]:
        for w in [b, *np.linspace(b, thresholds["malignant"], 9)[1:]]:
            for e in np.quantile(entropy(firsts), np.linspace(0.5, 1, 11)):
                for a in np.quantile(agreement[:, 0], np.linspace(0, 0.4, 9)):
                    trial = {**thresholds, "watch": w, "benign": b, "entropy": float(e), "agreement": float(a)}
                    s, f = steadiness(probability, agreement, trial, distance)
                    if f >= firm and (best is None or (min(s, steady), f) > best[0]):
                        best = ((min(s, steady), f), trial)
    return best[1]
