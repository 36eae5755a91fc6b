"""Members of the lesion net that ships, as checkpoints to go on from: nobody has to train them anew for it."""
import json

import numpy as np
import onnx
import torch
from onnx import numpy_helper

from . import lesion, lesion_data
from .backbone import FILES, Classifier
from .data import LABELS, Rooms


def members(folder):
    """(name, kind, command) of each member, as the manifest says what made it."""
    for command in json.loads((folder / "lesion.json").read_text())["made_by"].split("; "):
        words = command.split()
        name = words[words.index("--name") + 1]
        yield name, next(kind for kind in FILES if kind in words), command.split("spotwise_training ")[1]


def imported(rooms: Rooms, arguments):
    """Convolutions of an exported net have their norms folded in. Fresh norms behind them, set to the statistics of
    augmented pictures, leave the outputs as they were."""
    from .deliver import nets_folder

    folder = nets_folder(rooms)
    arrays = {array.name: numpy_helper.to_array(array) for array in onnx.load(folder / "lesion.onnx").graph.initializer}
    x, _ = lesion.Batches(lesion_data.training(rooms), arguments.seed)(lesion.SIZE, 96)
    for place, (name, kind, command) in enumerate(members(folder)):
        net = Classifier(kind, rooms.weights, len(LABELS)).eval()
        for key, parameter in net.named_parameters():
            if ".norm." not in key:
                parameter.data.copy_(torch.from_numpy(np.array(arrays[f"members.{place}.{key}"])))
        net.backbone.calibrate(x.contiguous(memory_format=torch.channels_last))
        net.backbone.freeze(lesion.FROZEN)
        state = {"kind": kind, "frozen": lesion.FROZEN, "history": [], "command": command, "net": net.state_dict()}
        torch.save(state, rooms.scratch / f"{name}.pt")
