#!/usr/bin/env python3
"""Lines and branches that nothing has run, from `llvm-cov export`, read on the standard input.

A branch of a template counts as taken if any of its instantiations has taken it; the compiler's table keeps one row for
each of them, so they are added up here by their place.
"""

import collections
import json
import pathlib
import sys


def line_counts(segments):
    """How often each line with code ran, as llvm-cov counts: the most of what begins on it and of what reaches over it."""
    most = collections.defaultdict(int)
    for (line, _, count, is_counted, begins_here, is_gap), after in zip(segments, segments[1:]):
        if not is_counted:
            continue
        ends = after[0] if after[1] > 1 else after[0] - 1
        for covered in range(line if begins_here and not is_gap else line + 1, ends + 1):
            most[covered] = max(most[covered], count)
    return most


def branch_counts(branches):
    """By place: how often the condition was true and how often false."""
    taken = collections.defaultdict(lambda: [0, 0])
    for line, column, _, _, true_count, false_count, *_ in branches:
        taken[line, column][0] += true_count
        taken[line, column][1] += false_count
    return taken


def main():
    root = pathlib.Path(sys.argv[1]).resolve()
    report = json.load(sys.stdin)["data"][0]
    lines = lines_run = sides = sides_taken = 0
    missed = []
    for file in report["files"]:
        name = pathlib.Path(file["filename"]).resolve().relative_to(root)
        text = pathlib.Path(file["filename"]).read_text().splitlines()
        counts = line_counts(file["segments"])
        lines += len(counts)
        lines_run += sum(count > 0 for count in counts.values())
        missed += [f"{name}:{line}: not run: {text[line - 1].strip()}" for line, count in sorted(counts.items()) if count == 0]
        for (line, column), both in sorted(branch_counts(file["branches"]).items()):
            sides += 2
            sides_taken += sum(count > 0 for count in both)
            missed += [f"{name}:{line}:{column}: never {word}: {text[line - 1].strip()}"
                       for word, count in zip(("true", "false"), both) if count == 0]
    print(*missed, sep="\n")
    print(f"lines {lines_run} of {lines}, {100 * lines_run / lines:.1f} %")
    print(f"branches {sides_taken} of {sides}, {100 * sides_taken / sides:.1f} %")


if __name__ == "__main__":
    main()
