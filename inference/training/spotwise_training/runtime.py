"""An exported net as the program runs it: the reference for the Java side, to three digits.

A manifest says how: the frame, scaling to `size`, mean and std, the views, temperature and bias. A classifier's
answer is the mean over its views of softmax(logits / temperature + bias).
"""
import hashlib
import io
import json
import zipfile
from pathlib import Path

import numpy as np
import onnxruntime
import torch
from PIL import Image, ImageOps
from torch.nn import functional as F

OPERATIONS = {
    "identity": lambda x: x,
    "flip_h": lambda x: x.flip(-1),
    "flip_v": lambda x: x.flip(-2),
    "rot90": lambda x: torch.rot90(x, 1, (-2, -1)),
    "rot180": lambda x: torch.rot90(x, 2, (-2, -1)),
    "rot270": lambda x: torch.rot90(x, 3, (-2, -1)),
    "transpose": lambda x: x.transpose(-2, -1),
    "antitranspose": lambda x: torch.rot90(x.transpose(-2, -1), 2, (-2, -1)),
}


def decode(data: bytes) -> Image.Image:
    return ImageOps.exif_transpose(Image.open(io.BytesIO(data))).convert("RGB")


def framed(image: Image.Image, frame: str, share: float = 1.0) -> Image.Image:
    """The part of the upright photo that the net sees; `share` of its side, about the middle."""
    width, height = image.size
    if frame == "centre_square":
        width = height = min(width, height)
    width, height = max(1, round(width * share)), max(1, round(height * share))
    left, top = (image.width - width) // 2, (image.height - height) // 2
    return image.crop((left, top, left + width, top + height))


def scaled(image: Image.Image, size: int) -> torch.Tensor:
    """3 x size x size, RGB in 0..1, antialiased bilinear."""
    pixels = torch.from_numpy(np.array(image)).permute(2, 0, 1).float().div_(255)[None]
    return F.interpolate(pixels, (size, size), mode="bilinear", antialias=True, align_corners=False)[0]


def one_core(path):
    """A session that runs an ONNX file on one core."""
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    return onnxruntime.InferenceSession(path, options, providers=["CPUExecutionProvider"])


class Net:
    """An ONNX file and its manifest; one core."""

    def __init__(self, manifest: Path):
        self.manifest = json.loads(Path(manifest).read_text())
        file = Path(manifest).parent / self.manifest["file"]
        if hashlib.sha256(file.read_bytes()).hexdigest() != self.manifest["sha256"]:
            raise ValueError(f"{file} is not the file that its manifest describes")
        self.session = one_core(file)
        image = self.manifest["input"]
        self.name, self.size = image["name"], image["size"]
        self.mean, self.std = (torch.tensor(image[k])[:, None, None] for k in ("mean", "std"))

    def run(self, x: torch.Tensor) -> np.ndarray:
        """Logits of N x 3 x size x size, RGB in 0..1."""
        return self.session.run(None, {self.name: self.normal(x)})[0]

    def normal(self, x):
        return ((x - self.mean) / self.std).contiguous().numpy().astype(np.float32)

    def views(self, image: Image.Image) -> torch.Tensor:
        squares, result = {}, []
        for view in self.manifest.get("views", ["identity"]):
            operation, _, share = view.partition("@")
            key = float(share or 1)
            if key not in squares:
                squares[key] = scaled(framed(image, self.manifest["frame"], key), self.size)
            result.append(OPERATIONS[operation](squares[key]))
        return torch.stack(result)

    def view_logits(self, image: Image.Image) -> np.ndarray:
        return self.run(self.views(image))

    def read(self, image: Image.Image):
        """(logits by view, mean distance over the views) of a net that measures its distance from training."""
        normal = self.normal(self.views(image))
        logits, distance = self.session.run(["logits", "distance"], {self.name: normal})
        return logits, float(distance.mean())

    def probabilities(self, image: Image.Image) -> np.ndarray:
        return averaged(self.view_logits(image), self.manifest["temperature"], self.manifest["bias"])[0]


def softmax(x):
    e = np.exp(x - x.max(-1, keepdims=True))
    return e / e.sum(-1, keepdims=True)


def averaged(view_logits, temperature, bias):
    """Mean distribution over the views (second axis from the end) and the views' agreement with it, 0..1."""
    each = softmax(view_logits / temperature + np.asarray(bias))
    mean = each.mean(-2)
    agreement = 1 - np.abs(each - mean[..., None, :]).sum(-1).mean(-1) / 2
    return mean, agreement


def entropy(probability):
    """Normalised to 0..1."""
    p = np.clip(probability, 1e-12, 1)
    return -(p * np.log(p)).sum(-1) / np.log(p.shape[-1])


class Archive:
    """Pictures of a zip by name, decoded when asked for."""

    def __init__(self, path: Path):
        self.zip = zipfile.ZipFile(path)
        self.entry = {name.split("/")[-1].rsplit(".", 1)[0]: name for name in self.zip.namelist() if not name.endswith("/")}

    def picture(self, key: str) -> Image.Image:
        return decode(self.zip.read(self.entry.get(key, key)))
