"""The lesion classifier on dermoscopy: seven classes of HAM10000."""
import numpy as np
import torch
from torch.nn import functional as F

from . import augment, checkpoint, lesion_data, machine, metrics
from .backbone import Classifier
from .data import LABELS, Rooms
from .schedule import Plan, train

SIZE = 192
BATCH = 32
FROZEN = 9
POWER = 0.4
SMOOTHING = 0.05


def normalise(x):
    return (x - 0.5) / 0.5


def logits(net, lesions, size=SIZE, view=None, batch=64):
    """Logits of every picture at one size, optionally through a view's operation."""
    net.eval()
    result = []
    for start in range(0, len(lesions), batch):
        x = lesions.pictures(range(start, min(start + batch, len(lesions))))
        x = F.interpolate(x, (size, size), mode="bilinear", antialias=True, align_corners=False)
        if view is not None:
            x = view(x)
        result.append(machine.run(net, normalise(x)))
    return torch.cat(result).numpy()


class Batches:
    """Draws and augments a batch; pictures leave as the nets take them."""

    def __init__(self, lesions, seed, power=POWER):
        self.generator = torch.Generator().manual_seed(seed)
        self.lesions = lesions
        self.sampler = lesion_data.Sampler(lesions, power, self.generator)
        self.sheets = {}

    def __call__(self, size, count=BATCH):
        g = self.generator
        chosen = self.sampler.draw(count)
        x = self.lesions.pictures(chosen)
        target = F.one_hot(torch.from_numpy(self.lesions.label[chosen]), len(LABELS)).float()
        x = augment.some(x, 0.5, g, lambda part: augment.soften(part, g))
        x = augment.some(x, 0.2, g, lambda part: augment.jpeg(part, g))
        x = augment.geometry(x, size, g)
        x = augment.colour(x, g)
        if size not in self.sheets:
            self.sheets[size] = augment.hairs(size, torch.Generator().manual_seed(1))
        x = augment.some(x, 0.12, g, lambda part: augment.with_hair(part, self.sheets[size], g))
        x = augment.some(x, 0.15, g, lambda part: augment.vignette(part, g))
        x = augment.some(x, 0.3, g, lambda part: augment.noise(part, g)).clamp(0, 1)
        target = target * (1 - SMOOTHING) + SMOOTHING / len(LABELS)
        if float(torch.rand(1, generator=g)) < 0.4:
            x, target = augment.mixup(x, target, g)
        return normalise(x), target


def soft_cross_entropy(output, target):
    return -(target * F.log_softmax(output.float(), 1)).sum(1).mean()


def train_member(rooms: Rooms, name, kind, plan: Plan, start=""):
    torch.set_num_threads(machine.THREADS)
    torch.manual_seed(plan.seed)
    batches = Batches(lesion_data.training(rooms), plan.seed)
    validation = lesion_data.held_back(rooms, "validation")
    net = Classifier(kind, rooms.weights, len(LABELS))
    if not start:
        net.backbone.calibrate(batches(160, 96)[0].contiguous(memory_format=torch.channels_last))
    net.backbone.freeze(FROZEN)
    if start:
        net.load_state_dict(checkpoint.state(rooms, start)["net"])
    prior = batches.sampler.share.numpy()

    def check(average):
        out = logits(average, validation)
        truth = validation.label
        probability = torch.softmax(torch.from_numpy(out), 1).numpy()
        shifted = out - 0.5 * np.log(prior)
        return {
            "balanced": round(metrics.balanced_accuracy(truth, out.argmax(1)), 4),
            "balanced_shifted": round(metrics.balanced_accuracy(truth, shifted.argmax(1)), 4),
            "malignant_auc": round(metrics.malignant_auc(truth, probability), 4),
            "log_likelihood": -round(float(F.cross_entropy(torch.from_numpy(out), torch.from_numpy(truth))), 4),
        }

    def keep(average, history):
        about = {"kind": kind, "seed": plan.seed, "steps": plan.steps, "frozen": FROZEN, "history": history}
        checkpoint.keep(rooms, name, average, **about)

    train(net, plan, batches, soft_cross_entropy, check, keep)
    best = checkpoint.state(rooms, name)
    torch.save(best | {"history": plan.history}, rooms.scratch / f"{name}.pt")  # the whole curve, for the card


def member(rooms: Rooms, arguments):
    """A member from ImageNet: small pictures first."""
    stages = [(0.35, 128), (0.35, 160), (0.3, SIZE)]
    plan = Plan(stages, steps=arguments.steps, minutes=arguments.minutes, seed=arguments.seed, score="balanced_shifted")
    train_member(rooms, arguments.name, arguments.kind, plan)


def command(rooms: Rooms, name):
    """What made a member."""
    state = checkpoint.state(rooms, name)
    return f"member --name {name} --kind {state['kind']} --seed {state['seed']} --steps {state['steps']}"


def branch(rooms: Rooms, arguments):
    """A member that goes on from another's checkpoint with other draws: the two may be averaged weight by weight."""
    plan = Plan([(1.0, 160)], steps=arguments.steps, minutes=arguments.minutes, rate=4e-4, seed=arguments.seed)
    train_member(rooms, arguments.name, arguments.kind, plan, arguments.start)
