"""ImageNet backbones as ordinary torch modules.

The arrays come from int8 TensorFlow Lite files: every convolution carries its folded batch norm, and padding is
TensorFlow's SAME, which is asymmetric where the stride is two. A fresh batch norm behind each convolution, set to
the statistics of real images (`calibrate`), is an identity at the start and lets fine-tuning behave as usual.
Every net here takes (RGB - 0.5) / 0.5 of RGB in 0..1.
"""
import json
from pathlib import Path

import numpy as np
import torch
from torch import nn
from torch.nn import functional as F

FILES = {
    "mobilenetv2": "mobilenetv2_1.0_224_imagenet.npz",
    "lite0": "efficientnet_lite0_imagenet.npz",
}
RELU6 = 3


class _FixedDepthwise(torch.autograd.Function):
    """A depthwise convolution whose kernel stays as it is. On CPUs its gradient, written as a forward convolution
    with the turned kernel, is several times faster than the library's backward pass."""

    @staticmethod
    def forward(ctx, x, weight, bias, stride, padding):
        ctx.save_for_backward(weight)
        ctx.stride, ctx.padding, ctx.shape = stride, padding, x.shape
        return F.conv2d(x, weight, bias, stride, padding, groups=weight.shape[0])

    @staticmethod
    def backward(ctx, gradient):
        (weight,) = ctx.saved_tensors
        count, channels, height, width = ctx.shape
        size = weight.shape[-1]
        if ctx.stride > 1:  # put zeros between the rows and columns that the stride skipped
            spread = gradient.new_zeros(
                (count, channels, height + 2 * ctx.padding - size + 1, width + 2 * ctx.padding - size + 1)
            ).contiguous(memory_format=torch.channels_last)
            spread[:, :, :: ctx.stride, :: ctx.stride] = gradient
            gradient = spread
        turned = weight.flip(2, 3)
        result = F.conv2d(gradient, turned, None, 1, size - 1 - ctx.padding, groups=channels)
        return result, None, None, None, None


class ConvUnit(nn.Module):
    """A convolution with SAME padding, its batch norm and its ReLU6."""

    def __init__(self, weight, bias, stride, groups, relu6):
        super().__init__()
        out, inner, size, _ = weight.shape
        self.excess = max(size - stride, 0) if stride > 1 else 0
        padding = 0 if stride > 1 else size // 2
        self.conv = nn.Conv2d(inner * groups, out, size, stride, padding, groups=groups)
        self.conv.weight.data.copy_(weight)
        self.conv.bias.data.copy_(bias)
        self.norm = nn.BatchNorm2d(out, eps=1e-3, momentum=0.01)
        self.relu6 = relu6
        self.calibrating = False
        # The bulk of the time of a step is the depthwise kernels' gradient; the norms behind them still learn.
        self.fixed = groups > 1
        self.conv.weight.requires_grad_(not self.fixed)
        self.conv.bias.requires_grad_(not self.fixed)

    def convolve(self, x):
        if not (self.fixed and self.training and x.requires_grad):
            return self.conv(x)
        weight, bias = self.conv.weight.to(x.dtype), self.conv.bias.to(x.dtype)
        return _FixedDepthwise.apply(x, weight, bias, self.conv.stride[0], self.conv.padding[0])

    def forward(self, x):
        if self.excess:  # input sides are multiples of 32, so the excess is the same at every size
            before = self.excess // 2
            x = F.pad(x, (before, self.excess - before) * 2)
        x = self.convolve(x)
        if self.calibrating:
            self._identity_norm(x)
        elif self.norm is not None:
            x = self.norm(x)
        return F.relu6(x) if self.relu6 else x

    @torch.no_grad()
    def _identity_norm(self, x):
        mean, variance = x.mean((0, 2, 3)), x.var((0, 2, 3), unbiased=False)
        self.norm.running_mean.copy_(mean)
        self.norm.running_var.copy_(variance)
        self.norm.weight.copy_((variance + self.norm.eps).sqrt())
        self.norm.bias.copy_(mean)

    @torch.no_grad()
    def fold(self):
        """Folds the norm into the convolution: for frozen layers and for export."""
        if self.norm is None:
            return
        gain = self.norm.weight / (self.norm.running_var + self.norm.eps).sqrt()
        self.conv.weight.mul_(gain[:, None, None, None])
        self.conv.bias.sub_(self.norm.running_mean).mul_(gain).add_(self.norm.bias)
        self.norm = None


class Backbone(nn.Module):
    """Feature maps of a picture. `forward` gives the last map; `taps` also the maps before each halving."""

    def __init__(self, kind: str, weights: Path):
        super().__init__()
        arrays = np.load(Path(weights) / FILES[kind])
        spec = json.loads(str(arrays["spec"]))
        self.units = nn.ModuleList()
        self.steps = []  # (op, inputs, output, unit)
        for op in spec["ops"]:
            if op["t"] == "conv":
                weight = torch.from_numpy(arrays[op["n"] + ".w"])
                bias = torch.from_numpy(arrays[op["n"] + ".b"])
                unit = ConvUnit(weight, bias, op["s"], op["g"], op["act"] == RELU6)
                self.steps.append(("conv", [op["i"]], op["o"], len(self.units)))
                self.units.append(unit)
            elif op["t"] == "add":
                self.steps.append(("add", op["i"], op["o"], -1))
        if spec["pre_scale"] != 1.0:  # Lite0: RGB / 255 is spread to -127..128 first; the stem takes that over
            self.units[0].conv.weight.data.mul_(spec["pre_scale"] / 2)
        self.channels = self.units[-1].conv.out_channels
        self.tap_channels = [unit.conv.in_channels for unit in self.units if unit.excess]

    def drop_last(self):
        """Without the widest layer, which only serves classification."""
        self.steps.pop()
        self.units = self.units[:-1]
        self.channels = self.units[-1].conv.out_channels

    def taps(self, x):
        values, taps = {"x": x}, []
        for op, inputs, output, unit in self.steps:
            if op == "add":
                values[output] = values[inputs[0]] + values[inputs[1]]
                continue
            source = values[inputs[0]]
            if self.units[unit].excess:
                taps.append(source)
            values[output] = self.units[unit](source)
        return values[output], taps

    def forward(self, x):
        return self.taps(x)[0]

    @torch.no_grad()
    def calibrate(self, x):
        for unit in self.units:
            unit.calibrating = True
        self(x)
        for unit in self.units:
            unit.calibrating = False

    def thin(self):
        """Folds the norms of all layers but those that end a block. The wide layers' norms take half of a step's
        time; the narrow ones keep the scale of what is passed on."""
        for unit in self.units:
            if unit.relu6:
                unit.fold()

    def freeze(self, count: int):
        """Folds and freezes the first `count` convolutions: edges and colours are learned already."""
        for unit in self.units[:count]:
            unit.fold()
            for parameter in unit.parameters():
                parameter.requires_grad_(False)


class Classifier(nn.Module):
    """Logits of a picture: backbone, global average, dropout, linear head."""

    def __init__(self, kind: str, weights: Path, labels: int, dropout=0.25):
        super().__init__()
        self.backbone = Backbone(kind, weights)
        self.dropout = nn.Dropout(dropout)
        self.head = nn.Linear(self.backbone.channels, labels)
        nn.init.normal_(self.head.weight, std=0.01)
        nn.init.zeros_(self.head.bias)

    def features(self, x):
        return self.backbone(x).mean((2, 3))

    def forward(self, x):
        return self.head(self.dropout(self.features(x)))


def fold(net: nn.Module):
    for module in net.modules():
        if isinstance(module, ConvUnit):
            module.fold()
    return net
