#!/usr/bin/env bash
# Checks contracts in a GitHub workflow: annotations in the log, a table in the step's summary, SARIF in a file.
# Inputs are environment variables: PATHS, FAIL_ON, SARIF_FILE, EXTRA_ARGS (one argument a line); all but PATHS may be empty.
set -uo pipefail
arguments=(check --no-progress --format github --output -)
if [ -n "${SARIF_FILE:-}" ]; then arguments+=(--format sarif --output "$SARIF_FILE"); fi
if [ -n "${FAIL_ON:-}" ]; then arguments+=(--fail-on "$FAIL_ON"); fi
while IFS= read -r argument; do
  if [ -n "$argument" ]; then arguments+=("$argument"); fi
done <<< "${EXTRA_ARGS:-}"
arguments+=(--)
while IFS= read -r path; do
  if [ -n "$path" ]; then arguments+=("$path"); fi
done <<< "${PATHS:-.}"
fairrecruit "${arguments[@]}"
code=$?
if [ -n "${GITHUB_OUTPUT:-}" ]; then
  echo "exit-code=$code" >> "$GITHUB_OUTPUT"
  if [ -n "${SARIF_FILE:-}" ]; then echo "sarif-file=$SARIF_FILE" >> "$GITHUB_OUTPUT"; fi
fi
exit "$code"
