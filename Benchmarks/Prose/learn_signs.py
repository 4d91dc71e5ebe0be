#!/usr/bin/env python3
"""Learns the points of Rules/signs.yaml from labelled clauses.

    learn_signs.py FAIRRECRUIT CORPUS.jsonl [CORPUS.jsonl …] [--twice CORPUS.jsonl …] [--rules Rules]
                   [--out Rules/signs.yaml] [--test TEST.jsonl …]

`fairrecruit evaluate --facts` tells what each three sentences of a clause state. For each violation kind a logistic
regression with an L1 penalty, so that few facts keep points, is learned over these facts: a clause labelled with the kind
is for it, every other clause against it, one that may have it (`also`) is left out. Clauses that rules hold as examples
of violations count too (`--rules`), and count twice as the corpora of `--twice` do. Points are twentieths of a logit, rounded; `plausible` is the points that
stand for the probability 0.07, 0.03 for fees, documents, association, forced and child labour. With `--test` the rules alone and the rules with the points are scored on
other clauses. Needs numpy, scipy, scikit-learn and PyYAML; the same input gives the same file.
"""
import argparse
import collections
import glob
import json
import math
import os
import subprocess
import tempfile
import warnings
from multiprocessing import Pool

import numpy as np
import yaml
from scipy.sparse import csr_matrix
from sklearn.linear_model import LogisticRegression

POINTS_A_LOGIT = 20
PLAUSIBLE = 0.07
# Where a miss costs most, less is asked.
CAREFUL, CAREFULLY_PLAUSIBLE = ("CHI", "DOC", "FEE", "FOA", "FOR"), 0.03
LEAST_CLAUSES, LEAST_SEEN, STRENGTH = 15, 3, 1.0


def read(program, paths):
    """The clauses of corpora with their facts, a set each three sentences, and the kinds that the rules find."""
    rows = []
    for path in paths:
        with open(path, encoding="utf-8") as file:
            clauses = [json.loads(line) for line in file if line.strip()]
        with tempfile.TemporaryDirectory() as folder:
            facts, found = os.path.join(folder, "facts"), os.path.join(folder, "found")
            subprocess.run([program, "evaluate", path, "--facts", facts, "--predictions", found], check=True,
                           stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
            for clause, line, codes in zip(clauses, open(facts, encoding="utf-8"), open(found, encoding="utf-8")):
                clause["facts"] = json.loads(line)["facts"] or [[f"lang {clause['language']}"]]
                clause["found"] = json.loads(codes)["codes"]
                rows.append(clause)
    return rows


def examples(program, folder):
    """Clauses that rules give as violations: of their kind for certain, of others nobody says."""
    rows = {}
    for path in sorted(glob.glob(os.path.join(folder, "*", "**", "*.yaml"), recursive=True)):
        with open(path, encoding="utf-8") as file:
            text = file.read()
        if "clause:" not in text:
            continue
        rule = yaml.safe_load(text)
        for example in rule.get("examples", []):
            if "clause" in example and (example["expect"] == "violation" or isinstance(example["expect"], list)):
                key = (example["language"], example["clause"])
                rows.setdefault(key, set()).add(rule["violation"])
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "examples.jsonl")
        with open(path, "w", encoding="utf-8") as file:
            for number, ((language, text), kinds) in enumerate(rows.items()):
                file.write(json.dumps({"id": str(number), "language": language, "text": text, "codes": sorted(kinds),
                                       "also": [], "note": ""}) + "\n")
        result = read(program, [path])
    for row in result:
        row["only"], row["weight"] = True, 2
    return result


class Matrix:
    """Facts of three sentences as rows; `owner` tells the clause of each row."""

    def __init__(self, rows, numbers):
        columns, starts, owner = [], [0], []
        for place, row in enumerate(rows):
            for facts in row["facts"]:
                columns += sorted(numbers[fact] for fact in facts if fact in numbers)
                starts.append(len(columns))
                owner.append(place)
        self.values = csr_matrix((np.ones(len(columns), dtype=np.float32), columns, starts),
                                 shape=(len(owner), len(numbers)))
        self.owner = np.array(owner)


