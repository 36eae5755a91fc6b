"""Where nets are trained and run: on a GPU where there is one, in bf16 where the machine computes it in hardware.

A processor without AMX or AVX512-BF16 only imitates bf16: a forward pass took 15 s there, and 1 s in fp32.
"""
import os

import torch

DEVICE = torch.device("cuda" if torch.cuda.is_available() else "cpu")
BF16 = DEVICE.type == "cuda" or torch.cpu._is_amx_tile_supported() or torch.cpu._is_avx512_bf16_supported()

# Beside a GPU the processor only draws and augments; without one, two processes of a thread each get more done than one
# of two threads.
THREADS = (os.cpu_count() or 1) if DEVICE.type == "cuda" else 1


def quick():
    """The number format of training, as a context."""
    return torch.autocast(DEVICE.type, torch.bfloat16, enabled=BF16)


def placed(x):
    """A batch of pictures where the net is, in the order of numbers that convolutions like best."""
    return x.to(DEVICE).contiguous(memory_format=torch.channels_last)


@torch.no_grad()
def run(function, x):
    """What a net, or a part of it, makes of a batch of pictures: fp32, on the CPU."""
    with quick():
        return function(placed(x)).float().cpu()
