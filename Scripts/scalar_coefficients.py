#!/usr/bin/env python3
"""Derives the coefficients of the scalar table's special functions and writes Sources/Scalars/Coefficients.swift.

    python3 Scripts/scalar_coefficients.py > Sources/Scalars/Coefficients.swift

Needs mpmath, numpy and scipy. Every fit is a minimax fit of our own (minimax.py); the comment before each says of
what, in which norm, and how large the error of the fit is before any rounding of the evaluation.
"""

import sys

from minimax import mp, mpf, polynomial, round_to

ONE = mpf(1)
LN2 = mp.log(2)
LOW, HIGH = mp.sqrt(ONE / 2) - 1, mp.sqrt(mpf(2)) - 1  # log: the significand less 1
QUARTER = mp.pi / 4 * mpf("1.0001")  # sin, cos: half a quarter turn and what rounding adds
TINY = ONE / 10**6


def literal(value):
    """A hexadecimal Swift literal of a value that a double holds exactly."""
    text = float(value).hex()
    assert mpf(float(value)) == value
    mantissa, exponent = text.split("p")
    if "." in mantissa:
        mantissa = mantissa.rstrip("0").rstrip(".")
    return f"{mantissa}p{int(exponent)}"


def words(items, indent):
    """`items` joined by commas in lines of 120 characters."""
    lines, line = [], " " * indent
    for item in items:
        if len(line) + len(item) + 2 > 118:
            lines.append(line.rstrip())
            line = " " * indent
        line += item + ", "
    return "\n".join(lines + [line.rstrip()])


def bits(error):
    return f"2^{float(mp.log(error, 2)):.1f}"


def emit(name, summary, single, double):
    """One static constant of type `Coefficients`."""
    print(f"\n  /// {summary}")
    notes = [f"{kind} {bits(e)}" for kind, (_, e) in (("f32", single), ("f64", double)) if e]
    print(f"  /// Errors of the fits: {', '.join(notes)}.")
    print(f"  static let {name} = Coefficients(")
    print("    single: [\n" + words([literal(c) for c in single[0]], 6) + "\n    ],")
    print("    double: [\n" + words([literal(c) for c in double[0]], 6) + "\n    ])")


def both(name, summary, target, weight, low, high, single, double, fixed=()):
    """Polynomials for f32 and f64, of the given powers; `fixed` coefficients are printed with the others."""
    fits = []
    for powers, width in ((single, 24), (double, 53)):
        free = [p for p in powers if p not in dict(fixed)]
        chosen, error = polynomial(target, weight, free, low, high, width, fixed)
        fits.append((chosen, error))
    emit(name, summary, *fits)


def expm1_weight(r):
    """Relative to the result near zero; beyond, only for the topmost binade, relative to e^r."""
    return 1 / abs(mp.expm1(r)) if abs(r) < 0.3475 else mp.exp(-r)


def exponentials():
    both(
        "exponential", "`e^r = 1 + r + r^2 (c0 + c1 r + …)` on |r| ≤ ln 2, relative.",
        mp.exp, lambda r: mp.exp(-r), -LN2 * mpf("1.0005"), LN2 * mpf("1.0005"), range(2, 8), range(2, 14),
        [(0, 1), (1, 1)])
    both(
        "exponential2", "`2^r = 1 + r (c0 + c1 r + …)` on |r| ≤ 1, relative.",
        lambda r: 2**r, lambda r: 2**-r, mpf("-1.0005"), mpf("1.0005"), range(1, 8), range(1, 14), [(0, 1)])
    both(
        "exponentialMinus1",
        "`e^r - 1 = r + r^2 (c0 + c1 r + …)` on |r| ≤ ln 2 / 2, relative, and up to ln 2 relative to `e^r`.",
        mp.expm1, expm1_weight, mpf("-0.3475"), mpf("0.6966"), range(2, 8), range(2, 14), [(1, 1)])


def logarithms():
    both(
        "logarithm", "`log(1 + f) = f + f^2 (c0 + c1 f + …)` for 1 + f from sqrt(1/2) to sqrt(2), relative.",
        mp.log1p, lambda f: 1 / abs(mp.log1p(f)), LOW, HIGH, range(2, 11), range(2, 22), [(1, 1)])
    both(
        "logarithm2", "`log2(1 + f) = f + f (c0 + c1 f + …)` for 1 + f from sqrt(1/2) to sqrt(2), relative.",
        lambda f: mp.log1p(f) / LN2 - f, lambda f: 1 / abs(mp.log1p(f)), LOW, HIGH, range(1, 11), range(1, 23))


