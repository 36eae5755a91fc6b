"""Whether skin is shown by dermoscopy or on an ordinary photo: EfficientNet-Lite0, tuned.

The head is taught on the frozen ImageNet net first, and then all is tuned at a low rate, so that what the net knew of the
world is not forgotten (Kumar et al. 2022). It learns all three labels; what ships asks it only for the kind.
"""
import numpy as np
import torch
from torch.nn import functional as F

from . import checkpoint, compose, gate, linear, machine, pools
from .backbone import Classifier
from .data import GATE_LABELS, Rooms
from .gate import SIDE, SIZE
from .lesion import normalise, soft_cross_entropy
from .schedule import Plan, train

KIND = "lite0"
FROZEN = 9
SMOOTHING = 0.04


class Batches(gate.Pictures):
    def photos(self):
        g = self.generator
        close = torch.cat([self.pad.draw(4, g), self.cut_out(3), self.bare_skin(1)])
        wide = torch.cat([self.one_of(self.skin, 5), self.faces.draw(2, g)])
        limb = compose.limb(torch.cat([self.bare_skin(1), self.one_of(self.skin, 1)]), self.one_of(self.other, 2), g)
        return torch.cat([close, wide, limb])

    def others(self):
        g = self.generator
        plain = self.one_of(self.other, 10)
        tinted = compose.skin_coloured(self.one_of(self.other, 3), torch.cat([self.bare_skin(2), self.pad.draw(1, g)]))
        return torch.cat([plain, tinted, compose.texture(2, SIDE, g), compose.screen(1, SIDE, g)])

    def __call__(self, size):
        g = self.generator
        dermoscopy = torch.cat([self.one_of(found, n) for found, n in zip(self.dermoscopy, (5, 4, 3))])
        kinds = (dermoscopy, self.photos(), self.others())
        x = torch.cat([self.varied(pictures, label, size) for label, pictures in enumerate(kinds)])
        x = torch.cat([x, compose.nonsense(2, size, g)]).clamp(0, 1)
        label = torch.tensor([k for k, pictures in enumerate(kinds) for _ in pictures] + [2, 2])
        target = F.one_hot(label, len(kinds)).float() * (1 - SMOOTHING) + SMOOTHING / len(kinds)
        return normalise(x), target


@torch.no_grad()
def logits(net, pool: pools.Pool, batch=64):
    net.eval()
    places = np.arange(len(pool))
    return torch.cat([machine.run(net, normalise(pool.take(places[k : k + batch]))) for k in range(0, len(pool), batch)])


def named(net, found):
    """Share of each group of validation whose label comes first."""
    return {name: round(float((logits(net, pool).argmax(1) == label).float().mean()), 4) for name, (pool, label) in found.items()}


def validation(rooms: Rooms) -> dict[str, tuple[pools.Pool, int]]:
    """Pools by name with the label they should get."""
    parts = {"validation"}
    result = {name: (pool, 1) for name, pool in pools.folders(rooms, "clinical_skin", parts).items()}
    result |= {name: (pool, 2) for name, pool in pools.folders(rooms, "not_skin", parts).items()}
    result["pad_ufes"] = (pools.pad_pool(rooms, {pools.PAD_VALIDATION_FOLD}), 1)
    result["ham10000"] = (pools.dermoscopy_pool(rooms, "ham10000_224", "validation"), 0)
    return result


def teach_head(net, batches, count=90, strength=0.01):
    """A linear head on the features as they are, by logistic regression with a ridge on standardised features."""
    net.eval()
    drawn = [batches(SIZE) for _ in range(count)]
    features = np.concatenate([machine.run(net.features, x).numpy() for x, _ in drawn])
    linear.teach(net.head, features, torch.cat([target.argmax(1) for _, target in drawn]).numpy(), strength)


def gate_kind(rooms: Rooms, arguments):
    steps, minutes, seed = arguments.steps, arguments.minutes, arguments.seed
    plan = Plan([(1.0, SIZE)], steps, minutes, rate=2.5e-4, head_rate=1.0, seed=seed, check_every=300)
    torch.set_num_threads(machine.THREADS)
    torch.manual_seed(seed)
    batches, found = Batches(rooms, seed), validation(rooms)
    net = Classifier(KIND, rooms.weights, len(GATE_LABELS), dropout=0.2)
    first = torch.cat([batches(SIZE)[0] for _ in range(2)])
    net.backbone.calibrate(first.contiguous(memory_format=torch.channels_last))
    net.backbone.freeze(FROZEN)
    teach_head(net.to(machine.DEVICE), batches)

    def keep(average, history):
        checkpoint.keep(rooms, "gate_kind", average, kind=KIND, history=history, frozen=FROZEN)

    train(net, plan, batches, soft_cross_entropy, lambda average: named(average, found), keep)
