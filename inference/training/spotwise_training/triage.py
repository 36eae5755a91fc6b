"""From probabilities to advice, as the program does it, and how the numbers for it are chosen on validation."""
import numpy as np

from . import metrics
from .runtime import averaged, entropy

SEE_DOCTOR, WATCH, LOOKS_BENIGN, UNSURE = 0, 1, 2, 3
SENSITIVITY = 0.965  # on validation: 0.95 with a margin for pictures that nobody has seen
BENIGN_MISS = 0.015  # share of validation's cancers that may lie in the range of "looks benign"


def advice(probability, agreement, thresholds):
    """Severity first: a malignant sum above its threshold means a doctor, however unsure the rest."""
    m = metrics.malignant(probability)
    unsure = (agreement < thresholds["agreement"]) | (entropy(probability) > thresholds["entropy"])
    calm = np.where(m <= thresholds["benign"], LOOKS_BENIGN, WATCH)
    return np.where(m >= thresholds["malignant"], SEE_DOCTOR, np.where(unsure, UNSURE, calm))


def fit_bias(view_logits, truth, prior):
    """How much of the training's class shares to divide out: the strength with the best balanced accuracy. Validation
    has few of the rare classes, so the curve is the mean over the views alone and together, smoothed."""
    strengths = np.linspace(0, 1.2, 13)
    looks = [view_logits, *(view_logits[:, k : k + 1] for k in range(view_logits.shape[1]))]

    def score(strength):
        shift = -strength * np.log(prior)
        return np.mean([metrics.balanced_accuracy(truth, averaged(v, 1.0, shift)[0].argmax(1)) for v in looks])

    scores = np.array([score(strength) for strength in strengths])
    window = np.array([1, 2, 3, 2, 1]) / 9
    smooth = np.convolve(np.pad(scores, 2, "edge"), window, "valid")
    # The curve is flat near its top, and every step costs ranking of malignancy: the least that is as good.
    strength = strengths[np.argmax(smooth >= smooth.max() - 0.003)]
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


def steadiness(probability, agreement, thresholds):
    """`probability` is pictures x takes x classes, the first take the original. Gives the share of firm re-takes
    with the same advice as the original, and the share of originals that are firm."""
    given = advice(probability, agreement, thresholds)
    first, again = given[:, :1], given[:, 1:]
    both = (first != UNSURE) & (again != UNSURE)
    same = (first == again) & both
    return float(same.sum() / max(both.sum(), 1)), float((first != UNSURE).mean())


def fit_doubt(probability, agreement, thresholds, firm=0.70, steady=0.98):
    """Entropy and agreement limits: the most steady that leave `firm` of the results firm, or the widest that are
    `steady` enough."""
    best = None
    firsts = probability[:, 0]
    for e in np.quantile(entropy(firsts), np.linspace(0.4, 1, 25)):
        for a in np.quantile(agreement[:, 0], np.linspace(0, 0.5, 21)):
            trial = {**thresholds, "entropy": float(e), "agreement": float(a)}
            s, f = steadiness(probability, agreement, trial)
            if f < firm:
                continue
            rank = (min(s, steady), f)
            if best is None or rank > best[0]:
                best = (rank, trial)
    return best[1]
