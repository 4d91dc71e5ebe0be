#!/usr/bin/env bash
# Writes all samples in all formats and lets outside validators look at them: check-reports.sh BINARY
set -euo pipefail
cd "$(dirname "$0")/.."
binary=$1
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT

write() { # NAME PATHS... -- ARGUMENTS: a report in every format
  name=$1
  shift
  outputs=()
  for format in sarif junit gitlab json ndjson csv html notice worker; do
    case $format in junit) ending=xml ;; gitlab | json) ending=json ;; html | notice | worker) ending=html ;; *) ending=$format ;; esac
    outputs+=(-f "$format" -o "$folder/$name.$format.$ending")
  done
  "$binary" check "$@" "${outputs[@]}" --exit-zero -q
}

write samples Samples
write spanish Samples/violating/passport-held-by-employer.xml Samples/violating/bond-and-tool-deposit.xml --lang es --redact=none
write none Samples/compliant/scaffolder-nepal-qatar.json --redact=all
write grouped Samples/violating/scaffolder-aged-seventeen.xml Samples/violating/child-of-fourteen-in-the-fields.json --group-by general-principles --addressee recruiter --show-waived --include-snippets
# More contracts than the page shows in full.
for _ in 1 2 3 4 5 6 7; do cat Samples/scaffolders-nepal-qatar.ndjson; tr -d '\n' < Samples/violating/payslips-below-the-contract.json; echo; done > "$folder/many.ndjson"
for _ in 1 2 3 4; do cat "$folder/many.ndjson"; done > "$folder/more.ndjson"
"$binary" check "$folder/more.ndjson" -f html -o "$folder/many.html" --exit-zero -q
grep -q 'class="row"' "$folder/many.html" || { echo "the page of many contracts has no rows"; exit 1; }
rm "$folder/many.ndjson" "$folder/more.ndjson"
code=0
Tests/validate-reports.sh "$folder" > "$folder.out" || code=$?
grep -v '^ok ' "$folder.out" | sort -u || true
rm -f "$folder.out"
[ "$code" -ne 2 ] || { echo "no validator is installed: Tests/install-validators.sh installs them"; exit 0; }
exit "$code"
