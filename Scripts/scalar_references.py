#!/usr/bin/env python3
"""Writes Tests/ScalarsTests/References/*.txt: points of the special functions with their true values, by mpmath.

    python3 Scripts/scalar_references.py

Each line has the operands as bits of the type in hexadecimal, then the true value: the nearest f64, and what is left in
units of its last place, as bits of f64. The points are drawn with a fixed seed, between and around the places where a function is hard:
limits of overflow and of subnormal results, zeros, ends of the pieces of an approximation, the arguments nearest to
multiples of pi/2 (Muller, "Elementary Functions", section 11.2) and powers near 1.
"""

import math
import random
import struct
from pathlib import Path

from mpmath import mp, mpf

mp.prec = 400
FOLDER = Path(__file__).resolve().parent.parent / "Tests" / "ScalarsTests" / "References"
# 6381956970095103 * 2^797 is the f64 nearest to a multiple of pi/2, 16367173 * 2^72 the f32.
NEAR_TURNS = {"f64": [6381956970095103.0 * 2.0**797], "f32": [16367173.0 * 2.0**72]}


def bits(value, kind="f64"):
    packed = struct.pack(">d" if kind == "f64" else ">f", value)
    return packed.hex()


def rounded(value, kind):
    if kind == "f64":
        return float(value)
    return struct.unpack(">f", struct.pack(">f", float(value)))[0]


def truth(value):
    """The nearest f64 to a true value, and what is left in units of its last place."""
    if value == 0:
        return [bits(0.0), bits(0.0)]
    spacing = mp.ldexp(1, max(mp.frexp(value)[1] - 53, -1074))
    steps = mp.nint(value / spacing)
    if abs(steps * spacing) >= mp.ldexp(1, 1024):
        return [bits(float("inf") if value > 0 else float("-inf")), bits(0.0)]
    high = math.copysign(float(steps * spacing), float(mp.sign(value)))
    return [bits(high), bits(float(value / spacing - steps))]


def sigmoid(x):
    return 1 / (1 + mp.exp(-x))


def gelu(x):
    return x * mp.erfc(-x / mp.sqrt(2)) / 2


def atan2(y, x):
    return mp.atan2(y, x)


UNARY = {
    "exp": (mp.exp, {"f32": (-104, 89), "f64": (-746, 710)}),
    "exp2": (lambda x: mpf(2) ** x, {"f32": (-150, 128), "f64": (-1075, 1024)}),
    "expm1": (mp.expm1, {"f32": (-18, 89), "f64": (-40, 710)}),
    "log": (mp.log, None),
    "log2": (lambda x: mp.log(x) / mp.log(2), None),
    "log1p": (mp.log1p, None),
    "sqrt": (mp.sqrt, None),
    "rsqrt": (lambda x: 1 / mp.sqrt(x), None),
    "sin": (mp.sin, {"f32": (-200, 200), "f64": (-200, 200)}),
    "cos": (mp.cos, {"f32": (-200, 200), "f64": (-200, 200)}),
    "tan": (mp.tan, {"f32": (-200, 200), "f64": (-200, 200)}),
    "tanh": (mp.tanh, {"f32": (-10, 10), "f64": (-20, 20)}),
    "erf": (mp.erf, {"f32": (-4, 4), "f64": (-6, 6)}),
    "sigmoid": (sigmoid, {"f32": (-104, 104), "f64": (-746, 746)}),
    "gelu": (gelu, {"f32": (-6, 6), "f64": (-9, 9)}),
}
POSITIVE = ("log", "log2", "sqrt", "rsqrt")
CRITICAL = [0.34657, 0.5, 0.69314, 0.7071067811865475, 0.78, 0.7853981633974483, 0.95, 1.0, 1.41421356, 2.0, 3.5]


def arguments(name, kind, ranges, count, source):
    """Points over the range, over all magnitudes, around the critical places and at the ends."""
    fraction, top = (23, 127) if kind == "f32" else (52, 1023)
    points = []
    for _ in range(count):
        if ranges is not None:
            points.append(source.uniform(*ranges[kind]))
        points.append(2.0 ** source.uniform(-top, 40 if ranges is not None and name not in ("sin", "cos", "tan") else top))
        points.append(source.choice((-1, 1)) * 2.0 ** source.uniform(-30, 6))
    for place in CRITICAL:
        for step in (-2, -1, 0, 1, 2):
            points.append(place * (1 + step * 2.0**-fraction))
    if ranges is not None:
        for end in ranges[kind]:
            points += [end * (1 - source.random() / 50) for _ in range(6)]
    if name in ("sin", "cos", "tan"):
        points += NEAR_TURNS[kind]
        points += [rounded(k * mp.pi / 2, kind) for k in (1, 2, 3, 4, 22, 355, 51819, 2**40 + 1)]
        points += [2.0**k for k in range(1, top, top // 20)]
    points += [2.0 ** (1 - top), 2.0 ** (1 - top) * 0.75, 2.0 ** (1 - top - fraction), 2.0**top * 1.5]
    chosen = []
    for point in points:
        value = rounded(abs(point) if name in POSITIVE else point, kind)
        if name == "log1p" and value <= -1:
            value = rounded(value / 2**1000 if kind == "f64" else value / 2**100, kind)
        if value != 0 and mp.isfinite(value):
            chosen.append(value)
    return chosen


def write(name, kind, rows):
    lines = [" ".join([bits(v, kind) for v in operands] + truth(value)) for operands, value in rows]
    path = FOLDER / f"{name}.{kind}.txt"
    path.write_text("\n".join(lines) + "\n")


def binary(kind, source):
    fraction, top = (23, 127) if kind == "f32" else (52, 1023)
    powers, angles = [], []
    for _ in range(150):
        x = rounded(2.0 ** source.uniform(-top, top), kind)
        y = rounded(source.uniform(-1, 1) * (top + 20) / float(abs(mp.log(x, 2)) + 0.01), kind)
        powers.append((x, y))
        near = rounded(1 + source.uniform(-1, 1) * 2.0 ** source.uniform(-fraction, -2), kind)
        if near != 1:
            powers.append((near, rounded(source.uniform(-1, 1) * top * 0.69 / float(abs(mp.log(near))), kind)))
        powers.append((float(source.randint(2, 50)), float(source.randint(-12, 12))))
        powers.append((-float(source.randint(2, 9)), float(source.randint(-9, 9))))
        angles.append((source.uniform(-9, 9), source.uniform(-9, 9)))
        signs = source.choice((-1, 1)), source.choice((-1, 1))
        angles.append((signs[0] * 2.0 ** source.uniform(-top, top), signs[1] * 2.0 ** source.uniform(-top, top)))
        angles.append((1 + source.uniform(-1, 1) * 2.0**-10, 1.0))
    power_rows = [((x, y), mpf(x) ** mpf(y)) for x, y in powers if y != 0]
    write("pow", kind, power_rows)
    angle_rows = []
    for y, x in angles:
        y, x = rounded(y, kind), rounded(x, kind)
        if y != 0 and x != 0:
            angle_rows.append(((y, x), atan2(mpf(y), mpf(x))))
    write("atan2", kind, angle_rows)


def main():
    FOLDER.mkdir(parents=True, exist_ok=True)
    for kind in ("f32", "f64"):
        for name, (function, ranges) in UNARY.items():
            source = random.Random(f"{name}.{kind}")
            points = arguments(name, kind, ranges, 120 if kind == "f64" else 30, source)
            write(name, kind, [((x,), function(mpf(x))) for x in points])
        binary(kind, random.Random(f"binary.{kind}"))


if __name__ == "__main__":
    main()
