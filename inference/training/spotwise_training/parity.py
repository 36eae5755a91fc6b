"""Pictures drawn by code and what the shipped nets say of them: the Java side must say the same to three digits."""
import io
import json
import math

import numpy as np
from PIL import Image, ImageDraw, ImageFilter

from . import metrics
from .data import LABELS
from .runtime import Net, averaged, framed, scaled

SIZES = {"blob.png": (320, 240), "two_spots.png": (200, 260), "stripes.png": (150, 150)}
LABEL = {"blob.png": "vasc", "two_spots.png": "mel", "stripes.png": "nv"}  # made up, so that figures can be counted


def draw(name, size):
    source = np.random.default_rng(sum(name.encode()))
    width, height = size
    image = Image.new("RGB", (width * 2, height * 2), (226, 178, 152))
    pen = ImageDraw.Draw(image)
    if name == "stripes.png":
        for x in range(0, width * 2, 22):
            pen.rectangle([x, 0, x + 10, height * 2], fill=(40 + x % 160, 90, 200 - x % 150))
    spots = {"blob.png": [(0.5, 0.52, 0.2)], "two_spots.png": [(0.45, 0.5, 0.16), (0.75, 0.3, 0.09)], "stripes.png": []}
    for x, y, radius in spots[name]:
        for shade, share in (((120, 72, 52), 1.0), ((82, 46, 38), 0.6), ((60, 34, 34), 0.3)):
            wobble = source.uniform(0.85, 1.15, 16)
            points = [
                (
                    2 * (x * width + w * share * radius * width * math.cos(k * math.pi / 8)),
                    2 * (y * height + w * share * radius * width * math.sin(k * math.pi / 8)),
                )
                for k, w in enumerate(wobble)
            ]
            pen.polygon(points, fill=shade)
    image = image.filter(ImageFilter.GaussianBlur(3)).resize(size, Image.LANCZOS)
    grain = np.asarray(image, np.int16) + source.integers(-4, 5, (height, width, 1))
    return Image.fromarray(grain.clip(0, 255).astype(np.uint8))


def write(nets, target):
    """`nets` is the folder with the manifests; `target` gets the pictures and expected.json."""
    target.mkdir(parents=True, exist_ok=True)
    expected = {}
    for name, size in SIZES.items():
        buffer = io.BytesIO()
        draw(name, size).save(buffer, "PNG", optimize=True)
        (target / name).write_bytes(buffer.getvalue())
        image = Image.open(buffer).convert("RGB")
        expected[name] = {"width": size[0], "height": size[1]}
        for path in sorted(nets.glob("*.json")):
            manifest = json.loads(path.read_text())
            if "task" not in manifest:
                continue
            net = Net(path)
            if manifest["task"] == "outline":
                square = scaled(framed(image, manifest["frame"]), net.size)[None]
                mask = 1 / (1 + np.exp(-net.run(square)[0, 0]))
                inside = mask >= manifest["thresholds"]["mask"]
                rows, columns = np.nonzero(inside)
                expected[name][path.stem] = {
                    "area": round(float(inside.mean()), 5),
                    "mean": round(float(mask.mean()), 5),
                    "centre": [round(float(v.mean()) / net.size, 4) for v in (columns, rows)] if len(rows) else None,
                }
            else:
                probability, agreement = averaged(net.view_logits(image), manifest["temperature"], manifest["bias"])
                expected[name][path.stem] = {
                    "probabilities": {k: round(float(v), 5) for k, v in zip(manifest["labels"], probability)},
                    "agreement": round(float(agreement), 5),
                }
                if len(net.session.get_outputs()) > 1:
                    expected[name][path.stem]["distance"] = round(net.read(image)[1], 5)
    (target / "expected.json").write_text(json.dumps(expected, indent=2) + "\n")
    (target / "figures.json").write_text(json.dumps(figures(expected), indent=2) + "\n")


def figures(expected):
    """What an evaluation of the net for dermoscopy over the drawn pictures finds, under made-up labels."""
    probability = np.array([list(said["lesion"]["probabilities"].values()) for said in expected.values()])
    truth = np.array([LABELS.index(LABEL[name]) for name in expected])
    return {
        "labels": LABEL,
        "balanced_accuracy": round(metrics.balanced_accuracy(truth, probability.argmax(1)), 5),
        "malignant_auc": round(metrics.malignant_auc(truth, probability), 5),
        "ece": round(metrics.expected_calibration_error(truth, probability), 5),
    }
