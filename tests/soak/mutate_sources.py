#!/usr/bin/env python3
"""Changes one token or statement of the engine at a time and asks whether the checks notice.

    tests/soak/mutate_sources.py --list                 # the edits that would be made
    tests/soak/mutate_sources.py --count 300 --seed 1   # hours; the edits are drawn by the seed

Works on clones of what is committed, build/mutation/0 and so on, one for each worker; the checkout is not touched. Each
edit is built and judged by who is built soonest: the tests of the edited folder, then `backprop verify` with few cases,
then the tests of the other folders. An edit that does not compile is not counted. The result says who noticed first:
folder, suite, others, nobody.
"""

import argparse
import collections
import concurrent.futures
import dataclasses
import json
import os
import pathlib
import random
import re
import subprocess
import sys
import threading
import time

FOLDERS = ["ops", "graph", "layered", "nn", "train"]
# test program -> its folder in the tree of the build
TESTS = {**{folder: folder for folder in FOLDERS}, "lecture": "lecture", "agreement": "verify"}
# What takes long is the compiler (a header of an op is read by 3 files of its tests and 25 of the suite); without -O1 the
# suite runs ten times as long.
OPTIONS = ["-DCMAKE_CXX_FLAGS_RELEASE=-O1", "-DBP_NATIVE=OFF", "-DCMAKE_EXE_LINKER_FLAGS=-fuse-ld=gold"]
# Tests draw from a fixed seed, as under ctest.
ENVIRONMENT = {**os.environ, "RC_PARAMS": "seed=20191", "LC_ALL": "C.UTF-8", "OPENBLAS_NUM_THREADS": "1"}

# pattern of a token (with what must stand around it) -> what it becomes
TOKENS = [
    (r"(?<=\s)\+(?=\s)", "-"), (r"(?<=\s)-(?=\s)", "+"), (r"(?<=\s)\*(?=\s)", "/"), (r"(?<=\s)/(?=\s)", "*"),
    (r"(?<=\s)<(?=\s)", "<="), (r"(?<=\s)<=(?=\s)", "<"), (r"(?<=\s)>(?=\s)", ">="), (r"(?<=\s)>=(?=\s)", ">"),
    (r"(?<=\s)==(?=\s)", "!="), (r"(?<=\s)!=(?=\s)", "=="), (r"(?<=\s)&&(?=\s)", "||"), (r"(?<=\s)\|\|(?=\s)", "&&"),
    (r"(?<=\s)\+=(?=\s)", "="), (r"(?<=\s)\+=(?=\s)", "-="), (r"(?<=\s)-=(?=\s)", "+="), (r"(?<=\s)\*=(?=\s)", "="),
    (r"\b0\b(?![.x])", "1"), (r"\b1\b(?![.x])", "0"), (r"\b1\b(?![.x])", "2"), (r"\b2\b(?![.x])", "1"),
    (r"\btrue\b", "false"), (r"\bfalse\b", "true"), (r"\bstd::min\b", "std::max"), (r"\bstd::max\b", "std::min"),
    (r"\brows\(\)", "cols()"), (r"\bcols\(\)", "rows()"), (r"\bstd::exp\b", "std::expm1"), (r"-(?=[a-z(])", ""),
]
SWAPPED = re.compile(r"(\w+)\(([\w.\[\]]+), ([\w.\[\]]+)\)")
STATEMENT = re.compile(r"^\s+(?!return|using|throw|break|continue|static|const|auto|std::|case|default)"
                       r"[\w.\[\]()*]+(?:\(.*\)| [-+*/]?= .*);\s*$")
# what is no computation: texts, declarations, includes, docstrings
SKIPPED = re.compile(r"^\s*(//|#|static_assert|throw|using|namespace|template|\"|struct |class |enum )|\bthrow\b|Error\(|\"")