def learn(kind):
    """The base and the points of a kind."""
    rows, matrix = learn.rows, learn.matrix
    is_kind = np.array([kind in row["codes"] for row in rows])
    is_known = np.array([is_kind[place] or not row.get("only") and kind not in row.get("also", [])
                         for place, row in enumerate(rows)])
    shares = np.bincount(matrix.owner, minlength=len(rows))[matrix.owner]
    labels, known = is_kind[matrix.owner], is_known[matrix.owner]
    weights = np.where(labels, 1 / shares, 1.0) * np.array([row.get("weight", 1) for row in rows])[matrix.owner]
    model = LogisticRegression(C=STRENGTH, max_iter=200, solver="liblinear", tol=1e-2, l1_ratio=1, random_state=0)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of the default that `penalty` has had
        model.fit(matrix.values[known], labels[known], sample_weight=weights[known])
    points = np.rint(model.coef_[0] * POINTS_A_LOGIT).astype(int)
    return kind, int(round(model.intercept_[0] * POINTS_A_LOGIT)), points


def plausible(kind):
    return bound(CAREFULLY_PLAUSIBLE if kind[:3] in CAREFUL else PLAUSIBLE)


def bound(share):
    return int(round(math.log(share / (1 - share)) * POINTS_A_LOGIT))


def write(path, learned, facts):
    with open(path, "w", encoding="utf-8") as file:
        file.write("# Points for and against violation kinds beside what three sentences in a row state. Learned from labelled\n"
                   "# clauses by Benchmarks/Prose/learn_signs.py, never edited by hand; a twentieth of a logit each.\n")
        file.write("kinds:\n")
        for kind, base, _ in learned:
            file.write(f"  {kind}: {{base: {base}, plausible: {plausible(kind)}}}\n")
        file.write("points: |\n")
        lines = collections.defaultdict(list)
        for kind, _, points in learned:
            for place in np.nonzero(points)[0]:
                lines[facts[place]].append(f"{kind} {points[place]}")
        for fact in sorted(lines):
            file.write(f"  {fact}\t{' '.join(lines[fact])}\n")


def score(rows, chosen):
    hits = missed = false = alarmed = fine = 0
    for place, row in enumerate(rows):
        wanted, got = set(row["codes"]), chosen(place, row)
        wrong = got - wanted - set(row.get("also", []))
        hits, missed, false = hits + len(got & wanted), missed + len(wanted - got), false + len(wrong)
        if not wanted:
            fine, alarmed = fine + 1, alarmed + bool(wrong)
    return (f"hits {hits} missed {missed} false {false} precision {hits / max(1, hits + false):.3f} "
            f"recall {hits / max(1, hits + missed):.3f} alarms on fine clauses {alarmed} of {fine}")


def test(path, rows, learned, numbers):
    matrix = Matrix(rows, numbers)
    best = {}
    for kind, base, points in learned:
        sums = matrix.values @ points + base
        best[kind] = np.full(len(rows), -10**6)
        np.maximum.at(best[kind], matrix.owner, sums.astype(int))
    print(path)
    print("  rules            ", score(rows, lambda place, row: set(row["found"])))
    print("  rules with points", score(rows, lambda place, row: {
        k for k in row["found"] if k not in best or best[k][place] >= plausible(k)}))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("program")
    parser.add_argument("corpora", nargs="+")
    parser.add_argument("--twice", nargs="+", default=[])
    parser.add_argument("--rules")
    parser.add_argument("--out")
    parser.add_argument("--test", nargs="+", default=[])
    given = parser.parse_args()
    rows = read(given.program, given.corpora)
    for row in read(given.program, given.twice):
        rows.append(dict(row, weight=2))
    if given.rules:
        rows += examples(given.program, given.rules)
    counts = collections.Counter(fact for row in rows for facts in row["facts"] for fact in facts)
    facts = sorted(fact for fact, count in counts.items() if count >= LEAST_SEEN)
    numbers = {fact: place for place, fact in enumerate(facts)}
    kinds = collections.Counter(kind for row in rows for kind in row["codes"])
    learn.rows, learn.matrix = rows, Matrix(rows, numbers)
    with Pool() as pool:
        learned = pool.map(learn, sorted(kind for kind, count in kinds.items() if count >= LEAST_CLAUSES), chunksize=4)
    print(f"{len(rows)} clauses, {len(facts)} facts, {len(learned)} kinds, "
          f"{sum(np.count_nonzero(points) for *_, points in learned)} points")
    if given.out:
        write(given.out, learned, facts)
    for path in given.test:
        test(path, read(given.program, [path]), learned, numbers)


main()
