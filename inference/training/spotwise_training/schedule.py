"""One training loop for every net: AdamW, cosine with warm-up, compiled, an averaged copy (EMA) beside it."""
import copy
import json
import math
import time
from dataclasses import dataclass, field

import torch

from . import machine


@dataclass
class Plan:
    """`stages`: (share of the training, picture side). The length is `steps`, or what `minutes` allow. `score` names
    the check that decides which net is kept (the greater the better); after half of the way, `patience` checks without
    a better one end the training. Without `score` the last net is kept."""

    stages: list[tuple[float, int]]
    steps: int = 0
    minutes: float = 0.0
    rate: float = 6e-4
    head_rate: float = 3.0
    decay: float = 0.03
    ema: float = 0.998
    check_every: int = 600
    seed: int = 7
    score: str = ""
    patience: int = 8
    history: list[dict] = field(default_factory=list)


class Average:
    """Exponential moving average of weights and norms' statistics; young averages forget faster."""

    def __init__(self, net, decay):
        self.net, self.decay, self.count = copy.deepcopy(net).eval(), decay, 0
        self.pairs = []

    @torch.no_grad()
    def update(self, net):
        self.count += 1
        decay = min(self.decay, (1 + self.count) / (10 + self.count))
        mine, other = self.net.state_dict(), net.state_dict()
        floats = [name for name, value in mine.items() if value.is_floating_point()]
        torch._foreach_lerp_([mine[n] for n in floats], [other[n] for n in floats], 1 - decay)


def optimiser(net, plan: Plan):
    groups = {}
    for name, parameter in net.named_parameters():
        if parameter.requires_grad:
            head = not name.startswith("backbone")
            groups.setdefault((head, parameter.ndim > 1), []).append(parameter)
    return torch.optim.AdamW(
        [
            {
                "params": parameters,
                "scale": plan.head_rate if head else 1.0,
                "weight_decay": plan.decay if matrix else 0.0,
            }
            for (head, matrix), parameters in groups.items()
        ],
        lr=plan.rate,
        betas=(0.9, 0.99),
    )


def train(net, plan: Plan, batch, loss, check, keep):
    """`batch(size)` gives (pictures, target); `loss(output, target)`; `check(net)` a dict for the history;
    `keep(net, history)` saves. Gives the averaged net."""
    net = net.to(machine.DEVICE, memory_format=torch.channels_last)
    average = Average(net, plan.ema)
    descent = optimiser(net, plan)
    compiled = torch.compile(net, dynamic=False)  # a program a size: one for all sizes is several times slower
    start, step, losses = time.time(), 0, []

    def look(final=False):
        """Checks the averaged net, keeps it if it is the best so far, and says whether to go on."""
        entry = {"step": step, "minutes": round((time.time() - start) / 60, 2)}
        if losses:
            entry["loss"] = round(sum(losses) / len(losses), 4)
        plan.history.append(entry | check(average.net))
        print(json.dumps(plan.history[-1]), flush=True)
        losses.clear()
        if not plan.score:
            keep(average.net, plan.history)
            return True
        scores = [each[plan.score] for each in plan.history]
        best = scores.index(max(scores))
        if best == len(scores) - 1:
            keep(average.net, plan.history)
        return final or progress < 0.5 or len(scores) - 1 - best < plan.patience

    while True:
        progress = (time.time() - start) / 60 / plan.minutes if plan.minutes else step / plan.steps
        if progress >= 1:
            break
        reached, size = 0.0, plan.stages[-1][1]
        for share, side in plan.stages:
            reached += share
            if progress < reached:
                size = side
                break
        rate = plan.rate * min(1, (step + 1) / 200) * (0.5 + 0.5 * math.cos(math.pi * progress))
        for group in descent.param_groups:
            group["lr"] = rate * group["scale"]
        pictures, target = batch(size)
        net.train()
        with machine.quick():
            output = compiled(machine.placed(pictures))
            value = loss(output, target.to(machine.DEVICE))
        descent.zero_grad()
        value.backward()
        torch.nn.utils.clip_grad_norm_(net.parameters(), 5.0)
        descent.step()
        average.update(net)
        losses.append(float(value.detach()))
        step += 1
        if step % plan.check_every == 0 and not look():
            break
    if step % plan.check_every:
        look(final=True)
    return average.net
