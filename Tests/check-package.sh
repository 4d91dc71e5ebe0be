#!/usr/bin/env bash
# Installs the Debian package in a clean Debian 12 and runs it there: check-package.sh BINARY [MIRROR]
# Needs root, debootstrap and a mirror; fetches some 60 MB, so it is no part of the checks of every change.
set -euo pipefail
cd "$(dirname "$0")/.."
binary=$(realpath "$1")
mirror=${2:-http://deb.debian.org/debian}
root=$(mktemp -d)
trap 'umount "$root/proc" 2>/dev/null || true; rm -rf "$root"' EXIT
debootstrap --variant=minbase bookworm "$root" "$mirror" >/dev/null
# The program reads its arguments from /proc.
mount -t proc proc "$root/proc"
cp /etc/resolv.conf "$root/etc/resolv.conf"
package=$(Integrations/debian/build.sh "$binary" "$root/root")
chroot "$root" sh -c "apt-get update -qq && apt-get install -y -qq /root/$(basename "$package")" >/dev/null 2>&1
cp -r Samples "$root/root/Samples"
chroot "$root" fairrecruit --version
code=0
chroot "$root" fairrecruit check /root/Samples/violating/passport-held-by-employer.xml > "$root/out" || code=$?
[ "$code" = 1 ] && grep -q DOC-01 "$root/out" || { echo "package: the installed program does not find the passport"; exit 1; }
echo "package: installs and runs in a clean Debian 12"
