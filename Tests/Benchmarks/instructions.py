#!/usr/bin/env python3
"""instructions.py --tool HANDSCROLL [--accept]: how many instructions single charts take, counted by callgrind.

Counts have no noise, so that a change of one per cent shows. They are compared with those of instructions.tsv; more than
3 % above fails. `--accept` writes the counts there. Needs valgrind; counts are of one kind of machine, so they are no
part of the tests.
"""
import argparse
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

CHARTS = ("growth-bars", "sector-shares", "project-counts", "theme-figures")
KINDS = ("svg", "png", "pdf")
LEDGER = pathlib.Path(__file__).with_name("instructions.tsv")
ALLOWED = 1.03


def count(tool, chart, kind, folder):
    """Instructions of one process, in millions."""
    command = ["valgrind", "--tool=callgrind", f"--callgrind-out-file={folder}/counts", str(tool), "render",
               f"Charts/{chart}.yaml", "--style", "Styles/screen.yaml", "-o", os.path.join(folder, f"out.{kind}")]
    told = subprocess.run(command, stderr=subprocess.PIPE, check=True, text=True).stderr
    return int(re.search(r"Collected : (\d+)", told)[1]) / 1e6


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--tool", required=True, type=pathlib.Path)
    parser.add_argument("--accept", action="store_true")
    options = parser.parse_args()
    if not shutil.which("valgrind"):
        sys.exit("instructions: valgrind is missing (apt-get install valgrind)")
    known = {}
    if LEDGER.exists():
        known = {tuple(line.split("\t")[:2]): float(line.split("\t")[2])
                 for line in LEDGER.read_text().splitlines()[1:]}
    counts = {}
    worse = False
    print("\ninstructions, in millions\n")
    with tempfile.TemporaryDirectory() as folder:
        for chart in CHARTS:
            for kind in KINDS:
                now = counts[chart, kind] = count(options.tool.resolve(), chart, kind, folder)
                before = known.get((chart, kind))
                ratio = f"{now / before:6.3f} of before" if before else "   new"
                mark = "   MORE THAN 3 % ABOVE" if before and now / before > ALLOWED else ""
                worse = worse or bool(mark)
                print(f"{chart:16} {kind.upper()} {now:8.1f} {ratio}{mark}")
    if options.accept:
        LEDGER.write_text("chart\tformat\tmillions\n" + "".join(
            f"{chart}\t{kind}\t{value:.1f}\n" for (chart, kind), value in counts.items()))
    elif worse:
        sys.exit(1)


if __name__ == "__main__":
    main()
