"""python -m spotwise_training COMMAND --data DIR --weights DIR --scratch DIR"""
import argparse
import importlib
from pathlib import Path

from .data import Rooms

COMMANDS = {
    "splits": ("splits", "write"),
    "pack": ("pack", "pack"),
    "carry": ("carry", "carry"),
    "unpack": ("carry", "unpack"),
    "member": ("lesion", "member"),
    "branch": ("lesion", "branch"),
    "gate_kind": ("gate_kind", "gate_kind"),
    "outline": ("outline", "outline"),
    "photo": ("photo", "photo"),
    "int8": ("int8", "int8"),
    "deliver": ("deliver", "deliver"),
}


def main():
    parser = argparse.ArgumentParser(prog="spotwise_training")
    parser.add_argument("command", choices=sorted(COMMANDS))
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--weights", type=Path, required=True)
    parser.add_argument("--scratch", type=Path, required=True)
    parser.add_argument("--name", default="", help="name of the checkpoint")
    parser.add_argument("--kind", default="mobilenetv2", choices=["mobilenetv2", "lite0"])
    parser.add_argument("--start", default="mobilenetv2", help="checkpoint that a branch starts from; for the photo net, names with commas")
    parser.add_argument("--members", default="lite0,mobilenetv2", help="checkpoints that make the lesion net")
    parser.add_argument("--nets", default="gate,outline,lesion,photo", help="what to deliver")
    parser.add_argument("--version", default="", help="of what is delivered")
    parser.add_argument("--quick", action="store_true", help="deliver with fewer re-takes measured")
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--steps", type=int, default=0)
    parser.add_argument("--minutes", type=float, default=0.0, help="instead of steps: train as long as this")
    arguments = parser.parse_args()
    module, function = COMMANDS[arguments.command]
    rooms = Rooms(arguments.data, arguments.weights, arguments.scratch)
    getattr(importlib.import_module(f".{module}", __package__), function)(rooms, arguments)


main()
