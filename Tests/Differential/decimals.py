#!/usr/bin/env python3
"""Holds decimal arithmetic against Python's `decimal`.

    swift build -c release --package-path Benchmarks/Expressions --product cel-lines
    Tests/Differential/decimals.py [count]
"""
import decimal
import os
import random
import subprocess
import sys
from decimal import Decimal

TOOL = os.path.join(os.path.dirname(os.path.abspath(__file__)), "../../Benchmarks/Expressions/.build/release/cel-lines")
EXACT = decimal.Context(prec=200, Emax=10**6, Emin=-(10**6))
LARGEST = Decimal(10) ** 38


def number(r):
    digits = r.choice([1, 2, 4, 8, 17, 19, 28, 37, 38])
    return Decimal((r.getrandbits(1), tuple(map(int, str(r.randrange(10**digits)))), -r.choice([0, 0, 1, 2, 5, 10, 18, 30, 38])))


def fitted(value):
    """To 38 digits and 38 places, half to even; None where the integer part does not fit."""
    places = 38
    while True:
        rounded = value.quantize(Decimal(1).scaleb(-places), decimal.ROUND_HALF_EVEN, EXACT)
        if EXACT.abs(EXACT.scaleb(rounded, places)) < LARGEST:
            return rounded
        places -= 1
        if places < 0:
            return None


def quotient(a, b):
    a, b = a.normalize(EXACT), b.normalize(EXACT)
    scale = lambda v: max(0, -v.as_tuple().exponent)
    size = lambda v: len(str(abs(int(v.scaleb(scale(v), EXACT)))))
    places = scale(a) - scale(b)
    shift = min(max(28 - size(a) + size(b), -places, 0), 38 - places)
    exact = EXACT.divide(a, b)
    return fitted(exact.quantize(Decimal(1).scaleb(-(places + shift)), decimal.ROUND_HALF_EVEN, EXACT))


def expected(a, sign, b):
    if sign == "/":
        return quotient(a, b) if b else None
    if sign == "%":
        return fitted(EXACT.remainder(a, b)) if b else None
    return fitted({"+": EXACT.add, "-": EXACT.subtract, "*": EXACT.multiply}[sign](a, b))


r = random.Random(7)
rows = []
while len(rows) < int(sys.argv[1] if len(sys.argv) > 1 else 100000):
    a, sign, b = number(r), r.choice("+-*/%<="), number(r)
    if r.random() < 0.1:
        b = a
    text = "decimal('%s') %s decimal('%s')" % (format(a, "f"), {"=": "=="}.get(sign, sign), format(b, "f"))
    if sign in "<=":
        rows.append((text, "bool:" + ("true" if (a < b if sign == "<" else a == b) else "false")))
    else:
        value = expected(a, sign, b)
        rows.append((text, "error" if value is None else value))
found = subprocess.run([TOOL], input="\n".join(t for t, _ in rows) + "\n", stdout=subprocess.PIPE, text=True, check=True).stdout.splitlines()


def same(line, value):
    if isinstance(value, str):
        return line.startswith(value)
    return line.startswith("decimal:") and Decimal(line[8:]) == value


wrong = [(t, v, line) for (t, v), line in zip(rows, found) if not same(line, v)]
print("%d operations, %d errors, %d wrong" % (len(rows), sum(v == "error" for _, v in rows), len(wrong)))
for row in wrong[:10]:
    print(*row)
sys.exit(1 if wrong or len(found) != len(rows) else 0)
