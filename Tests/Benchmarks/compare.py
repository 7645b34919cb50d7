#!/usr/bin/env python3
"""compare.py --tool HANDSCROLL --reference GROWTH [--runs 21]: whole processes against each other.

For each format the two programs take turns, so that a busy moment of the machine meets both. Prints the medians of the
wall-clock times, the largest resident set of any run, the files' sizes and the ratios, beside what is aimed at.
"""
import argparse
import os
import pathlib
import statistics
import tempfile
import time

# Handscroll's time as a part of the C program's, by format; and its memory.
TIME_AIMS = {"png": 0.6, "svg": 1.0, "pdf": 1.0}
MEMORY_AIM = 1.5


def measure(command):
    """Seconds of wall-clock time and peak resident KiB of one process; what it warns of is not shown."""
    start = time.perf_counter()
    process = os.posix_spawn(command[0], command, os.environ,
                             file_actions=[(os.POSIX_SPAWN_OPEN, 2, os.devnull, os.O_WRONLY, 0)])
    _, status, usage = os.wait4(process, 0)
    seconds = time.perf_counter() - start
    if os.waitstatus_to_exitcode(status) != 0:
        raise SystemExit(f"failed: {' '.join(command)}")
    return seconds, usage.ru_maxrss


def take_turns(commands, runs):
    for command in commands:
        measure(command)  # warms the file and font caches
    results = [[] for _ in commands]
    for turn in range(runs):
        order = range(len(commands)) if turn % 2 == 0 else reversed(range(len(commands)))
        for index in order:
            results[index].append(measure(commands[index]))
    return results


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--tool", required=True, type=pathlib.Path)
    parser.add_argument("--reference", required=True, type=pathlib.Path)
    parser.add_argument("--runs", type=int, default=21)
    options = parser.parse_args()

    print(f"{options.runs} runs each, taking turns; time: median (least), memory: peak\n")
    print(f"{'':4} {'C':>15} {'handscroll':>15} {'ratio':>6} {'aim':>5}"
          f" {'C':>8} {'handscroll':>10} {'ratio':>6} {'aim':>5} {'C':>8} {'handscroll':>10}")
    print(f"{'':4} {'ms':>15} {'ms':>15} {'':>6} {'':>5} {'MiB':>8} {'MiB':>10} {'':>6} {'':>5} {'KB':>8} {'KB':>10}")
    with tempfile.TemporaryDirectory() as folder:
        for kind, aim in TIME_AIMS.items():
            files = [os.path.join(folder, f"{name}.{kind}") for name in ("reference", "ours")]
            commands = [
                [str(options.reference.resolve()), files[0]],
                [str(options.tool.resolve()), "render", "Charts/growth-bars.yaml", "--style", "Styles/screen.yaml",
                 "--style", "Tests/Benchmarks/page.yaml", "-o", files[1]],
            ]
            times, peaks, sizes = [], [], []
            for runs, file in zip(take_turns(commands, options.runs), files):
                times.append([seconds * 1000 for seconds, _ in runs])
                peaks.append(max(peak for _, peak in runs) / 1024)
                sizes.append(os.path.getsize(file) / 1000)
            medians = [statistics.median(series) for series in times]
            shown = [f"{median:.1f} ({min(series):.1f})" for median, series in zip(medians, times)]
            print(f"{kind:4} {shown[0]:>15} {shown[1]:>15} {medians[1] / medians[0]:>6.2f} {aim:>5.1f}"
                  f" {peaks[0]:>8.1f} {peaks[1]:>10.1f} {peaks[1] / peaks[0]:>6.2f} {MEMORY_AIM:>5.1f}"
                  f" {sizes[0]:>8.1f} {sizes[1]:>10.1f}")


if __name__ == "__main__":
    main()
