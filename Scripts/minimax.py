"""Minimax fits by the exchange algorithm of Remez, in multiple precision (mpmath).

`polynomial` fits coefficients of given powers so that the largest weighted error is least, and rounds them to a float
format one after the other, each time fitting the rest anew (a greedy form of Brisebarre, Muller and Tisserand,
"Computing machine-efficient polynomial approximations", 2006).
"""

import numpy
from mpmath import lu_solve, matrix, mp, mpf
from scipy.optimize import linprog

mp.prec = 220


def round_to(value, bits):
    """`value` with `bits` significant bits, ties to even."""
    if value == 0:
        return mpf(0)
    with mp.workprec(bits):
        return +value


def nodes(count, low, high):
    """Chebyshev's extrema on an interval."""
    return [(low + high) / 2 - (high - low) / 2 * mp.cos(mp.pi * i / (count - 1)) for i in range(count)]


def extrema(error, grid):
    """The places of the largest magnitude between sign changes of `error` over `grid`, refined by a parabola."""
    values = [error(x) for x in grid]
    found, best = [], 0
    for i in range(1, len(grid)):
        if (values[i] > 0) != (values[best] > 0):
            found.append(best)
            best = i
        elif abs(values[i]) > abs(values[best]):
            best = i
    found.append(best)
    refined = []
    for i in found:
        x = grid[i]
        if 0 < i < len(grid) - 1:
            a, b, c = values[i - 1], values[i], values[i + 1]
            left, right = x - grid[i - 1], grid[i + 1] - x
            bottom = left * (b - c) + right * (b - a)
            if bottom != 0:
                moved = x - (left**2 * (b - c) - right**2 * (b - a)) / (2 * bottom)
                if grid[i - 1] < moved < grid[i + 1] and abs(error(moved)) >= abs(b):
                    x = moved
        refined.append(x)
    return refined


def select(points, error, count):
    """`count` alternating points, the smallest errors at the ends dropped."""
    points = list(points)
    while len(points) > count:
        points.pop(0 if abs(error(points[0])) < abs(error(points[-1])) else -1)
    return points


def remez(target, weight, powers, low, high, rounds=30, density=24):
    """Coefficients of `powers` and the largest of `weight * |fit - target|` on [low, high]."""
    count = len(powers) + 1
    # The lowest power is a factor of every term; where it is odd, the error alternates with its sign divided out.
    odd = min(powers) % 2 == 1

    def sign(x):
        return -1 if odd and x < 0 else 1

    points = [x if x != 0 else high / 1000 for x in nodes(count, low, high)]
    grid = nodes(density * count + 1, low, high)
    coefficients = []
    for _ in range(rounds):
        system, right = matrix(count, count), matrix(count, 1)
        for row, x in enumerate(points):
            for column, power in enumerate(powers):
                system[row, column] = x**power
            system[row, count - 1] = sign(x) * (-1) ** row / weight(x)
            right[row] = target(x)
        solution = lu_solve(system, right)
        coefficients = [solution[i] for i in range(count - 1)]

        def error(x):
            return sign(x) * weight(x) * (mp.fsum(c * x**p for c, p in zip(coefficients, powers)) - target(x))

        found = extrema(error, grid)
        largest = max(abs(error(x)) for x in found)
        if len(found) < count or largest - abs(solution[count - 1]) < largest * mpf("1e-4"):
            return coefficients, largest
        points = select(found, error, count)
    return coefficients, largest


def cached(function):
    memory = {}

    def wrapped(x):
        if x not in memory:
            memory[x] = function(x)
        return memory[x]

    return wrapped


def polynomial(target, weight, powers, low, high, bits, fixed=()):
    """Rounded coefficients of `powers`, lowest first, and the largest weighted error.

    `fixed` are (power, value) pairs which are not fitted: exact values of the target's series."""
    low, high = mpf(low), mpf(high)
    target, weight = cached(target), cached(weight)
    powers = sorted(powers)
    fixed = [(p, mpf(v)) for p, v in fixed]
    rest = cached(lambda x: target(x) - mp.fsum(v * x**p for p, v in fixed))
    values, largest = remez(rest, weight, powers, low, high)
    grid = nodes(60 * len(powers) + 1, low, high)

    def errors():
        return [weight(x) * (mp.fsum(v * x**p for v, p in zip(values, powers)) - rest(x)) for x in grid]

    scale = max(high, -low)
    for done in range(len(powers)):
        rounded = round_to(values[done], bits)
        values[done] = rounded
        later = list(range(done + 1, len(powers)))
        if later:
            # What the rounding spoilt, mended with the coefficients after it: a linear program over corrections.
            steps = corrections(errors(), [weight(x) for x in grid], [x / scale for x in grid], [powers[i] for i in later])
            for i, step in zip(later, steps):
                values[i] += step / scale ** powers[i]
    return values, max(abs(e) for e in errors())


def corrections(errors, weights, places, powers):
    """The steps `d` that make the largest of `|error + weight * sum d[i] * x**powers[i]|` least."""
    size = max(abs(e) for e in errors)
    first = min(powers)
    low, high = float(min(places)), float(max(places))
    basis = [numpy.polynomial.Chebyshev.basis(i, domain=[low, high]) for i in range(len(set(powers)))]
    consecutive = list(powers) == list(range(first, first + len(powers)))
    rows, right = [], []
    for e, w, x in zip(errors, weights, places):
        x = float(x)
        terms = [float(w) * x**first * t(x) for t in basis] if consecutive else [float(w) * x**p for p in powers]
        e = float(e / size)
        rows.append(terms + [-1.0])
        right.append(-e)
        rows.append([-t for t in terms] + [-1.0])
        right.append(e)
    found = linprog([0.0] * len(powers) + [1.0], A_ub=rows, b_ub=right, bounds=[(None, None)] * len(powers) + [(0, None)])
    if not found.success:
        return [mpf(0)] * len(powers)
    steps = found.x[:-1]
    if consecutive:
        total = sum((float(c) * t for c, t in zip(steps, basis)), numpy.polynomial.Chebyshev([0.0], domain=[low, high]))
        plain = total.convert(kind=numpy.polynomial.Polynomial, domain=[-1, 1]).coef
        steps = list(plain) + [0.0] * (len(powers) - len(plain))
    return [mpf(float(s)) * size for s in steps]
