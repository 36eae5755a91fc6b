"""What eight-bit integers would cost and gain: the shipped lesion net quantised (static, QDQ, per channel), measured on
validation. It ships only where balanced accuracy stays within half a point and it is faster."""
import json
import time

import numpy as np
from onnxruntime.quantization import CalibrationDataReader, QuantFormat, QuantType, quantize_static
from onnxruntime.quantization.shape_inference import quant_pre_process

from . import lesion_data, metrics
from .data import LABELS, Rooms
from .lesion_export import archives, picture_of
from .runtime import Net, averaged, one_core

CALIBRATION = 192


class _Pictures(CalibrationDataReader):
    def __init__(self, net: Net, pictures):
        self.inputs = iter([{net.name: net.normal(net.views(picture)[:1])} for picture in pictures])

    def get_next(self):
        return next(self.inputs, None)


def _milliseconds(session, name, size, runs=60):
    x = np.zeros((1, 3, size, size), np.float32)
    took = []
    for _ in range(runs):
        start = time.perf_counter()
        session.run(None, {name: x})
        took.append(time.perf_counter() - start)
    return round(1000 * float(np.median(took)), 2)


def int8(rooms: Rooms, arguments):
    from .deliver import nets_folder

    folder = nets_folder(rooms)
    net = Net(folder / "lesion.json")
    held = archives(rooms)

    ids = np.random.default_rng(8).permutation(sorted(lesion_data.ham_part(rooms, "train")))[:CALIBRATION]
    prepared, quantised = rooms.scratch / "lesion-prepared.onnx", rooms.scratch / "lesion-int8.onnx"
    quant_pre_process(folder / "lesion.onnx", prepared)
    quantize_static(
        prepared,
        quantised,
        _Pictures(net, [picture_of(held, image) for image in ids]),
        quant_format=QuantFormat.QDQ,
        per_channel=True,
        activation_type=QuantType.QUInt8,
        weight_type=QuantType.QInt8,
    )
    report = {}
    validation = sorted(lesion_data.ham_part(rooms, "validation"))
    label = {key: entry.split("/")[0] for key, entry in held["ham10000_200x150"].entry.items()}
    truth = np.array([LABELS.index(label[image]) for image in validation])
    for name, path in (("fp32", folder / "lesion.onnx"), ("int8", quantised)):
        net.session = one_core(path)
        logits = np.stack([net.view_logits(picture_of(held, image)) for image in validation])
        probability, _ = averaged(logits, net.manifest["temperature"], net.manifest["bias"])
        report[name] = {
            "balanced_accuracy": round(metrics.balanced_accuracy(truth, probability.argmax(1)), 4),
            "malignant_auc": round(metrics.malignant_auc(truth, probability), 4),
            "millis_a_view": _milliseconds(net.session, net.name, net.size),
            "mebibytes": round(path.stat().st_size / 2**20, 1),
        }
    (rooms.scratch / "int8_report.json").write_text(json.dumps(report, indent=1))
    print(json.dumps(report), flush=True)
