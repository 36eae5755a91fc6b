"""Nets as their training left them in scratch, loadable on any machine."""
import torch

from .backbone import Classifier, fold
from .data import Rooms


def state(rooms: Rooms, name: str) -> dict:
    return torch.load(rooms.scratch / f"{name}.pt", weights_only=False, map_location="cpu")


def keep(rooms: Rooms, name: str, net, **about):
    torch.save({**about, "net": {key: value.cpu() for key, value in net.state_dict().items()}}, rooms.scratch / f"{name}.pt")


def restore(net, stored: dict):
    """Gives the net its weights, and folds its norms, for use and export."""
    net.backbone.freeze(stored["frozen"])
    net.load_state_dict(stored["net"])
    return fold(net).eval()


def classifier(rooms: Rooms, name: str, labels: int) -> Classifier:
    stored = state(rooms, name)
    return restore(Classifier(stored["kind"], rooms.weights, labels), stored)
