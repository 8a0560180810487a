"""Gradient, gradient with Hessian-vector product, and third derivative of full-batch networks in eager PyTorch.

Float64, one thread. Reads the workloads as JSON from standard input and prints milliseconds of processor time as JSON.
"""

import json
import sys
import time

import torch

BUDGET_S = 1.0
LEAST_ROUNDS = 5

torch.set_num_threads(1)
torch.set_default_dtype(torch.float64)


def best_time(compute):
    compute()
    best = float("inf")
    began = time.perf_counter()
    rounds = 0
    while rounds < LEAST_ROUNDS or time.perf_counter() - began < BUDGET_S:
        start = time.process_time()
        compute()
        best = min(best, time.process_time() - start)
        rounds += 1
    return 1000 * best


def dot(a, b):
    return sum((x * y).sum() for x, y in zip(a, b))


def measure(samples, widths, activation):
    torch.manual_seed(0)
    inputs = torch.randn(samples, widths[0])
    targets = torch.randn(samples, widths[-1])
    parameters = []
    for fan_in, width in zip(widths, widths[1:]):
        parameters.append((torch.randn(width, fan_in) / fan_in**0.5).requires_grad_())
        parameters.append(torch.zeros(width, requires_grad=True))
    direction = [torch.randn_like(p) for p in parameters]
    phi = getattr(torch, activation)

    def loss():
        hidden = inputs
        for layer in range(0, len(parameters), 2):
            hidden = torch.nn.functional.linear(hidden, parameters[layer], parameters[layer + 1])
            if layer < len(parameters) - 2:
                hidden = phi(hidden)
        return ((hidden - targets) ** 2).sum() / (2 * samples)

    def gradient():
        return torch.autograd.grad(loss(), parameters)

    def product():
        first = torch.autograd.grad(loss(), parameters, create_graph=True)
        return torch.autograd.grad(dot(first, direction), parameters)

    def third():
        first = torch.autograd.grad(loss(), parameters, create_graph=True)
        second = torch.autograd.grad(dot(first, direction), parameters, create_graph=True)
        return torch.autograd.grad(dot(second, direction), parameters)

    times = {"gradient": best_time(gradient), "product": best_time(product)}
    if activation != "relu":
        times["third"] = best_time(third)
    return times


rows = [
    {"name": w["name"], "activation": activation, **measure(w["samples"], w["widths"], activation)}
    for w in json.load(sys.stdin)
    for activation in ("relu", "tanh")
]
print(json.dumps({"version": torch.__version__, "rows": rows}))
