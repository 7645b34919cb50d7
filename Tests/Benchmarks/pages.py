#!/usr/bin/env python3
"""pages.py --tool HANDSCROLL [--runs 11]: pages of 10, 100 and 1,000 blocks, and the long image of the dataset.

The time of a page should grow with the number of its blocks and not with its square; the long image in PNG should take
at most 300 ms as a whole process on an idle machine, most of it for encoding the PNG.
"""
import argparse
import os
import pathlib
import statistics
import tempfile

from compare import measure

BLOCK = """  - {span: 6, text: '五年是一個刻度，標注著發展的高度；五年也是一次跨越，丈量著發展的幅度。'}
  - {span: 6, cards: [industry.value-added.growth, industry.technical-upgrades.count]}
"""
HEAD = """page: {size: 1080 px}
languages: {hant: zh-Hant}
data: {url: %s}
blocks:
"""


def median(command, runs):
    measure(command)  # warms the file and font caches
    results = [measure(command) for _ in range(runs)]
    return statistics.median(seconds for seconds, _ in results) * 1000, max(peak for _, peak in results) / 1024


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--tool", required=True, type=pathlib.Path)
    parser.add_argument("--runs", type=int, default=11)
    options = parser.parse_args()
    tool = str(options.tool.resolve())

    print(f"\npages: median of {options.runs} runs\n")
    with tempfile.TemporaryDirectory() as folder:
        data = pathlib.Path("Data/liaoyuan.csv").resolve()
        first = None
        for count in (10, 100, 1000):
            page = os.path.join(folder, f"{count}.page.yaml")
            with open(page, "w", encoding="utf-8") as file:
                file.write(HEAD % data + BLOCK * (count // 2))
            ms, peak = median([tool, "render", page, "-o", os.path.join(folder, "page.svg")], options.runs)
            first = first or ms
            print(f"{count:>5} blocks, SVG {ms:>8.1f} ms {peak:>8.1f} MiB   {(ms - first) / count * 1000:>8.1f} µs a block more")
        for kind in ("svg", "png"):
            command = [tool, "render", "Charts/liaoyuan-scroll.page.yaml", "-o", os.path.join(folder, f"scroll.{kind}")]
            ms, peak = median(command, options.runs)
            print(f"long image, {kind.upper()} {ms:>8.1f} ms {peak:>8.1f} MiB   aim: {'300 ms' if kind == 'png' else 'none'}")


if __name__ == "__main__":
    main()
