"""A second opinion for the gate: a linear head on a frozen ImageNet MobileNetV2.

What is tuned on few groups of pictures errs on groups that it never saw; the frozen net errs elsewhere. Their logits are
averaged, each weighing the same.
"""
import numpy as np
import torch
from torch import nn

from . import compose, gate, linear
from .backbone import Classifier, fold
from .data import GATE_LABELS, Rooms
from .lesion import normalise

KIND = "mobilenetv2"
RIDGE = 0.003  # inverse of the penalty on standardised features
COMPOSED = 0.5  # weight of a composed picture beside a real one
STEP = 40


def pictures(batches: gate.Batches):
    """Yields (pictures, label, source, weight): every group augmented and as it is, and what is composed of them."""
    g = batches.generator
    skin = {**batches.skin, "faces": batches.faces, "pad": batches.pad}
    for label, pools in ((1, skin), (2, batches.other)):
        for name, pool in pools.items():
            for _ in range(0, int(min(260, 40 + len(pool) ** 0.75)), STEP):
                yield batches.varied(pool.draw(STEP, g), label, gate.SIZE), label, name, 1.0
            plain = np.linspace(0, len(pool) - 1, min(len(pool), 3 * STEP)).astype(int)
            for start in range(0, len(plain), STEP):
                yield pool.take(plain[start : start + STEP]), label, name, 1.0
    for name, pools in enumerate(batches.dermoscopy):
        for _ in range(7):
            yield batches.varied(batches.one_of(pools, STEP), 0, gate.SIZE), 0, f"dermoscopy{name}", 1.0
    side = gate.GATE_SIDE
    composed = [(1, "cut-out", lambda: batches.cut_out(STEP))] * 7
    composed += [(1, "bare", lambda: batches.bare_skin(STEP))] * 7
    composed += [(1, "front", lambda: compose.in_front(batches.one_of(batches.skin, STEP), batches.one_of(batches.other, STEP), g))] * 5
    composed += [(2, "tinted", lambda: compose.skin_coloured(batches.one_of(batches.other, STEP), batches.pad.draw(STEP, g)))] * 7
    composed += [(2, "drawn", lambda: compose.texture(STEP, side, g))] * 4
    composed += [(2, "screen", lambda: compose.screen(STEP // 2, side, g))] * 4
    composed += [(2, "nonsense", lambda: compose.nonsense(STEP // 2, side, g))] * 4
    for label, name, make in composed:
        yield batches.varied(make(), label, gate.SIZE), label, name, COMPOSED


@torch.no_grad()
def teach(rooms: Rooms, seed):
    """The net with its head: groups of a label weigh as n^0.5, the labels the same."""
    torch.set_num_threads(1)
    net = fold(Classifier(KIND, rooms.weights, len(GATE_LABELS))).eval().to(memory_format=torch.channels_last)
    features, truth, source, weight = [], [], [], []
    for x, label, name, share in pictures(gate.Batches(rooms, seed)):
        with torch.autocast("cpu", torch.bfloat16):
            features.append(net.features(normalise(x).contiguous(memory_format=torch.channels_last)).float().numpy())
        truth += [label] * len(x)
        source += [name] * len(x)
        weight += [share] * len(x)
    x, y, source, weight = np.concatenate(features), np.array(truth), np.array(source), np.array(weight)
    _, place, count = np.unique(source, return_inverse=True, return_counts=True)
    weight = weight / np.sqrt(count[place])
    for label in range(len(GATE_LABELS)):
        weight[y == label] *= len(y) / len(GATE_LABELS) / weight[y == label].sum()
    head, bias = linear.head(x, y, RIDGE, weight)
    net.head.weight.copy_(torch.from_numpy(head))
    net.head.bias.copy_(torch.from_numpy(bias))
    return net


class TwoOpinions(nn.Module):
    """The mean of both nets' logits."""

    def __init__(self, tuned, frozen):
        super().__init__()
        self.tuned, self.frozen = tuned, frozen

    def forward(self, image):
        return (self.tuned(image) + self.frozen(image)) / 2