def trigonometric():
    both(
        "sine", "`sin r = r + r^3 (c0 + c1 r^2 + …)` on |r| ≤ π/4, relative.",
        mp.sin, lambda r: 1 / mp.sin(r), TINY, QUARTER, range(3, 9, 2), range(3, 15, 2), [(1, 1)])
    both(
        "cosine", "`cos r = 1 - r^2 / 2 + r^4 (c0 + c1 r^2 + …)` on |r| ≤ π/4.",
        mp.cos, lambda r: ONE, TINY, QUARTER, range(4, 10, 2), range(4, 16, 2), [(0, 1), (2, -ONE / 2)])
    both(
        "arcTangent", "`atan a = a + a^3 (c0 + c1 a^2 + …)` on 0 ≤ a ≤ 1, relative.",
        mp.atan, lambda a: 1 / mp.atan(a), TINY, ONE, range(3, 20, 2), range(3, 43, 2), [(1, 1)])


def normal_tail(x):
    """What the distribution function of the normal distribution lacks to 1."""
    return mp.erfc(x / mp.sqrt(2)) / 2


def singles():
    listing(
        "tanhExponential", "f32 only: `e^(2 r) - 1 = 2 r + r^2 (c0 + c1 r + …)` on |r| ≤ ln 2 / 4, relative.",
        lambda r: mp.expm1(2 * r), lambda r: 1 / abs(mp.expm1(2 * r)), range(1, 7), mpf("-0.1737"), mpf("0.1742"), 24,
        [(1, 2)])
    listing(
        "erfNearZeroSingle", "f32 only: `erf x = x + x (c0 + c1 x^2 + …)` on |x| ≤ 0.95, relative.",
        lambda x: mp.erf(x) - x, lambda x: 1 / mp.erf(x), range(1, 12, 2), TINY, mpf("0.95"), 24)
    middle = mpf("0.875")
    listing(
        "erfRootSingle",
        "f32 only: `1 - (1 - erf x)^(1/4) = x (c0 + c1 t + …)` with t = x - 0.875 on 0 ≤ x ≤ 3.85, relative to erf.",
        lambda t: -mp.expm1(mp.log(mp.erfc(t + middle)) / 4) / (t + middle),
        lambda t: 4 * mp.erfc(t + middle) ** (ONE * 3 / 4) * (t + middle) / mp.erf(t + middle), range(0, 10),
        TINY - middle, mpf("3.85") - middle, 24)
    centre = mpf("2.4375")
    listing(
        "erfTailSingle", "f32 only: `1 - erf x = (c0 + c1 t + …)^4` with t = x - 2.4375 on 0.95 ≤ x ≤ 4, absolute.",
        lambda t: mp.erfc(t + centre) ** (ONE / 4), lambda t: 4 * mp.erfc(t + centre) ** (ONE * 3 / 4), range(0, 9),
        mpf("0.949") - centre, mpf(4) - centre, 24)
    near = ONE / 2
    listing(
        "normalTailRootSingle",
        "f32 only: `1 - Φ(x) = (c0 + c1 t + …)^4` with t = x - 0.5 on 0 ≤ x ≤ 5.5, absolute.",
        lambda t: normal_tail(t + near) ** (ONE / 4), lambda t: 4 * normal_tail(t + near) ** (ONE * 3 / 4), range(0, 9),
        -near, mpf("5.5") - near, 24)


def listing(name, summary, target, weight, powers, low, high, width, fixed=()):
    """One list of coefficients; those of `fixed` are left out."""
    free = [p for p in powers if p not in dict(fixed)]
    chosen, error = polynomial(target, weight, free, low, high, width, fixed)
    print(f"\n  /// {summary}")
    print(f"  /// Error of the fit: {bits(error)}.")
    print(f"  static let {name}: [Double] = [\n" + words([literal(c) for c in chosen], 4) + "\n  ]")


