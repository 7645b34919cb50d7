#!/bin/sh
# gallery.sh FOLDER: the pictures in the folder, rendered just now, are the committed ones; each example has its
# picture, and no picture has lost its example.
set -eu

for spec in Charts/examples/*.yaml; do
    picture="$1/examples/$(basename "$spec" .yaml).svg"
    [ -f "$picture" ] || { echo "gallery: $spec has no picture $picture (make examples)"; exit 1; }
done
for picture in "$1"/examples/*.svg; do
    spec="Charts/examples/$(basename "$picture" .svg).yaml"
    [ -f "$spec" ] || { echo "gallery: $picture has no spec $spec any more; remove it"; exit 1; }
done
changed=$(git status --porcelain -- "$1")
if [ -n "$changed" ]; then
    echo "$changed"
    echo "gallery: the pictures above differ from the committed ones; look at them, then commit them (make accept)"
    exit 1
fi
echo "gallery: as committed"
