#!/bin/sh
# gallery.sh FOLDER: the pictures in the folder, rendered just now, are the committed ones.
set -eu

changed=$(git status --porcelain -- "$1")
if [ -n "$changed" ]; then
    echo "$changed"
    echo "gallery: the pictures above differ from the committed ones; look at them, then commit them (make accept)"
    exit 1
fi
echo "gallery: as committed"
