#!/usr/bin/env python3
"""Holds local times in every zone against Python's reading of the same tz database.

    swift build -c release --package-path Benchmarks/Expressions --product cel-lines
    Tests/TimeZones/compare.py [instants a zone]
"""
import datetime
import os
import random
import subprocess
import sys
import zoneinfo

TOOL = os.path.join(os.path.dirname(os.path.abspath(__file__)), "../../Benchmarks/Expressions/.build/release/cel-lines")
EPOCH = datetime.datetime(1970, 1, 1, tzinfo=datetime.timezone.utc)
count = int(sys.argv[1]) if len(sys.argv) > 1 else 50
random.seed(1)
rows = []
for name in sorted(zoneinfo.available_timezones()):
    if name in ("localtime", "Factory"):
        continue
    zone = zoneinfo.ZoneInfo(name)
    for _ in range(count):
        instant = random.randrange(-5_000_000_000, 6_000_000_000)
        local = (EPOCH + datetime.timedelta(seconds=instant)).astimezone(zone)
        rows.append((name, instant, [local.year, local.month - 1, local.day, local.hour, local.minute, local.second]))
names = ["getFullYear", "getMonth", "getDate", "getHours", "getMinutes", "getSeconds"]
text = "".join("[%s]\n" % ", ".join("timestamp(%d).%s('%s')" % (at, part, name) for part in names) for name, at, _ in rows)
found = subprocess.run([TOOL], input=text, stdout=subprocess.PIPE, text=True, check=True).stdout.splitlines()
wrong = [(row, line) for row, line in zip(rows, found) if line != "list:[" + "; ".join("int:%d" % v for v in row[2]) + "]"]
print("%d instants in %d zones, %d wrong" % (len(rows), len({r[0] for r in rows}), len(wrong)))
for row, line in wrong[:20]:
    print(row, line)
sys.exit(1 if wrong or len(found) != len(rows) else 0)
