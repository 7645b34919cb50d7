#!/usr/bin/env python3
"""facets.py --tool HANDSCROLL [--runs 7]: small multiples of 25, 100 and 400 cells, as whole processes.

A line of ten points in each cell of a facet by row and column. 400 cells should take at most 300 ms, and as many times
more cells as many times more.
"""
import argparse
import json
import os
import pathlib
import tempfile

from pages import median


def write_spec(path, side):
    rows = [{"r": cell // side, "c": cell % side, "x": step, "y": cell * step % 17}
            for cell in range(side * side) for step in range(10)]
    channels = {name: {"field": name, "type": "quantitative"} for name in "xy"}
    channels |= {name: {"field": name[0], "type": "ordinal"} for name in ("row", "column")}
    spec = {"data": {"values": rows}, "mark": "line", "width": 50, "height": 40, "encoding": channels}
    pathlib.Path(path).write_text(json.dumps(spec))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--tool", required=True, type=pathlib.Path)
    parser.add_argument("--runs", type=int, default=7)
    options = parser.parse_args()
    print(f"\nfacets: median of {options.runs} runs\n")
    with tempfile.TemporaryDirectory() as folder:
        for kind in ("svg", "png"):
            before = None
            for side in (5, 10, 20):
                path = os.path.join(folder, f"{side}.vl.json")
                write_spec(path, side)
                command = [str(options.tool.resolve()), "render", path, "-o", os.path.join(folder, f"out.{kind}")]
                ms, peak = median(command, options.runs)
                cells = side * side
                slope = "" if before is None else f"{(ms - before[1]) * 1000 / (cells - before[0]):8.0f} µs a cell more"
                aim = "   aim: 300 ms" if side == 20 else ""
                print(f"{cells:>5} cells, {kind.upper()} {ms:>8.1f} ms {peak:>8.1f} MiB {slope}{aim}")
                before = (cells, ms)


if __name__ == "__main__":
    main()
