"""Writes the tiny nets of the tests: real ONNX files whose answers follow from colours.

    python make_nets.py ../resources/drawn-nets

Needs onnx and numpy. The gate calls reddish pictures skin (and, by a green tint of the middle value, dermoscopy), the
outline calls dark pixels lesion, the classifier reads the mean colour.
"""
import hashlib
import json
import sys
from pathlib import Path

import numpy as np
from onnx import TensorProto, checker, helper, numpy_helper, save

SIZE = 64
LABELS = ["akiec", "bcc", "bkl", "df", "mel", "nv", "vasc"]


def model(nodes, constants, output_shape):
    graph = helper.make_graph(
        nodes,
        "drawn",
        [helper.make_tensor_value_info("image", TensorProto.FLOAT, ["n", 3, SIZE, SIZE])],
        [helper.make_tensor_value_info("logits", TensorProto.FLOAT, output_shape)],
        [numpy_helper.from_array(np.asarray(value, np.float32), name) for name, value in constants.items()],
    )
    made = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17)], ir_version=9)
    checker.check_model(made)
    return made


def mean_colour(weights, bias):
    """Logits from the mean red, green and blue (0 to 1)."""
    nodes = [
        helper.make_node("GlobalAveragePool", ["image"], ["pooled"]),
        helper.make_node("Flatten", ["pooled"], ["mean"]),
        helper.make_node("Gemm", ["mean", "weights", "bias"], ["logits"]),
    ]
    return model(nodes, {"weights": weights, "bias": bias}, ["n", len(bias)])


def per_pixel(weights, bias):
    nodes = [helper.make_node("Conv", ["image", "weights", "bias"], ["logits"])]
    shaped = np.asarray(weights).reshape(1, 3, 1, 1)
    return model(nodes, {"weights": shaped, "bias": [bias]}, ["n", 1, SIZE, SIZE])


def write(folder, file, made, name, **manifest):
    save(made, folder / f"{file}.onnx")
    digest = hashlib.sha256((folder / f"{file}.onnx").read_bytes()).hexdigest()
    content = {
        "name": name,
        "version": "drawn",
        "file": f"{file}.onnx",
        "sha256": digest,
        "input": {"name": "image", "size": SIZE, "mean": [0, 0, 0], "std": [1, 1, 1]},
        "output": "logits",
        "temperature": 1.0,
        "made_by": "inference/src/test/python/make_nets.py",
        **manifest,
    }
    (folder / f"{file}.json").write_text(json.dumps(content, indent=2) + "\n")


def main(folder):
    folder.mkdir(parents=True, exist_ok=True)
    # Columns: dermoscopy, photo, not_skin. Skin where red exceeds blue; dermoscopy where it is bright too.
    gate = mean_colour([[40, 20, -20], [0, 0, 0], [-20, -20, 20]], [-22, -2, 2])
    write(
        folder,
        "gate",
        gate,
        "drawn-gate",
        task="gate",
        frame="centre_square",
        labels=["dermoscopy", "photo", "not_skin"],
        views=["identity"],
        thresholds={"skin": 0.5, "dermoscopy": 0.8, "certain": 0.95, "reader": 0.2},
    )
    outline = per_pixel([-10, -10, -10], 15)
    write(
        folder,
        "outline",
        outline,
        "drawn-outline",
        task="outline",
        frame="centre_square",
        labels=["lesion"],
        views=["identity", "flip_h"],
        thresholds={"mask": 0.5, "min_area": 0.002},
    )
    # Of a spot with a third of the picture: red gives vasc, a bluish black mel, brown nv.
    weights = np.zeros((3, 7), np.float32)
    weights[0, LABELS.index("vasc")], weights[1, LABELS.index("vasc")] = 60, -60
    weights[2, LABELS.index("mel")], weights[0, LABELS.index("mel")] = 60, -60
    bias = np.full(7, -4, np.float32)
    bias[LABELS.index("mel")], bias[LABELS.index("nv")], bias[LABELS.index("vasc")] = 60 * 0.21, 0, -60 * 0.24
    write(
        folder,
        "lesion",
        mean_colour(weights, bias),
        "drawn-classifier",
        task="classifier",
        frame="centre_square",
        labels=LABELS,
        bias=[0] * 7,
        views=["identity", "flip_h", "rot90@0.8", "transpose"],
        thresholds={"malignant": 0.3, "watch": 0.25, "benign": 0.1, "agreement": 0.8, "entropy": 0.8},
        evaluation={"cancers_called_benign_per_100": 3, "n": 1492, "words": "for people"},
    )
    names = [f"{name}_{answer}" for name in ("grew", "changed", "bleed", "itch", "hurt", "elevation") for answer in ("yes", "no")]
    weights = [1.0 if name.endswith("yes") else -0.5 for name in names]
    answers = {
        "features": ["logit_malignant", *names, "age", "age_known"],
        "weights": [1.0, *weights, 0.2, -1.0],
        "bias": 0.0,
        "thresholds": {"malignant": 0.3, "benign": 0.05},
        "evaluation": {"cancers_called_benign_per_100": 0, "n": 711},
    }
    (folder / "answers.json").write_text(json.dumps(answers, indent=2) + "\n")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
