#!/usr/bin/env python3
"""Writes the table of time zones that timestamps are read in, from the system's tz database (public domain).

    Tests/TimeZones/generate.py [/usr/share/zoneinfo]    writes Sources/CEL/TimeZones/ZoneTable*.swift

A zone is its names, its first offset, the first change, then a code for each further change: how many seconds later
it came and by how much the offset moved. After the last change its rule holds.
"""
import calendar
import collections
import datetime
import os
import re
import struct
import sys

ROOT = sys.argv[1] if len(sys.argv) > 1 else "/usr/share/zoneinfo"
TARGET = os.path.join(os.path.dirname(os.path.abspath(__file__)), "../../Sources/CEL/TimeZones")
CODES = [chr(c) for c in range(33, 127) if chr(c) not in '"\\|']
SINGLE = 72  # codes of one character; the others begin a code of two
BEGINNING = -(2**40)


def read(data):
    """Transitions with their offsets, the offset before them, and the rule after them (RFC 9636)."""

    def block(p, size):
        isut, isstd, leaps, times, types, chars = struct.unpack(">6l", data[p + 20 : p + 44])
        p += 44
        at = struct.unpack(">%d%s" % (times, "q" if size == 8 else "l"), data[p : p + times * size])
        p += times * size
        index = data[p : p + times]
        p += times
        offsets = [struct.unpack(">lBB", data[p + 6 * i : p + 6 * i + 6])[0] for i in range(types)]
        return list(zip(at, (offsets[i] for i in index))), offsets[0], p + 6 * types + chars + leaps * (size + 4) + isstd + isut

    _, _, end = block(0, 4)
    changes, first, end = block(end, 8)
    return changes, first, data[end:].decode().strip("\n")


def rule_of(footer):
    m = re.match(r"^(?:<[^>]+>|[A-Za-z]+)([-+]?[\d:]+)(?:(?:<[^>]+>|[A-Za-z]+)([-+]?[\d:]+)?,([^,]+),([^,]+))?$", footer)

    def seconds(text):
        parts = [int(v) for v in text.lstrip("+-").split(":")]
        return (-1 if text[0] == "-" else 1) * sum(v * u for v, u in zip(parts, (3600, 60, 1)))

    def moment(text):
        day, _, time = text.partition("/")
        month, week, weekday = (int(v) for v in day[1:].split("."))
        return month, week, weekday, seconds(time) if time else 7200

    standard = -seconds(m.group(1))
    if not m.group(3):
        return (standard,)
    return standard, -seconds(m.group(2)) if m.group(2) else standard + 3600, moment(m.group(3)), moment(m.group(4))


def changes_of(rule, year):
    def second(moment):
        month, week, weekday, time = moment
        first = datetime.date(year, month, 1)
        day = (weekday - (first.weekday() + 1) % 7) % 7 + 1 + (week - 1) * 7
        if day > calendar.monthrange(year, month)[1]:
            day -= 7
        return (datetime.date(year, month, day) - datetime.date(1970, 1, 1)).days * 86400 + time

    standard, summer, start, end = rule
    return sorted([(second(start) - standard, summer), (second(end) - summer, standard)])


def distinct(changes, offset):
    kept = []
    for at, new in changes:
        if new != offset:
            kept.append((at, new))
            offset = new
    return kept


def shortened(changes, first, rule):
    """The changes without those at the end that the rule gives."""
    if len(rule) == 1:
        return changes
    ruled = [c for year in range(1900, 2038) for c in changes_of(rule, year)]
    for count in range(len(changes) + 1):
        at, offset = changes[count - 1] if count else (BEGINNING, first)
        if distinct([c for c in ruled if c[0] > at], offset)[: len(changes) - count] == changes[count:]:
            return changes[:count]
    return changes


def load():
    zones = collections.defaultdict(list)
    for folder, _, files in os.walk(ROOT):
        for file in files:
            name = os.path.relpath(os.path.join(folder, file), ROOT)
            if name.split("/")[0] in ("posix", "right") or name in ("posixrules", "localtime", "Factory"):
                continue
            data = open(os.path.join(folder, file), "rb").read()
            if data[:4] != b"TZif":
                continue
            changes, first, footer = read(data)
            rule = rule_of(footer)
            if changes and changes[0][0] < BEGINNING:
                first = changes.pop(0)[1]
            zones[first, tuple(shortened(distinct(changes, first), first, rule)), rule].append(name)
    return sorted((sorted(names), zone) for zone, names in zones.items())


def swift(file, name, text, comment):
    lines = [text[i : i + 110] for i in range(0, len(text), 110)]
    with open(os.path.join(TARGET, file), "w") as out:
        out.write("extension ZoneTable {\n  /// %s\n  ///\n  /// Written by `Tests/TimeZones/generate.py`.\n" % comment)
        out.write('  static let %s = """\n' % name)
        out.write("\\\n".join("    " + line for line in lines))
        out.write('\n    """\n}\n')


zones = load()
steps = collections.Counter()
for _, (_, changes, _) in zones:
    for (a, old), (b, new) in zip(changes, changes[1:]):
        steps[b - a, new - old] += 1
ranked = [step for step, _ in sorted(steps.items(), key=lambda item: (-item[1], item[0]))]
code = {}
for i, step in enumerate(ranked):
    j = i - SINGLE
    code[step] = CODES[i] if j < 0 else CODES[SINGLE + j // len(CODES)] + CODES[j % len(CODES)]
rules = sorted({zone[2] for _, zone in zones})


def written(rule):
    return ",".join([str(v) for v in rule[:2]] + [".".join(str(v) for v in moment) for moment in rule[2:]])


records = []
for names, (first, changes, rule) in zones:
    start = ",".join(str(v) for v in changes[0]) if changes else ""
    codes = "".join(code[b - a, new - old] for (a, old), (b, new) in zip(changes, changes[1:]))
    records.append("|".join([",".join(names), str(first), start, str(rules.index(rule)), codes]))
half = next(i for i in range(len(records)) if records[i] > "America/Z")
swift("ZoneTableSteps.swift", "steps", " ".join("%d,%d" % step for step in ranked),
      "Seconds since the last change, and the change of the offset, in the order of their codes.")
swift("ZoneTableRules.swift", "rules", " ".join(written(rule) for rule in rules),
      "Offset; where clocks change: offset in summer, and month, week, weekday and second of both changes.")
swift("ZoneTableWest.swift", "west", " ".join(records[:half]), "The zones of Africa and America.")
swift("ZoneTableEast.swift", "east", " ".join(records[half:]), "All other zones.")
