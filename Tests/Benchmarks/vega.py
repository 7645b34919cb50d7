#!/usr/bin/env python3
"""vega.py --tool HANDSCROLL --python PYTHON --suite DIR [--specs N]: against vl-convert, which draws Vega-Lite by Vega.

Whole processes: specs of the suite, spread over its list, each drawn as PNG by one process of either program. In one
process: the same specs one after the other in one run, divided by their number, for PNG, SVG and PDF. Handscroll reads
the data from their files; vl-convert, which would need a server for that, gets them inline. PYTHON needs
vl-convert-python.
"""
import argparse
import json
import os
import pathlib
import statistics
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
start = time.perf_counter()
for spec in specs: draw(spec)
print((time.perf_counter() - start) / len(specs) * 1000)
"""


def with_data(part, folder):
    """The spec with its data inline, as vl-convert takes them without a file server."""
    if isinstance(part, list):
        return [with_data(each, folder) for each in part]
    if not isinstance(part, dict):
        return part
    part = {key: with_data(value, folder) for key, value in part.items()}
    url = part.get("url")
    if isinstance(url, str) and url.startswith("data/") and url.endswith((".csv", ".json")):
        text = (folder / part.pop("url")).read_text()
        part["values"] = json.loads(text) if url.endswith(".json") else text
        part["format"] = {"type": url.rsplit(".", 1)[1]} | part.get("format", {})
    return part


def chosen(suite, count, folder):
    names = [name for level in ("L1", "L2-single")
             for name in (suite / "lists" / f"dev-{level}.txt").read_text().split("\n") if name and name[0] != "#"]
    names = [name.split("#")[0].strip() for name in names][::max(1, len(names) // count)]
    own, inline = [], []
    for name in names:
        file = suite / "dev" / "specs" / f"{name}.vl.json"
        path = os.path.join(folder, f"{name}.vl.json")
        pathlib.Path(path).write_text(json.dumps(with_data(json.loads(file.read_text()), suite / "dev")))
        own.append(str(file))
        inline.append(path)
    return own, inline


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--tool", required=True, type=pathlib.Path)
    parser.add_argument("--python", required=True)
    parser.add_argument("--suite", required=True, type=pathlib.Path)
    parser.add_argument("--specs", type=int, default=24)
    options = parser.parse_args()
    render = [str(options.tool.resolve()), "render", "--base", str(options.suite / "dev")]
    with tempfile.TemporaryDirectory() as folder:
        specs, inline = chosen(options.suite, options.specs, folder)
        times, memories = [], []
        for spec, copy in zip(specs, inline):
            out = os.path.join(folder, "out.png")
            ours = min(measure([*render, spec, "-o", out]) for _ in range(3))
            theirs = min(measure([options.python, "-c", ONE, copy, out]) for _ in range(2))
            times.append(ours[0] / theirs[0])
            memories.append(ours[1] / theirs[1])
        print(f"\nvl-convert, {len(specs)} specs, whole processes, PNG: time 1/{1 / statistics.median(times):.0f} "
              f"(aim 1/15), at worst 1/{1 / max(times):.0f} (aim 1/4); memory {max(memories):.2f} at worst (aim 0.5)")
        for kind in ("png", "svg", "pdf"):
            shown = os.path.join(folder, kind)
            os.mkdir(shown)
            alone = measure([*render, specs[0], "--out-dir", shown, "--format", kind])[0]
            ours = (measure([*render, *specs, "--out-dir", shown, "--format", kind])[0] - alone) / (
                len(specs) - 1) * 1000
            reading, writing = os.pipe()
            process = os.posix_spawn(options.python, [options.python, "-c", MANY, kind, *inline], os.environ,
                                     file_actions=[(os.POSIX_SPAWN_DUP2, writing, 1)])
            os.close(writing)
            with os.fdopen(reading) as output:
                theirs = float(output.read())
            os.waitpid(process, 0)
            print(f"one process, {kind.upper()}: {ours:.1f} ms against {theirs:.1f} ms a chart, {theirs / ours:.0f} times "
                  "as many (aim 15)")


if __name__ == "__main__":
    main()
