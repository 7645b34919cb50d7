#!/usr/bin/env python3
"""rows.py --tool HANDSCROLL: what a chart costs by its number of rows, as whole processes.

A bar chart of means over a CSV, a scatter plot and a line, each with 10³ … 10⁶ rows (the scatter plot to 10⁵), drawn as
PNG. Prints median times, the largest resident set and the cost of a row more; the aims are for the largest tables.
"""
import argparse
import os
import pathlib
import random
import statistics
import tempfile

from compare import measure

SPECS = {
    "bars": "mark: bar\nencoding: {x: {field: k, type: nominal}, y: {aggregate: mean, field: v, type: quantitative}}",
    "points": "mark: point\nwidth: 800\nheight: 600\n"
              "encoding: {x: {field: t, type: quantitative}, y: {field: v, type: quantitative}}",
    "line": "mark: line\nwidth: 800\nencoding: {x: {field: t, type: quantitative}, y: {field: v, type: quantitative}}",
}
# Milliseconds and MiB at the last count.
AIMS = {"bars": (1000, 300), "points": (300, None), "line": (500, None)}
COUNTS = {"bars": [10**3, 10**4, 10**5, 10**6], "points": [10**3, 10**4, 10**5], "line": [10**3, 10**4, 10**5, 10**6]}


def write_rows(path, count):
    numbers = random.Random(7)
    value = 0.0
    with open(path, "w") as file:
        file.write("k,t,v\n")
        for row in range(count):
            value += numbers.random() - 0.5
            file.write(f"{'abcdefgh'[row % 8]},{row},{value:.4f}\n")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--tool", required=True, type=pathlib.Path)
    parser.add_argument("--runs", type=int, default=5)
    options = parser.parse_args()
    print(f"\nrows: PNG, median of {options.runs} runs\n")
    with tempfile.TemporaryDirectory() as folder:
        for count in sorted({count for counts in COUNTS.values() for count in counts}):
            write_rows(os.path.join(folder, f"{count}.csv"), count)
        for name, spec in SPECS.items():
            before = None
            for count in COUNTS[name]:
                path = os.path.join(folder, f"{name}.yaml")
                pathlib.Path(path).write_text(f"data: {{url: {count}.csv}}\n{spec}\n")
                command = [str(options.tool.resolve()), "render", path, "-o", os.path.join(folder, "out.png")]
                runs = [measure(command) for _ in range(options.runs)]
                time = statistics.median(seconds for seconds, _ in runs) * 1000
                peak = max(peak for _, peak in runs) / 1024
                slope = "" if before is None else f"{(time - before[1]) * 1e6 / (count - before[0]):8.0f} ns a row more"
                aim = ""
                if count == COUNTS[name][-1]:
                    most, memory = AIMS[name]
                    aim = f"   aim: {most} ms" + (f", {memory} MiB" if memory else "")
                print(f"{name:7} {count:>8} {time:8.1f} ms {peak:8.1f} MiB {slope}{aim}")
                before = (count, time)


if __name__ == "__main__":
    main()
