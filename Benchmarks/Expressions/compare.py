#!/usr/bin/env python3
"""Fifteen rules over the same documents: this engine, Google's C++ CEL and the Rust CEL, one core each, in turn.

    python3 -m venv v && v/bin/pip install cel-expr-python==0.1.3 common-expression-language==0.10.0 orjson
    BENCH=1 swift build -c release --package-path Benchmarks/Expressions
    v/bin/python Benchmarks/Expressions/compare.py KIT DOCUMENTS.ndjson

KIT is the benchmark kit (its `peers/` has the rules for the other engines), DOCUMENTS what its `gen.py` makes, with
`expected.tsv` beside. Processor time counts, so that other work on the machine does not; figures are ratios within a run.
"""
import os
import resource
import statistics
import subprocess
import sys
import time

HERE = os.path.dirname(os.path.abspath(__file__))
kit, documents = sys.argv[1], sys.argv[2]
rounds = int(sys.argv[3]) if len(sys.argv) > 3 else 5
peers = os.path.join(kit, "peers")
tool = [os.path.join(HERE, ".build/release/cel-documents"), os.path.join(HERE, "../../Rules"), documents]
commands = {
    "ours": tool + ["/tmp/ours.tsv"],
    "C++": [sys.executable, os.path.join(peers, "p_celcpp.py"), documents, "1", "/tmp/cpp.tsv"],
    "Rust": [sys.executable, os.path.join(peers, "p_celrust.py"), documents, "1", "/tmp/rust.tsv"],
}


def processor_seconds(command):
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


EVALUATION = {
    "C++": """
from cel_expr_python import cel
t = cel.Type
env = cel.NewEnv(variables={"c": t.Map(t.STRING, t.DYN), "age": t.INT, "deducted": t.DOUBLE, "percent": t.DOUBLE})
program = env.compile(EXPRESSION)
inputs = [env.Activation(v) for v in inputs]
evaluate = lambda v: program.eval(activation=v)
""",
    "Rust": """
import cel
program = cel.compile(EXPRESSION)
inputs = [cel.Context(v) for v in inputs]
evaluate = program.execute
""",
}
FRAME = """
import sys, time
sys.path.insert(0, %r)
import orjson
from celrules import EXPRESSION, variables
lines = open(%r, "rb").read().splitlines()[:2000]
inputs = [variables(orjson.loads(line)) for line in lines]
%s
best = 1e9
for _ in range(3):
    start = time.process_time()
    for v in inputs:
        evaluate(v)
    best = min(best, time.process_time() - start)
print(best / len(inputs) * 1e9)
"""


def evaluation(name):
    if name == "ours":
        out = subprocess.run(tool + ["--evaluation-only"], check=True, stdout=subprocess.PIPE, text=True).stdout
        return float(out.split()[0])
    code = FRAME % (peers, documents, EVALUATION[name])
    return float(subprocess.run([sys.executable, "-c", code], check=True, stdout=subprocess.PIPE, text=True).stdout)


def findings(path):
    return {tuple(line.rstrip("\n").split("\t")) for line in open(path)}


count = sum(1 for _ in open(documents, "rb"))
seconds = {name: [] for name in commands}
for turn in range(rounds + 1):
    for name, command in commands.items():
        taken = processor_seconds(command)
        if turn:
            seconds[name].append(taken)
print("end to end, %d documents, median of %d rounds" % (count, rounds))
for name, taken in seconds.items():
    ratio = statistics.median(t / o for t, o in zip(taken, seconds["ours"]))
    print("  %-5s %8.1f us a document   %5.1f times ours" % (name, statistics.median(taken) / count * 1e6, ratio))
alone = {name: statistics.median(evaluation(name) for _ in range(3)) for name in commands}
print("evaluation alone, fifteen rules")
for name, taken in alone.items():
    print("  %-5s %8.1f us a document   %5.1f times ours" % (name, taken / 1e3, taken / alone["ours"]))
expected = os.path.join(os.path.dirname(documents), "expected.tsv")
if os.path.exists(expected):
    rows = [line.rstrip("\n").split("\t") for line in open(expected)][:count]
    wanted = {(row[0], rule) for row in rows if len(row) > 1 for rule in row[1].replace(",", " ").split()}
    print("findings: %s" % ("as expected" if findings("/tmp/ours.tsv") == wanted else "NOT as expected"))
