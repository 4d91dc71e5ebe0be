#!/usr/bin/env bash
# The pages under docs/ equal what the rules and the vocabulary give.
set -euo pipefail
cd "$(dirname "$0")/.."
binary=$1
pages=$(mktemp -d)
trap 'rm -rf "$pages"' EXIT
"$binary" rules docs --out "$pages" 2>/dev/null
diff -rq "$pages" docs/rules || { echo "run: make docs"; exit 1; }
diff -q <("$binary" schema fields) docs/fields.md || { echo "run: make docs"; exit 1; }
echo "reference pages: $(find docs/rules -name '*.md' | wc -l) up to date"
