#!/bin/sh
# packages.sh PACKAGE…: installs those of the Debian packages that are missing, and only those.
set -eu

if ! command -v dpkg-query > /dev/null; then
    echo "not a Debian system: make sure that the equivalents of these packages are there: $*"
    exit 0
fi

missing=
for package in "$@"; do
    status=$(dpkg-query --show --showformat='${db:Status-Status}' "$package" 2> /dev/null || true)
    [ "$status" = installed ] || missing="$missing $package"
done
[ -n "$missing" ] || exit 0

as_root=
[ "$(id -u)" -eq 0 ] || as_root=sudo
echo "installing$missing"
$as_root apt-get update --quiet=2
# shellcheck disable=SC2086 # a list of words
$as_root env DEBIAN_FRONTEND=noninteractive apt-get install --quiet=2 --yes --no-install-recommends $missing
