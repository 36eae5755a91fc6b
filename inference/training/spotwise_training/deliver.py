"""Checkpoints to what ships: ONNX files, manifests, cards, and the pictures that keep the Java side in step."""
from . import cards, checkpoint, gate_export, lesion, lesion_export, outline_export, parity, photo, photo_export
from .data import Rooms


def nets_folder(rooms: Rooms):
    return rooms.tree.parent / "src/main/resources/nets"


def steps(rooms: Rooms, name):
    return checkpoint.state(rooms, name)["history"][-1]["step"]


def deliver(rooms: Rooms, arguments):
    folder = nets_folder(rooms)
    (folder / "cards").mkdir(parents=True, exist_ok=True)
    what, version = arguments.nets.split(","), arguments.version
    command = "inference/training: python -m spotwise_training"
    if "gate" in what:
        gate_export.build(rooms, folder, version, f"{command} gate_kind --steps {steps(rooms, 'gate_kind')}")
        cards.gate(rooms, folder)
    if "outline" in what:
        outline_export.build(rooms, folder, version, f"{command} outline --steps {steps(rooms, 'outline')}")
        cards.outline(rooms, folder)
    if "lesion" in what:
        names = arguments.members.split(",")
        made_by = "; ".join(f"{command} {lesion.command(rooms, name)}" for name in names)
        lesion_export.build(rooms, folder, names, version, made_by, quick=arguments.quick)
        cards.lesion(rooms, folder, names)
    if "photo" in what:
        photo_export.build(rooms, folder, version, f"{command} photo --start {photo.started_from(rooms)}")
        cards.photo(rooms, folder, photo.started_from(rooms))
    parity.write(folder, rooms.tree.parent / "src/test/resources/parity")
