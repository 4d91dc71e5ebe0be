#!/usr/bin/env bash
# Tries the integrations as their users do: check-integrations.sh BINARY
# Man page, completions, `make install`, the Debian package, pre-commit, the GitHub action, the GitLab template.
# What needs a program that is not there is skipped, and the script says so.
set -euo pipefail
cd "$(dirname "$0")/.."
root=$PWD
binary=$(realpath "$1")
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
if [ -x "$root/.build/validators/bin/python" ]; then PATH=$root/.build/validators/bin:$PATH; fi
skipped=0

fail() {
  echo "integrations: $1"
  exit 1
}
skip() {
  echo "skipped: $1"
  skipped=$((skipped + 1))
}
ends() { # CODE WHAT COMMAND...: the command ends with that code
  local code=$1 what=$2 got=0
  shift 2
  "$@" > "$scratch/out" 2>&1 || got=$?
  [ "$got" = "$code" ] || { cat "$scratch/out"; fail "$what ended with $got, not $code"; }
}

# Man page: what the program's help says, and sound.
python3 Integrations/man/generate.py "$binary" > "$scratch/fairrecruit.1"
diff -u Integrations/man/fairrecruit.1 "$scratch/fairrecruit.1" || fail "the man page is not up to date; run: make man"
if command -v mandoc >/dev/null; then
  mandoc -T lint -W error Integrations/man/fairrecruit.1 || fail "the man page is not sound"
else skip "mandoc is not installed: the man page was not linted"; fi

# Completions: each shell takes its script, and bash completes.
for shell in bash zsh fish; do
  "$binary" completions "$shell" > "$scratch/completions.$shell"
  if command -v "$shell" >/dev/null; then "$shell" -n "$scratch/completions.$shell" || fail "the $shell completions are not sound"
  else skip "$shell is not installed: its completions were not tried"; fi
done
cat > "$scratch/complete.bash" <<'B'
source "$1"
COMP_WORDS=(fairrecruit check --fa) COMP_CWORD=2 COMP_LINE="fairrecruit check --fa" COMP_POINT=22
_fairrecruit fairrecruit --fa check
printf '%s\n' "${COMPREPLY[@]}"
B
PATH=$(dirname "$binary"):$PATH bash "$scratch/complete.bash" "$scratch/completions.bash" 2>/dev/null | grep -q -- '--fail-on' \
  || fail "bash does not complete --fa to --fail-on"

# Watching: a changed contract is judged again, a mistake ends nothing, and the watch ends when told to.
cp Samples/violating/child-of-fourteen-in-the-fields.json "$scratch/draft.json"
"$binary" check "$scratch/draft.json" --watch --no-config > "$scratch/watched" 2> "$scratch/notes" &
watch=$!
sees() { # COUNT: the watch has judged so many times
  for _ in $(seq 100); do
    [ "$(grep -c 'watching 1 files' "$scratch/notes")" -ge "$1" ] && return
    sleep 0.1
  done
  kill $watch
  fail "the watch did not judge $1 times"
}
sees 1
echo '{' > "$scratch/draft.json"
sees 2
cp "$(ls Samples/compliant/*.json | head -1)" "$scratch/draft.json"
sees 3
kill $watch
wait $watch || fail "the watch did not end well"
[ "$(grep -c '^Contracts ' "$scratch/watched")" = 3 ] || fail "the watch did not report each time"
tail -n 5 "$scratch/watched" | grep -q '^Findings  *0 ' || fail "the watch does not see that a draft was mended"

# make install, and the Debian package unpacked and run alone: no variable, no file of the project.
make -s install-files BINARY="$binary" DESTDIR="$scratch/installed" PREFIX=/usr/local
for file in bin/fairrecruit share/man/man1/fairrecruit.1 share/bash-completion/completions/fairrecruit \
  share/zsh/site-functions/_fairrecruit share/fish/vendor_completions.d/fairrecruit.fish; do
  [ -s "$scratch/installed/usr/local/$file" ] || fail "make install leaves out $file"
done
if command -v dpkg-deb >/dev/null; then
  package=$(Integrations/debian/build.sh "$binary" "$scratch/dist")
  dpkg-deb --extract "$package" "$scratch/root"
  mkdir "$scratch/alone"
  cp Samples/violating/passport-held-by-employer.xml "$scratch/alone"
  (cd "$scratch/alone" && ends 1 "the packaged program" env -i "$scratch/root/usr/bin/fairrecruit" check passport-held-by-employer.xml)
  grep -q DOC-01 "$scratch/out" || fail "the packaged program does not find the passport"
  missing=$(ldd "$scratch/root/usr/bin/fairrecruit" | grep 'not found' || true)
  [ -z "$missing" ] || fail "the packaged program misses $missing"
  for library in $(ldd "$binary" | sed -n 's/.*=> \(\/[^ ]*\).*/\1/p'); do
    owner=$(dpkg -S "$library" "$(realpath "$library")" 2>/dev/null | head -n 1 | cut -d: -f1 || true)
    case ",$(dpkg-deb --field "$package" Depends | tr -d ' ')," in *",$owner,"*) continue ;; esac
    # What libxml2 and the C++ library bring along.
    case $owner in "" | libc6 | libgcc-s1 | libicu* | liblzma5) ;; *) fail "the package does not name $owner ($library)" ;; esac
  done
