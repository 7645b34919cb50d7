#!/bin/sh
# No committed file names a folder of the machine that it was written on.
set -eu
cd "$(dirname "$0")/../.."

if git grep -nIE '(^|[^[:alnum:]_.])/(home|root|Users|opt|work)/[[:alnum:]]' -- . || git grep -nIF "$PWD" -- .; then
    echo "machine-paths: the lines above name folders of one machine"
    exit 1
fi
echo "machine-paths: none"
