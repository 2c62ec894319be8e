"""A neuron's loss ½ (σ(w x + b) - t)² with x = 0.5 and t = 1, as a function of w and b, and its gradient."""
import math
import sys

x, t = 0.5, 1.0
for line in sys.stdin:
    w, b = map(float, line.split())
    y = 1 / (1 + math.exp(-(w * x + b)))
    delta_s = (y - t) * y * (1 - y)
    print(0.5 * (y - t) ** 2, delta_s * x, delta_s, flush=True)
