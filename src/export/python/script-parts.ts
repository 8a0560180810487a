/** The parts of every exported script that are the same for all runs. Python 3.8 or later, PyTorch 1.13 or later. */

export const IMPORTS = `import base64
import math
import sys

import torch
from torch.nn import functional

torch.set_default_dtype(torch.float64)
`;

export const DECODED = `
def decoded(text):
    """The doubles whose bytes, least byte first, a base64 text holds."""
    return torch.frombuffer(bytearray(base64.b64decode(text)), dtype=torch.float64).clone()
`;

export const SOFTPLUS = `
def softplus(z):
    return torch.logaddexp(z, torch.zeros_like(z))
`;

export const LOG_COSH = `
def log_cosh(z):
    return torch.logaddexp(z, -z) - math.log(2.0)
`;

export const SHARPNESS = `
def gradient_of(theta):
    """Loss, its gradient, and v -> Hv by differentiating the gradient once more."""
    theta = theta.detach().requires_grad_()
    value = loss(theta)
    (gradient,) = torch.autograd.grad(value, theta, create_graph=True)

    def product(vector):
        if not gradient.requires_grad:
            return torch.zeros_like(vector)
        return torch.autograd.grad(gradient, theta, vector, retain_graph=True)[0]

    return float(value.detach()), gradient.detach(), product


def sharpness_of(product, start, residual=1e-10, most=400):
    """Largest eigenvalue of the Hessian and its eigenvector: Lanczos, fully reorthogonalized."""
    size = start.numel()
    basis = [start / start.norm()]
    diagonal, beside = [], []
    while True:
        image = product(basis[-1])
        diagonal.append(float(image @ basis[-1]))
        for _ in range(2):
            for vector in basis:
                image = image - (image @ vector) * vector
        length = float(image.norm())
        small = torch.diag(torch.tensor(diagonal))
        if beside:
            small = small + torch.diag(torch.tensor(beside), 1) + torch.diag(torch.tensor(beside), -1)
        values, vectors = torch.linalg.eigh(small)
        value = float(values[-1])
        error = length * abs(float(vectors[-1, -1]))
        if error <= residual * abs(value) or len(basis) in (size, most) or length == 0.0:
            found = sum(c * vector for c, vector in zip(vectors[:, -1], basis))
            return value, found / found.norm()
        beside.append(length)
        basis.append(image / length)


def run(steps=STEPS, every=EVERY):
    """Yields (step, loss, sharpness or None, 2 / learning rate) of theta_0, theta_1, ..."""
    torch.manual_seed(0)
    theta, direction = THETA_0.clone(), torch.randn(THETA_0.numel())
    learning_rate, first_loss = LEARNING_RATE, None
    for step in range(steps + 1):
        learning_rate = LEARNING_RATES_FROM.get(step, learning_rate)
        if step in THETA_AT:
            theta = THETA_AT[step].clone()
        value, gradient, product = gradient_of(theta)
        sharpness = None
        if step % every == 0:
            sharpness, top = sharpness_of(product, direction)
            # A little of everything, lest the next start be blind to a rising second direction.
            direction = top + 1e-6 * torch.randn(top.numel())
        yield step, value, sharpness, 2.0 / learning_rate
        first_loss = value if first_loss is None else first_loss
        if not math.isfinite(value) or value > 1e8 * first_loss:
            return
        theta = theta - learning_rate * gradient


def main():
    steps = int(sys.argv[1]) if len(sys.argv) > 1 else STEPS
    recorded = {step: (value, sharpness) for step, value, sharpness in RECORDED}
    worst_loss = worst_sharpness = 0.0
    compared = 0
    print("step,loss,sharpness,threshold")
    for step, value, sharpness, threshold in run(steps):
        print(f"{step},{value!r},{'' if sharpness is None else repr(sharpness)},{threshold!r}")
        if step not in recorded:
            continue
        compared += 1
        other_loss, other_sharpness = recorded[step]
        # A loss that has all but vanished is rounding: it is compared on the scale of the first one.
        first_loss = abs(RECORDED[0][1])
        worst_loss = max(worst_loss, abs(value - other_loss) / max(abs(other_loss), 1e-4 * first_loss, 1e-300))
        if sharpness is not None and other_sharpness is not None:
            difference = abs(sharpness - other_sharpness) / max(abs(other_sharpness), 1e-300)
            worst_sharpness = max(worst_sharpness, difference)
    if compared == 0:
        return 0
    print(
        f"Against {compared} recorded steps up to the edge: largest relative difference of the loss "
        f"{worst_loss:.1e}, of the sharpness {worst_sharpness:.1e}.",
        file=sys.stderr,
    )
    return 0 if worst_loss <= LOSS_AGREES and worst_sharpness <= SHARPNESS_AGREES else 1


if __name__ == "__main__":
    sys.exit(main())
`;
