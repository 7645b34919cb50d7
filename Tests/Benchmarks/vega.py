#!/usr/bin/env python3
"""vega.py --tool HANDSCROLL --python PYTHON --suite DIR [--specs N]: against vl-convert, which draws Vega-Lite by Vega.

Whole processes: the suite's specs, each drawn as PNG by one process of either program, in turns. In one process: what
each spec takes in a process that has drawn before, for PNG, SVG and PDF. Handscroll reads the data from their files;
vl-convert, which would need a server for that, gets them inline. A spec that vl-convert can't draw so is left out and
named. PYTHON needs vl-convert-python.
"""
import argparse
import json
import os
import pathlib
import shutil
import statistics
import subprocess
import tempfile

from compare import measure

ONE = """
import sys, vl_convert
open(sys.argv[2], "wb").write(vl_convert.vegalite_to_png(open(sys.argv[1]).read()))
"""
MANY = """
import sys, time, vl_convert
draw = getattr(vl_convert, "vegalite_to_" + sys.argv[1])
specs = [open(path).read() for path in sys.argv[2:]]
draw(specs[0])
for spec in specs:
    start = time.perf_counter()
    draw(spec)
    print(time.perf_counter() - start)
"""
CAN = """
import sys, vl_convert
for path in sys.argv[1:]:
    try:
        vl_convert.vegalite_to_png(open(path).read())
        print("yes")
    except Exception:
        print("no")
"""


def with_data(part, folder):
    """The spec with its data inline, as vl-convert takes them without a file server."""
    if isinstance(part, list):
        return [with_data(each, folder) for each in part]
    if not isinstance(part, dict):
        return part
    part = {key: with_data(value, folder) for key, value in part.items()}
    url = part.get("url")
    kind = url.rsplit(".", 1)[-1] if isinstance(url, str) else None
    if kind in ("csv", "tsv", "json") and url.startswith("data/"):
        text = (folder / part.pop("url")).read_text()
        part["values"] = json.loads(text) if kind == "json" else text
        part["format"] = {"type": kind} | part.get("format", {})
    return part


def chosen(suite, count, folder):
    """The specs' names, their files as they are, and copies with data inline; `count` of them, spread over the lists."""
    names = [line.split("#")[0].strip() for list in sorted((suite / "lists").glob("dev-*.txt"))
             for line in list.read_text().splitlines()]
    names = [name for name in dict.fromkeys(names) if name]
    names = names[::max(1, len(names) // count)] if count else names
    own, inline = [], []
    for name in names:
        file = suite / "dev" / "specs" / f"{name}.vl.json"
        path = os.path.join(folder, f"{name}.vl.json")
        pathlib.Path(path).write_text(json.dumps(with_data(json.loads(file.read_text()), suite / "dev")))
        own.append(str(file))
        inline.append(path)
    return names, own, inline


def drawn_by_both(names, own, inline, render, python, folder):
    """Only the specs that both programs draw; those that one of them can't are printed."""
    theirs = subprocess.run([python, "-c", CAN, *inline], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
    answers = theirs.stdout.split()
    kept = []
    for spec, answer in zip(zip(names, own, inline), answers, strict=True):
        out = os.path.join(folder, "out.png")
        ours = subprocess.run([*render, spec[1], "-o", out], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        if answer == "yes" and ours.returncode == 0:
            kept.append(spec)
        else:
            print(f"left out: {spec[0]} (vl-convert: {answer}, handscroll: {'no' if ours.returncode else 'yes'})")
    return kept


def later_time(render, spec, kind, folder):
    """Seconds for a spec in a process that has drawn it before: of five copies beyond the first."""
    copies = []
    for copy in range(6):
        path = os.path.join(folder, f"copy-{copy}.vl.json")
        shutil.copyfile(spec, path)
        copies.append(path)
    command = [*render, "--out-dir", folder, "--format", kind]
    first = min(measure([*command, copies[0]])[0] for _ in range(2))
    return max(1e-4, (measure([*command, *copies])[0] - first) / 5)


def shown_ratios(label, ratios, aims):
    """The median, and the slowest by name; a ratio is our time as a part of theirs."""
    slowest = ", ".join(f"{name} 1/{1 / ratios[name]:.1f}" for name in sorted(ratios, key=ratios.get, reverse=True)[:6])
    print(f"{label}: median 1/{1 / statistics.median(ratios.values()):.1f} (aim {aims[0]}), slowest (aim {aims[1]}): {slowest}")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--tool", required=True, type=pathlib.Path)
    parser.add_argument("--python", required=True)
    parser.add_argument("--suite", required=True, type=pathlib.Path)
    parser.add_argument("--specs", type=int, default=0, help="how many of the suite's specs; all, if not said")
    options = parser.parse_args()
    render = [str(options.tool.resolve()), "render", "--base", str(options.suite / "dev")]
    with tempfile.TemporaryDirectory() as folder:
        specs = drawn_by_both(*chosen(options.suite, options.specs, folder), render, options.python, folder)
        times, memories = {}, {}
        for name, spec, copy in specs:
            out = os.path.join(folder, "out.png")
            ours = [measure([*render, spec, "-o", out]) for _ in range(2)]
            theirs = measure([options.python, "-c", ONE, copy, out])
            ours += [measure([*render, spec, "-o", out]) for _ in range(2)]
            times[name] = min(seconds for seconds, _ in ours) / theirs[0]
            memories[name] = max(peak for _, peak in ours) / theirs[1]
        print(f"\nvl-convert, {len(specs)} specs: memory {statistics.median(memories.values()):.2f}, "
              f"{max(memories.values()):.2f} at worst (aim 0.5)")
        shown_ratios("whole processes, PNG", times, ("1/20", "1/6"))
        for kind in ("png", "svg", "pdf"):
            theirs = subprocess.run([options.python, "-c", MANY, kind, *(spec[2] for spec in specs)],
                                    stdout=subprocess.PIPE, check=True, text=True).stdout.split()
            ratios = {name: later_time(render, own, kind, folder) / float(seconds)
                      for (name, own, _), seconds in zip(specs, theirs, strict=True)}
            shown_ratios(f"one process, {kind.upper()}", ratios, ("1/20", "1/6"))


if __name__ == "__main__":
    main()
