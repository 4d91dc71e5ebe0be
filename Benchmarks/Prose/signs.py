#!/usr/bin/env python3
"""How far points for what statements say would get, beside the rules and together with them.

    signs.py FAIRRECRUIT TRAIN.jsonl [TRAIN.jsonl …] --test TEST.jsonl [TEST.jsonl …]

Reads the labelled clauses of all files with the program, learns for each violation kind a logistic regression over the
facts of a clause's statements (act, thing, bearer, force, denial, what it is about), and prints hits, misses and false
alarms on the test files: by the rules, by points alone, and by rules whose finding is kept where the points are above
`low`, with findings of the points alone above `high`. Needs scikit-learn. A measurement, no part of the program.
"""
import argparse
import collections
import json
import os
import subprocess
import tempfile

import numpy as np
from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression

PARTS = ["about", "lacks", "given", "unless"]
STATEMENT = (
    "contract.clauses.map(c, c.statements.map(s, [s.act, s.object, s.bearer, s.beneficiary, s.force, "
    "s.affirmed ? '+' : '-', "
    + ", ".join(f"s.{part}.map(x, string(x)).join(',')" for part in PARTS)
    + "].join('|')))"
)


def clauses(program, path):
    """The clauses of a corpus with what the program reads in them (`statements`) and what its rules find (`found`)."""
    with open(path, encoding="utf-8") as file:
        rows = [json.loads(line) for line in file if line.strip()]
    with tempfile.TemporaryDirectory() as folder:
        found = os.path.join(folder, "found.jsonl")
        subprocess.run([program, "evaluate", path, "--predictions", found], check=True, stdout=subprocess.DEVNULL)
        with open(found, encoding="utf-8") as file:
            codes = {row["id"]: row["codes"] for row in map(json.loads, file)}
        for start in range(0, len(rows), 50):
            part = rows[start : start + 50]
            contract = os.path.join(folder, "contract.json")
            with open(contract, "w", encoding="utf-8") as file:
                items = [{"id": row["id"], "language": row["language"], "text": row["text"]} for row in part]
                json.dump({"id": "corpus", "clauses": items}, file)
            run = subprocess.run(
                [program, "eval", STATEMENT, "--contract", contract, "-f", "json"], capture_output=True, text=True)
            for row, statements in zip(part, json.loads(run.stdout)["value"]):
                row["statements"] = statements if isinstance(statements, list) else []
                row["found"] = codes[row["id"]]
    return rows


def facts(row):
    """What a clause says, as names with the value 1."""
    names = {"language " + row["language"]}
    for statement in row["statements"]:
        act, thing, bearer, beneficiary, force, denied, *lists = statement.split("|")
        way = denied + ("?" if force == "supposed" else "")
        names |= {f"{act} {way}", f"{thing} {way}", f"{act} {thing} {way}", f"{act} {thing} {bearer} {way}"}
        names |= {f"{act} by {bearer} {way}", f"{thing} by {bearer} {way}", f"{thing} {bearer}>{beneficiary} {way}"}
        names.add(f"{act} {thing} {bearer} {force} {denied}")
        for part, text in zip(PARTS, lists):
            names |= {f"{part} {concept}" for concept in text.split(",") if concept}
        for concept in filter(None, lists[0].split(",")):
            names |= {f"about {concept} {way}", f"about {concept} {bearer} {way}", f"about {concept} {thing} {denied}"}
    return dict.fromkeys(names, 1)


def points(train, tests, least=15):
    """The probability of each kind in each clause of each test set."""
    vectorizer = DictVectorizer()
    matrix = vectorizer.fit_transform([facts(row) for row in train])
    kept = np.where(np.asarray((matrix > 0).sum(0)).ravel() >= 3)[0]
    matrix = matrix[:, kept]
    rows = [vectorizer.transform([facts(row) for row in test])[:, kept] for test in tests]
    counts = collections.Counter(code for row in train for code in row["codes"])
    result = [{} for _ in tests]
    for kind, count in counts.items():
        if count < least:
            continue
        known = np.array([kind not in row.get("also", []) for row in train])
        labels = np.array([kind in row["codes"] for row in train])
        model = LogisticRegression(C=0.5, max_iter=200, solver="liblinear").fit(matrix[known], labels[known])
        for place, test in enumerate(rows):
            result[place][kind] = model.predict_proba(test)[:, 1]
    return result


def score(test, chosen):
    hits = missed = false = alarmed = fine = 0
    for index, row in enumerate(test):
        wanted, got = set(row["codes"]), chosen(index, row)
        wrong = got - wanted - set(row.get("also", []))
        hits, missed, false = hits + len(got & wanted), missed + len(wanted - got), false + len(wrong)
        if not wanted:
            fine, alarmed = fine + 1, alarmed + bool(wrong)
    return (f"hits {hits} missed {missed} false {false} precision {hits / max(1, hits + false):.3f} "
            f"recall {hits / max(1, hits + missed):.3f} alarms on fine clauses {alarmed} of {fine}")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("program")
    parser.add_argument("train", nargs="+")
    parser.add_argument("--test", nargs="+", required=True)
    given = parser.parse_args()
    train = [row for path in given.train for row in clauses(given.program, path)]
    tests = [clauses(given.program, path) for path in given.test]
    for path, test, found in zip(given.test, tests, points(train, tests)):
        def above(index, limit):
            return {kind for kind, values in found.items() if values[index] > limit}
        print(path)
        print("  rules           ", score(test, lambda index, row: set(row["found"])))
        for limit in (0.3, 0.5):
            print(f"  points {limit}      ", score(test, lambda index, row: above(index, limit)))
        for low, high in ((0.05, 0.6), (0.1, 0.8)):
            def both(index, row):
                kept = {kind for kind in row["found"] if kind not in found or found[kind][index] > low}
                return kept | above(index, high)
            print(f"  both {low} {high}   ", score(test, both))


main()
