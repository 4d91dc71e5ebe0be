#!/usr/bin/env python3
"""Evaluates generated expressions here and in Google's C++ runtime and lists where they differ.

    python3 -m venv v && v/bin/pip install cel-expr-python==0.1.3
    swift build -c release --package-path Benchmarks/Expressions --product cel-lines
    v/bin/python Tests/Differential/compare.py --count 20000 --seed 1

Exit 1 where a difference is not among those that `known` explains. Errors count as equal to errors: the
specification leaves their words open.
"""
import argparse
import os
import re
import subprocess
import sys

from generate import Generator

HERE = os.path.dirname(os.path.abspath(__file__))
TOOL = os.path.join(HERE, "../../Benchmarks/Expressions/.build/release/cel-lines")


def known(expression, ours, theirs):
    """Why a difference is none of ours; None where it is not explained."""
    for holds, reason in [
        ("string(" in expression and re.search("6e 61 6e|69 6e 66|'NaN'|Infinity", theirs + expression),
         "C++ writes nan and inf; NaN and Infinity are the words of the strings library"),
        ("greater than <string>.size()" in theirs, "C++ refuses a substring that ends where the string does"),
        ("cannot be read as base64" in ours, "C++ skips blanks in base 64"),
        (re.search(r"cannot be read as (double|timestamp)", ours), "C++ takes blanks around numbers, and years of three digits"),
        ("bool(" in expression and "from 'string' to 'bool'" in theirs, "C++ does not take T and F as bool, as Go does"),
        ("0001-" in expression and "format(" in expression, "C++ formats the year 1 with one digit"),
        (("[]" in expression or "{}" in expression) and re.search("does not take|different types", ours),
         "C++ leaves the elements of an empty list or map open where an overload is chosen"),
        ("cel.bind" in expression and "cannot convert" in theirs, "C++ mixes up the slots of nested cel.bind"),
    ]:
        if holds:
            return reason
    return None


def peer(expressions):
    """Evaluates in a process of its own, which is started again where it dies."""
    results = []
    while len(results) < len(expressions):
        rest = expressions[len(results):]
        process = subprocess.run([sys.executable, os.path.join(HERE, "peer_cpp.py")], input="\n".join(rest) + "\n",
                                 stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
        lines = process.stdout.splitlines()[: len(rest)]
        results += lines
        if len(lines) < len(rest):
            results.append("crash:")
    return results


parser = argparse.ArgumentParser()
parser.add_argument("--count", type=int, default=20000)
parser.add_argument("--seed", type=int, default=1)
parser.add_argument("--show", type=int, default=40)
options = parser.parse_args()
generator = Generator(options.seed)
expressions = [e for e in (generator.expression() for _ in range(options.count)) if "\n" not in e]
ours = subprocess.run([TOOL], input="\n".join(expressions) + "\n", stdout=subprocess.PIPE, text=True, check=True).stdout.splitlines()
theirs = peer(expressions)
assert len(ours) == len(expressions) == len(theirs), (len(ours), len(expressions), len(theirs))
differences, explained, errors = [], {}, 0
for expression, own, other in zip(expressions, ours, theirs):
    own_error, other_error = own.startswith("error"), other.startswith("error")
    errors += own_error and other_error
    if own == other or own_error and other_error:
        continue
    reason = known(expression, own, other)
    if reason:
        explained[reason] = explained.get(reason, 0) + 1
    else:
        differences.append((expression, own, other))
print("%d expressions, %d errors in both, %d explained, %d different" % (
    len(expressions), errors, sum(explained.values()), len(differences)))
for reason, count in sorted(explained.items()):
    print("  %6d  %s" % (count, reason))
for expression, own, other in sorted(differences, key=lambda d: len(d[0]))[: options.show]:
    print("\n%s\n  ours    %s\n  theirs  %s" % (expression, own[:300], other[:300]))
sys.exit(1 if differences else 0)
