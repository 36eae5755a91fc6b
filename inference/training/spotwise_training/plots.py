"""Small pictures for the cards."""
import matplotlib
import numpy as np

matplotlib.use("Agg")
from matplotlib import pyplot as plt  # noqa: E402
from sklearn.metrics import roc_curve  # noqa: E402

from . import metrics  # noqa: E402

DPI = 70


def _save(figure, path):
    path.parent.mkdir(parents=True, exist_ok=True)
    figure.tight_layout()
    figure.savefig(path, dpi=DPI)
    plt.close(figure)


def learning_curve(histories, key, path):
    """`histories`: name to the checks of a training."""
    figure, axes = plt.subplots(figsize=(5, 3))
    for name, history in histories.items():
        points = [(h["step"], h[key]) for h in history if key in h]
        if points:
            axes.plot(*zip(*points), marker=".", label=f"{name}")
    axes.set_xlabel("step")
    axes.set_ylabel(key.replace("_", " "))
    axes.grid(alpha=0.3)
    axes.legend(fontsize=8)
    _save(figure, path)


def confusion(truth, predicted, labels, path):
    table = metrics.confusion(truth, predicted, len(labels))
    share = table / np.maximum(table.sum(1, keepdims=True), 1)
    figure, axes = plt.subplots(figsize=(4.6, 4.2))
    axes.imshow(share, cmap="Blues", vmin=0, vmax=1)
    for row in range(len(labels)):
        for column in range(len(labels)):
            colour = "white" if share[row, column] > 0.5 else "black"
            axes.text(column, row, table[row, column], ha="center", va="center", fontsize=8, color=colour)
    axes.set_xticks(range(len(labels)), labels, fontsize=8)
    axes.set_yticks(range(len(labels)), labels, fontsize=8)
    axes.set_xlabel("said")
    axes.set_ylabel("is")
    _save(figure, path)


def roc(curves, path):
    """`curves`: name to (truth, score)."""
    figure, axes = plt.subplots(figsize=(4, 3.6))
    for name, (truth, score) in curves.items():
        false, true, _ = roc_curve(truth, score)
        axes.plot(false, true, label=name)
    axes.plot([0, 1], [0, 1], "k:", linewidth=0.8)
    axes.set_xlabel("1 - specificity")
    axes.set_ylabel("sensitivity")
    axes.legend(fontsize=8, loc="lower right")
    axes.grid(alpha=0.3)
    _save(figure, path)


def reliability(truth, probability, path, bins=10):
    confidence, hit = probability.max(1), probability.argmax(1) == truth
    figure, axes = plt.subplots(figsize=(4, 3.6))
    place = np.minimum((confidence * bins).astype(int), bins - 1)
    points = [(confidence[place == b].mean(), hit[place == b].mean()) for b in range(bins) if (place == b).sum() >= 5]
    axes.plot([0, 1], [0, 1], "k:", linewidth=0.8)
    axes.plot(*zip(*points), marker="o")
    axes.set_xlabel("confidence")
    axes.set_ylabel("share right")
    axes.grid(alpha=0.3)
    _save(figure, path)