def doubles():
    listing(
        "erfNearZero", "f64 only: `erf x = x (c0 + c1 x^2 + …)` on |x| ≤ 1, relative.",
        mp.erf, lambda x: 1 / mp.erf(x), range(1, 24, 2), TINY, ONE, 53)
    centre = mpf("3.5")
    listing(
        "erfTail", "f64 only: `1 - erf x = e^(-x^2) (c0 + c1 t + …)` with t = x - 3.5 on 1 ≤ x ≤ 6, absolute.",
        lambda t: mp.erfc(t + centre) * mp.exp((t + centre) ** 2), lambda t: mp.exp(-((t + centre) ** 2)), range(0, 21),
        1 - centre, 6 - centre, 53)
    listing(
        "powerLogarithm2", "For pow of f32, in f64: `log2(1 + f) = f (c0 + c1 f + …)`, relative.",
        lambda f: mp.log1p(f) / LN2, lambda f: 1 / abs(mp.log1p(f)), range(1, 15), LOW, HIGH, 53)
    listing(
        "powerExponential2", "For pow, in f64: `2^r = c0 + c1 r + …` on |r| ≤ 1/2, relative.",
        lambda r: 2**r, lambda r: 2**-r, range(0, 8), -ONE / 2 * mpf("1.001"), ONE / 2 * mpf("1.001"), 53)
    listing(
        "powerExponential2Exact", "For pow of f64: `2^r = 1 + r (c0 + c1 r + …)` on |r| ≤ 1/2, relative.",
        lambda r: 2**r, lambda r: 2**-r, range(1, 12), -ONE / 2 * mpf("1.001"), ONE / 2 * mpf("1.001"), 53, [(0, 1)])
    top = ((mp.sqrt(2) - 1) / (mp.sqrt(2) + 1)) ** 2 * mpf("1.001")

    def rest(z):
        return 2 / LN2 * mp.fsum(z**k / (2 * k + 5) for k in range(40))

    listing(
        "powerSeries",
        "For pow of f64: `log2((1 + s) / (1 - s)) = s (2 + 2 z / 3 + z^2 (c0 + c1 z + …)) / ln 2` with z = s^2; its "
        "error\n  /// counts by z^2.",
        rest, lambda z: z**2 + TINY, range(0, 8), mpf(0), top, 53)


def split(name, summary, value, *widths):
    """A constant as an unevaluated sum."""
    parts, left = [], value
    for width in widths:
        part = round_to(left, width)
        parts.append(literal(part))
        left -= part
    print(f"\n  /// {summary}")
    print(f"  static let {name}: [Double] = [\n" + words(parts, 4) + "\n  ]")


def constants():
    split("ln2Single", "ln 2 as a sum for f32: the first part times a whole number of 8 bits is exact.", LN2, 15, 24)
    split("ln2Double", "ln 2 as a sum for f64: the first part times a whole number of 12 bits is exact.", LN2, 40, 53)
    split("inverseLn2", "2 / ln 2 as a sum for f64.", 2 / LN2, 53, 53)
    split("thirdInverseLn2", "2 / (3 ln 2) as a sum for f64.", 2 / (3 * LN2), 53, 53)
    split("halfPiSingle", "π / 2 as a sum for f32.", mp.pi / 2, 24, 24)
    split("halfPiDouble", "π / 2 as a sum for f64.", mp.pi / 2, 53, 53)


def turns():
    """2/π in pieces, for the reduction of large arguments."""
    with mp.workprec(1600):
        value = 2 / mp.pi

        def piece(first, count):
            """The bits of 2/π with weights 2^-first, 2^-(first + 1), …, as a value."""
            above = mp.floor(mp.ldexp(value, first - 1))
            return mp.ldexp(mp.floor(mp.ldexp(value, first - 1 + count)) - mp.ldexp(above, count), 1 - first - count)

        print("\n  /// 2/π for f32 arguments from 2^(24 b), in three parts each: the bits whose product with such an")
        print("  /// argument is no multiple of four, 29 and 29 and 53 of them.")
        print("  static let quarterTurns: [[Double]] = [")
        for b in range(6):
            start = max(24 * b - 24, 1)
            parts = [piece(start, 29), piece(start + 29, 29), piece(start + 58, 53)]
            print("    [" + ", ".join(literal(+p) for p in parts) + "],")
        print("  ]")
        print("\n  /// 64 zero bits, then the fraction of 2/π, in words of 64 bits.")
        print("  static let quarterTurnWords: [UInt64] = [")
        whole = int(mp.floor(mp.ldexp(value, 64 * 20)))
        texts = ["0"] + [f"0x{(whole >> (64 * (19 - i))) & (2**64 - 1):016X}" for i in range(20)]
        print(words(texts, 4) + "\n  ]")


def main():
    print("// Written by Scripts/scalar_coefficients.py; do not edit.")
    print("\n/// Coefficients of the scalar table's approximations, lowest power first.")
    print("struct Coefficients: Sendable {")
    print("  /// For f32, each exact in f32; for f64.")
    print("  let single: [Double]\n  let double: [Double]")
    for part in (exponentials, logarithms, trigonometric, singles, doubles, constants, turns):
        part()
        sys.stdout.flush()
    print("}")


if __name__ == "__main__":
    main()
