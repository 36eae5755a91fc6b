"""The outline as shipped."""
import json

from . import checkpoint, export, outline
from .data import Rooms
from .half import halve


def build(rooms: Rooms, folder, version, made_by):
    net = checkpoint.restore(outline.Outline(rooms.weights), checkpoint.state(rooms, "outline"))
    figures = outline.report(rooms, net)
    export.onnx_file(net, outline.SIZE, folder / "outline.onnx")
    halve(folder / "outline.onnx")
    export.manifest(
        folder,
        "outline",
        name="lesion-outline",
        version=version,
        task="outline",
        size=outline.SIZE,
        labels=["lesion"],
        temperature=1.0,
        bias=[0.0],
        views=["identity"],
        thresholds={"mask": 0.5, "min_area": outline.MIN_AREA},
        evaluation={
            name: figure["dice"]["value"] if "dice" in figure else figure["no_spot"] for name, figure in figures.items()
        },
        made_by=made_by,
        data=["HAM10000", "PAD-UFES-20", "clinical skin collections", "FASSEG", "not-skin collections"],
    )
    (rooms.scratch / "outline_report.json").write_text(json.dumps(figures, indent=1))
