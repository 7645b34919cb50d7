#!/bin/sh
# Holds every import line under Sources against the table of modules below: SwiftPM lets a target import what its
# dependencies import, so the compiler does not.
set -eu
cd "$(dirname "$0")/../.."

# What a module may import beside the C library, which is there for mathematics and files.
allowed() {
    case $1 in
        Drawing) echo ;;
        Grammar) echo Drawing ;;
        Pages) echo Drawing Grammar ;;
        Spec) echo FoundationEssentials Drawing Grammar Pages CYAML ;;
        Loader) echo FoundationEssentials Drawing Grammar CExpat ;;
        Press) echo FoundationEssentials Synchronization Drawing CPangoCairo CDeflate CICU CQRencode CRsvg CSubset CTurboJPEG ;;
        Handscroll) echo FoundationEssentials Synchronization Drawing Grammar Pages Spec Loader Press ;;
        Command) echo FoundationEssentials Handscroll ArgumentParser ;;
        *) return 1 ;;
    esac
}

failures=0
complain() {
    echo "$1"
    failures=$((failures + 1))
}

# FILE:LINE:MODULE of each import in a folder, attributes, access levels and kinds of declaration left out.
imports() {
    find "$1" -name '*.swift' | sort | xargs -r awk '
        /^[ \t]*((@[A-Za-z_]+(\([^)]*\))?|public|package|internal|fileprivate|private)[ \t]+)*import[ \t]/ {
            sub(/.*import[ \t]+/, "")
            sub(/^(struct|class|enum|protocol|typealias|func|var|let)[ \t]+/, "")
            sub(/[^A-Za-z0-9_].*/, "")
            print FILENAME ":" FNR ":" $0
        }'
}

for folder in Sources/*/; do
    name=$(basename "$folder")
    # C libraries and C code import no modules.
    [ -n "$(find "$folder" -name '*.swift' -print -quit)" ] || continue
    if ! modules=$(allowed "$name"); then
        complain "$folder: not in the table of modules in Tests/Checks/imports.sh"
        continue
    fi
    for import in $(imports "$folder"); do
        module=${import##*:}
        case " Glibc Darwin $modules " in
            *" $module "*) ;;
            *) complain "${import%:*}: $name never imports $module (only: $modules)" ;;
        esac
    done
done

[ "$failures" -eq 0 ] || { echo "imports: $failures against the table"; exit 1; }
echo "imports: as in the table"
