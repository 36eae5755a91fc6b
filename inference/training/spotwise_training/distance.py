"""How far a picture is from those that a classifier was trained on.

The Mahalanobis distance of its features to the nearest class (Lee et al. 2018, "A simple unified framework for
detecting out-of-distribution samples"), in the space of their leading principal components and divided by the root of
its width, so that training pictures lie about 1 away.
"""
import numpy as np
import torch
from torch import nn

WIDTH = 64
RIDGE = 0.05  # share of the mean variance added to each direction, for those in which training hardly varies


def fit(features, labels, width=WIDTH):
    """(centre F, projection F x W, class means K x W) of training pictures' features N x F."""
    centre = features.mean(0)
    plain = features - centre
    _, _, axes = np.linalg.svd(plain, full_matrices=False)
    low = plain @ axes[:width].T
    means = np.stack([low[labels == k].mean(0) for k in np.unique(labels)])
    within = low - means[np.searchsorted(np.unique(labels), labels)]
    variance, turn = np.linalg.eigh(within.T @ within / len(within))
    whitening = turn / np.sqrt(variance + RIDGE * variance.mean())
    return centre, axes[:width].T @ whitening, means @ whitening


class WithDistance(nn.Module):
    """Classifiers as one net, the mean of their logits (N x labels), and the distance of each picture (N)."""

    def __init__(self, members, centre, projection, means):
        super().__init__()
        self.members = nn.ModuleList(members)
        for name, value in (("centre", centre), ("projection", projection), ("means", means)):
            self.register_buffer(name, torch.from_numpy(np.asarray(value, np.float32)))

    def forward(self, image):
        features = [member.features(image) for member in self.members]
        logits = [member.head(part) for member, part in zip(self.members, features)]
        place = (torch.cat(features, 1) - self.centre) @ self.projection
        gaps = (place[:, None] - self.means).square().mean(2)
        return torch.stack(logits).mean(0), gaps.min(1).values.sqrt()


@torch.no_grad()
def features(members, lesions, chosen, normalise, size, batch=64):
    """Features N x F of packed pictures, unchanged but for their size."""
    result = []
    for start in range(0, len(chosen), batch):
        x = lesions.pictures(chosen[start : start + batch])
        x = nn.functional.interpolate(x, (size, size), mode="bilinear", antialias=True, align_corners=False)
        x = normalise(x).contiguous(memory_format=torch.channels_last)
        result.append(torch.cat([member.features(x) for member in members], 1))
    return torch.cat(result).numpy()