else skip "dpkg-deb is not installed: no Debian package was built"; fi

# pre-commit on a scratch repository: a clean commit passes, one with a violation is stopped, both from this checkout.
if command -v pre-commit >/dev/null && command -v git >/dev/null; then
  hooks=$scratch/hooks repository=$scratch/repository
  mkdir "$hooks" "$repository" && cp .pre-commit-hooks.yaml "$hooks"
  for folder in "$hooks" "$repository"; do
    git -C "$folder" init -q && git -C "$folder" config user.email a@example.org && git -C "$folder" config user.name A
  done
  git -C "$hooks" add -A && git -C "$hooks" commit -qm hooks
  printf 'repos:\n  - repo: %s\n    rev: %s\n    hooks: [{id: fairrecruit}]\n' "$hooks" "$(git -C "$hooks" rev-parse HEAD)" \
    > "$repository/.pre-commit-config.yaml"
  mkdir "$repository/contracts" && cp Samples/compliant/scaffolder-nepal-qatar.json "$repository/contracts"
  # What the sample's prose gives today is a matter of the rules, not of the hook.
  printf 'fail-on: critical\npacks: [qa]\n' > "$repository/.fairrecruit.yml"
  export PRE_COMMIT_HOME=$scratch/pre-commit
  git -C "$repository" add -A
  (cd "$repository" && PATH=$(dirname "$binary"):$PATH ends 0 "pre-commit on a clean contract" pre-commit run)
  grep -q Passed "$scratch/out" || fail "pre-commit did not run the hook"
  git -C "$repository" commit -qm contracts
  cp Samples/violating/agency-fee-paid-by-worker.xml "$repository/contracts" && git -C "$repository" add -A
  (cd "$repository" && PATH=$(dirname "$binary"):$PATH ends 1 "pre-commit on a violation" pre-commit run)
  grep -q FEE-01 "$scratch/out" || fail "pre-commit does not show the finding"
else skip "pre-commit or git is not installed: the hook was not tried"; fi

# The GitHub action: its inputs are read, its script runs, annotations, summary, output and SARIF are there.
cp Samples/violating/passport-held-by-employer.xml "$scratch/a contract.xml"
: > "$scratch/github-output"
(cd "$scratch" && PATH=$(dirname "$binary"):$PATH PATHS="a contract.xml" FAIL_ON=critical SARIF_FILE=a.sarif EXTRA_ARGS=$'--packs\ninternational' \
  GITHUB_OUTPUT=$scratch/github-output GITHUB_STEP_SUMMARY=$scratch/summary.md ends 1 "the action" "$root/Integrations/github/check.sh")
grep -q '^::error file=a contract.xml,line=' "$scratch/out" || { cat "$scratch/out"; fail "the action gives no annotation"; }
grep -qx 'exit-code=1' "$scratch/github-output" && grep -qx 'sarif-file=a.sarif' "$scratch/github-output" || fail "the action gives no outputs"
grep -q DOC-01 "$scratch/summary.md" && grep -q '"version":"2.1.0"' "$scratch/a.sarif" || fail "the action writes no summary or no SARIF"
(cd "$scratch" && PATH=$(dirname "$binary"):$PATH PATHS="nowhere" FAIL_ON="" SARIF_FILE="" EXTRA_ARGS="" ends 3 "the action without input" "$root/Integrations/github/check.sh")

# The GitLab template: its script as GitLab would run it.
if python3 -c 'import yaml' 2>/dev/null; then
  python3 - "$root/Integrations/gitlab/fairrecruit.gitlab-ci.yml" > "$scratch/job.sh" <<'P'
import sys, yaml
template = yaml.safe_load(open(sys.argv[1]))
for name, value in template["variables"].items():
    print(f': "${{{name}:={value}}}"')
print("set -eo pipefail")
print("\n".join(template["fairrecruit"]["script"]))
P
  mkdir "$scratch/job" && cp Samples/violating/passport-held-by-employer.xml "$scratch/job"
  (cd "$scratch/job" && PATH=$(dirname "$binary"):$PATH ends 1 "the GitLab job" bash "$scratch/job.sh")
  [ -s "$scratch/job/gl-code-quality-report.json" ] && [ -s "$scratch/job/fairrecruit-junit.xml" ] || fail "the GitLab job writes no reports"
  grep -q DOC-01 "$scratch/out" || fail "the GitLab job shows no findings"
else skip "PyYAML is not installed: the GitLab template was not tried"; fi

echo "integrations: sound, $skipped skipped"