@dataclasses.dataclass(frozen=True)
class Edit:
    path: str
    line: int
    kind: str
    before: str
    after: str

    def __str__(self):
        return f"{self.path}:{self.line}: {self.kind}\n    - {self.before.strip()}\n    + {self.after.strip()}"


def edits_of(path, text):
    for number, line in enumerate(text.splitlines(), 1):
        if SKIPPED.search(line) or not line.strip():
            continue
        code = line.split(" //")[0]
        for pattern, becomes in TOKENS:
            for match in re.finditer(pattern, code):
                changed = line[:match.start()] + becomes + line[match.end():]
                yield Edit(path, number, f"{match.group(0)} becomes {becomes or 'nothing'}", line, changed)
        for match in SWAPPED.finditer(code):
            if match.group(2) != match.group(3):
                swapped = f"{match.group(1)}({match.group(3)}, {match.group(2)})"
                yield Edit(path, number, "arguments swapped", line, line[:match.start()] + swapped + line[match.end():])
        if STATEMENT.match(code):
            yield Edit(path, number, "statement dropped", line, "")


def all_edits(root):
    found = []
    for folder in FOLDERS:
        for path in sorted((root / "src" / folder).rglob("*.?pp")):
            found += edits_of(str(path.relative_to(root)), path.read_text())
    return found


