#!/usr/bin/env python3
"""run.py SUITE TOOL [--out DIR] [--accept]: Vega-Lite's own examples against their reference pictures.

Runs every development spec of the suite through the tool, prints how many pass by level, and compares with
passing.txt beside this file: a spec that stands there and fails now is an error. --accept writes the list anew.
Needs numpy, scipy and pillow (for the suite).
"""
import argparse
import json
import pathlib
import shlex
import subprocess
import sys

PASSING = pathlib.Path(__file__).with_name("passing.txt")
LEVELS = ["L1", "L2-single", "L2-composed", "L2i", "L3"]


def names(path):
    lines = (line.split("#")[0].strip() for line in path.read_text().splitlines())
    return [line for line in lines if line]


def run_suite(suite, tool, out):
    command = f"{shlex.quote(str(tool.resolve()))} render {{spec}} --base {{base}} -o {{out}}"
    subprocess.run(
        [sys.executable, str(suite / "suite.py"), "--cmd", command, "--list", "dev", "--jobs", "2", "--timeout", "20",
         "--out", str(out), "--quiet"],
        stdout=subprocess.DEVNULL)
    return {result["name"]: result for result in json.loads((out / "results.json").read_text())["results"]}


def print_table(suite, results):
    print(f"{'level':<14}{'pass':>6}{'near':>6}{'of':>6}")
    for level in LEVELS:
        specs = [results[name] for name in names(suite / "lists" / f"dev-{level}.txt")]
        passed = sum(result["pass"] for result in specs)
        near = sum(bool(result.get("near")) for result in specs) - passed
        print(f"{level:<14}{passed:>6}{near:>6}{len(specs):>6}")
    passed = sum(result["pass"] for result in results.values())
    print(f"{'all':<14}{passed:>6}{'':>6}{len(results):>6}")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("suite", type=pathlib.Path)
    parser.add_argument("tool", type=pathlib.Path)
    parser.add_argument("--out", type=pathlib.Path, default=pathlib.Path("out"))
    parser.add_argument("--accept", action="store_true")
    options = parser.parse_args()

    options.out.mkdir(parents=True, exist_ok=True)
    results = run_suite(options.suite, options.tool, options.out)
    print_table(options.suite, results)

    passing = sorted(name for name, result in results.items() if result["pass"])
    recorded = names(PASSING) if PASSING.exists() else []
    gained = sorted(set(passing) - set(recorded))
    lost = sorted(set(recorded) - set(passing))
    if gained:
        print(f"new: {' '.join(gained)}")
    for name in lost:
        print(f"lost: {name}  {results.get(name, {}).get('why', 'not in the suite')}")
    if options.accept:
        PASSING.write_text("".join(f"{name}\n" for name in passing))
        print(f"{PASSING.name}: {len(passing)} specs")
        return 0
    if lost:
        print(f"conformance: {len(lost)} passed before and fail now; see {options.out}/index.html")
    return 1 if lost else 0


if __name__ == "__main__":
    sys.exit(main())
