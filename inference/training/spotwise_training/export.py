"""Nets to ONNX with their manifests."""
import hashlib
import json

import numpy as np
import onnx
import onnxruntime
import torch
from torch import nn

OPSET = 18
LICENCE = "CC BY-NC 4.0 (non-commercial)"


def without_traces(path):
    """The exporter writes into each node where it came from, with folders of the machine: nobody's business."""
    model = onnx.load(path)
    graph = model.graph
    for part in (*graph.node, *graph.value_info, *graph.input, *graph.output, *graph.initializer, graph, model):
        del part.metadata_props[:]
        part.doc_string = ""
    onnx.save(model, path)


def onnx_file(net: nn.Module, size: int, path, outputs=("logits",)):
    """Writes the net, batch dimension free, and checks it against torch."""
    for parameter in net.parameters():
        parameter.requires_grad_(False)
    net.eval()
    sample = torch.rand(2, 3, size, size) * 2 - 1
    program = torch.onnx.export(
        net,
        (sample,),
        dynamo=True,
        opset_version=OPSET,
        input_names=["image"],
        output_names=list(outputs),
        dynamic_shapes=({0: torch.export.Dim("batch", min=1, max=256)},),
        verbose=False,
    )
    program.save(str(path), external_data=False)
    without_traces(path)
    session = onnxruntime.InferenceSession(path, providers=["CPUExecutionProvider"])
    for count in (1, 2):
        expected = net(sample[:count])
        expected = [expected] if len(outputs) == 1 else expected
        for given, wanted in zip(session.run(None, {"image": sample[:count].numpy()}), expected, strict=True):
            difference = np.abs(given - wanted.numpy()).max()
            if difference > 1e-3 * max(1.0, float(wanted.abs().max())):
                raise ValueError(f"{path}: ONNX and torch differ by {difference}")
    print(path, round(path.stat().st_size / 2**20, 2), "MiB", flush=True)


def manifest(folder, key, **entries):
    """Writes KEY.json beside KEY.onnx."""
    file = folder / f"{key}.onnx"
    body = {
        "name": entries.pop("name"),
        "version": entries.pop("version"),
        "task": entries.pop("task"),
        "file": file.name,
        "sha256": hashlib.sha256(file.read_bytes()).hexdigest(),
        "input": {"name": "image", "size": entries.pop("size"), "mean": [0.5] * 3, "std": [0.5] * 3},
        "frame": "centre_square",
        "output": "logits",
        **entries,
        "licence": LICENCE,
    }
    (folder / f"{key}.json").write_text(json.dumps(body, indent=2) + "\n")
