#!/usr/bin/env bash
# Packs the release binary, man page and completions as a Debian package: build.sh BINARY OUTPUT_FOLDER
set -euo pipefail
cd "$(dirname "$0")/../.."
binary=$(realpath "$1")
mkdir -p "$2"
output=$(realpath "$2")
version=$("$binary" --version | cut -d' ' -f2)
architecture=$(dpkg --print-architecture)
stage=$(mktemp -d)
trap 'rm -rf "$stage"' EXIT
make -s install-files BINARY="$binary" DESTDIR="$stage" PREFIX=/usr STRIP=1
install -D -m 644 LICENSE "$stage/usr/share/doc/fairrecruit/copyright"
gzip -9n "$stage/usr/share/man/man1/fairrecruit.1"
mkdir -p "$stage/DEBIAN"
cat > "$stage/DEBIAN/control" <<CONTROL
Package: fairrecruit
Version: $version
Section: utils
Priority: optional
Architecture: $architecture
Depends: libc6, libstdc++6, libxml2, libre2-9, libminizip1, libnettle8, zlib1g
Installed-Size: $(du -sk "$stage/usr" | cut -f1)
Maintainer: FairRecruit maintainers <maintainers@fairrecruit.example>
Description: fair-recruitment compliance checker for employment contracts
 Reads employment contracts in XML or JSON, judges them by rules that cite
 the law, and reports violations with evidence, provision and remedy.
CONTROL
chmod -R u=rwX,go=rX "$stage"
package="$output/fairrecruit_${version}_$architecture.deb"
dpkg-deb --root-owner-group --build "$stage" "$package" >/dev/null
echo "$package"