def run(command, limit, cwd):
    """Exit code and output; an endless loop counts as noticed."""
    try:
        done = subprocess.run(command, cwd=cwd, env=ENVIRONMENT, timeout=limit, text=True, errors="replace",
                              stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
        return done.returncode, done.stdout
    except subprocess.TimeoutExpired:
        return "time limit", ""


def failed_property(tree, options):
    """The id of the first property that fails, or how the program ended; None if all pass."""
    program = tree / "build/release/src/cli/backprop_verify"
    code, output = run([program, "--cases", str(options.cases), "--seed", "1", "--json"], options.limit, tree)
    if code not in (0, 1):
        return str(code)
    rows = json.loads(output[output.index("{"):])["properties"]
    return next((row["id"] for row in rows if not row["passed"]), None)


def failed_test(tree, names, options):
    """The first of these programs' tests that fails; None if all pass."""
    for name in names:
        program = tree / f"build/release/tests/{TESTS[name]}/test_{name}"
        code, output = run([program, "--gtest_fail_fast"], options.limit, tree)
        if code != 0:
            failed = re.search(r"FAILED  \] ([\w./]+)", output) or re.search(r"(?s:.*)RUN +\] ([\w./]+)", output)
            return f"{name}.{failed.group(1)}" if failed else f"{name}: {code}"
    return None


def builds(tree, targets, options):
    return run(["ninja", "-C", "build/release", f"-j{options.jobs}", *targets], 1800, tree)[0] == 0


def first_to_notice(tree, edit, options):
    """Who and by what; what stands in the tree is the edited source."""
    folder = edit.path.split("/")[1]
    others = [other for other in TESTS if other != folder]
    judges = [("folder", [f"test_{folder}"], lambda: failed_test(tree, [folder], options)),
              ("suite", ["backprop_verify"], lambda: failed_property(tree, options)),
              ("others", [f"test_{other}" for other in others], lambda: failed_test(tree, others, options))]
    for who, targets, noticed in judges:
        if not builds(tree, targets, options):
            return "does not compile", ""
        by = noticed()
        if by:
            return who, by
    return "survived", ""


def judge(tree, edit, options):
    path = tree / edit.path
    original = path.read_text()
    lines = original.splitlines(keepends=True)
    lines[edit.line - 1] = edit.after + "\n"
    path.write_text("".join(lines))
    try:
        return first_to_notice(tree, edit, options)
    finally:
        path.write_text(original)


def prepare(root, number, options):
    tree = root / f"build/mutation/{number}"
    if not tree.exists():
        subprocess.run(["git", "clone", "--quiet", root, tree], check=True)
    subprocess.run(["git", "fetch", "--quiet", root, "HEAD"], cwd=tree, check=True)
    subprocess.run(["git", "checkout", "--quiet", "--force", "FETCH_HEAD"], cwd=tree, check=True)
    subprocess.run(["cmake", "--preset", "release", *OPTIONS], cwd=tree, check=True, stdout=subprocess.DEVNULL)
    if not builds(tree, ["backprop_verify", *(f"test_{name}" for name in TESTS)], options):
        raise RuntimeError(f"{tree} does not build before any edit")
    noticed = failed_property(tree, options) or failed_test(tree, TESTS, options)
    if noticed:
        raise RuntimeError(f"{noticed} fails before any edit; nothing can be learnt from it")
    return tree


class Tally:
    """The verdicts of all workers, printed as they come."""

    def __init__(self, log):
        self.counts = {"folder": 0, "suite": 0, "others": 0, "survived": 0, "does not compile": 0}
        self.log = open(log, "a") if log else None
        self.lock = threading.Lock()

    def add(self, verdict, by, seconds, edit):
        text = f"{verdict}{' (' + by + ')' if by else ''}, {seconds:.0f} s: {edit}"
        with self.lock:
            self.counts[verdict] += 1
            if verdict == "survived" or self.log is None:
                print(text, flush=True)
            if self.log:
                print(text, file=self.log, flush=True)

    def judged(self):
        return sum(self.counts.values()) - self.counts["does not compile"]


def judge_all(trees, edits, tally, options):
    """Edits of one file go to one worker, one after the other, so that what they change is compiled once for each."""
    of_file = collections.defaultdict(list)
    for edit in edits:
        of_file[edit.path].append(edit)
    waiting = iter(sorted(of_file.values(), key=len, reverse=True))  # of which each worker takes the next

    def work(tree):
        for of_one_file in waiting:
            for edit in of_one_file:
                start = time.monotonic()
                verdict, by = judge(tree, edit, options)
                tally.add(verdict, by, time.monotonic() - start, edit)

    side_by_side(work, trees)


def side_by_side(work, items):
    with concurrent.futures.ThreadPoolExecutor(len(items)) as workers:
        return list(workers.map(work, items))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--count", type=int, default=300, help="edits that compile (default 300)")
    parser.add_argument("--skip", type=int, default=0, help="leave out the first edits of this seed, judged before")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--cases", type=int, default=300, help="random graphs per property")
    parser.add_argument("--limit", type=int, default=120, help="seconds for one run")
    parser.add_argument("--workers", type=int, default=2, help="edits judged side by side, each in a clone")
    parser.add_argument("--jobs", type=int, default=1, help="compilers of one worker")
    parser.add_argument("--list", action="store_true", help="print all edits and stop")
    parser.add_argument("--log", help="append each verdict to this file")
    options = parser.parse_args()
    root = pathlib.Path(__file__).resolve().parents[2]
    edits = all_edits(root)
    if options.list:
        print(*edits, f"{len(edits)} edits", sep="\n")
        return 0
    print(f"seed {options.seed}; {len(edits)} edits to draw from", flush=True)
    trees = side_by_side(lambda number: prepare(root, number, options), range(options.workers))
    edits = all_edits(trees[0])
    random.Random(options.seed).shuffle(edits)
    drawn = edits[options.skip:]
    tally = Tally(options.log)
    while drawn and tally.judged() < options.count:
        missing = options.count - tally.judged()
        judge_all(trees, drawn[:missing], tally, options)
        drawn = drawn[missing:]
    counts, judged = tally.counts, tally.judged()
    caught = judged - counts["survived"]
    print(f"{judged} edits: {counts['folder']} caught by the tests of their folder, {counts['suite']} more by the suite, "
          f"{counts['others']} more by other tests, {counts['survived']} survived; {counts['does not compile']} did not compile. "
          f"{100 * caught / max(1, judged):.1f} % caught; --skip {len(edits) - len(drawn)} goes on from here")
    return 0 if judged and caught >= 0.95 * judged else 1


if __name__ == "__main__":
    sys.exit(main())
