#!/usr/bin/env python3
"""Changes one token or statement of the engine at a time and asks whether the checks notice.

    tests/soak/mutate_sources.py --list                 # the edits that would be made
    tests/soak/mutate_sources.py --count 300 --seed 1   # an hour; the edits are drawn by the seed

Works on a clone of what is committed, build/mutation; the checkout is not touched. All edits that can be are built at
once, each asleep until its run (guarded_edits.py). Each is judged by the tests of the edited folder, by those of the
others, and by `backprop verify` with few cases. What is left, and what cannot be put to sleep, is edited, built and judged
one by one; that takes most of the time. With --log a run that was stopped goes on where it was. An edit that does not
compile is not counted. The result says who noticed first: folder, others, suite, nobody.
"""

import argparse
import concurrent.futures
import dataclasses
import json
import os
import pathlib
import random
import re
import subprocess
import sys
import time

import guarded_edits

FOLDERS = ["ops", "graph", "layered", "nn", "train"]
# test program -> its folder in the tree of the build
TESTS = {**{folder: folder for folder in FOLDERS}, "inspect": "inspect", "lecture": "lecture",
         "allocation": "robustness", "agreement": "verify"}
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
    """In one line of a file the columns from start to end become something else."""

    path: str
    line: int
    kind: str
    before: str  # the line
    start: int
    end: int
    becomes: str

    @property
    def after(self):
        return self.before[:self.start] + self.becomes + self.before[self.end:]

    def __str__(self):
        return f"{self.path}:{self.line}: {self.kind}\n    - {self.before.strip()}\n    + {self.after.strip()}"


def edits_of(path, text):
    for number, line in enumerate(text.splitlines(), 1):
        if SKIPPED.search(line) or not line.strip():
            continue
        code = line.split(" //")[0]
        for pattern, becomes in TOKENS:
            for match in re.finditer(pattern, code):
                kind = f"{match.group(0)} becomes {becomes or 'nothing'}"
                yield Edit(path, number, kind, line, match.start(), match.end(), becomes)
        for match in SWAPPED.finditer(code):
            if match.group(2) != match.group(3):
                swapped = f"{match.group(1)}({match.group(3)}, {match.group(2)})"
                yield Edit(path, number, "arguments swapped", line, match.start(), match.end(), swapped)
        if STATEMENT.match(code):
            yield Edit(path, number, "statement dropped", line, 0, len(code), "")


def all_edits(root):
    found = []
    for folder in FOLDERS:
        for path in sorted((root / "src" / folder).rglob("*.?pp")):
            found += edits_of(str(path.relative_to(root)), path.read_text())
    return found


def run(command, limit, cwd, awake=0):
    """Exit code and output, with one of the sleeping edits awake; an endless loop counts as noticed."""
    try:
        done = subprocess.run(command, cwd=cwd, env={**ENVIRONMENT, "BP_EDIT": str(awake)}, timeout=limit, text=True,
                              errors="replace", stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
        return done.returncode, done.stdout
    except subprocess.TimeoutExpired:
        return "time limit", ""


def failed_property(tree, options, awake=0):
    """The id of the first property that fails, or how the program ended; None if all pass."""
    program = tree / "build/release/src/cli/backprop_verify"
    code, output = run([program, "--cases", str(options.cases), "--seed", "1", "--json"], options.limit, tree, awake)
    if code not in (0, 1):
        return str(code)
    rows = json.loads(output[output.index("{"):])["properties"]
    return next((row["id"] for row in rows if not row["passed"]), None)


def failed_test(tree, names, options, awake=0):
    """The first of these programs' tests that fails; None if all pass."""
    for name in names:
        program = tree / f"build/release/tests/{TESTS[name]}/test_{name}"
        code, output = run([program, "--gtest_fail_fast"], options.limit, tree, awake)
        if code != 0:
            failed = re.search(r"FAILED  \] ([\w./]+)", output) or re.search(r"(?s:.*)RUN +\] ([\w./]+)", output)
            return f"{name}.{failed.group(1)}" if failed else f"{name}: {code}"
    return None


TARGETS = ["backprop_verify", *(f"test_{name}" for name in TESTS)]


def build(tree, options, targets, goes_on=False):
    more = ["-k", "0"] if goes_on else []
    return run(["ninja", "-C", "build/release", f"-j{options.jobs}", *more, *targets], 7200, tree)


def first_to_notice(tree, edit, options, awake=0):
    """Who and by what: what stands in the tree is the edited source, or the edit sleeps in it and is now awake."""
    folder = edit.path.split("/")[1]
    others = [other for other in TESTS if other not in (folder, "agreement")]

    def of_tests(names):
        return [f"test_{name}" for name in names], lambda: failed_test(tree, names, options, awake)

    judges = [("folder", *of_tests([folder])), ("others", *of_tests(others)),
              ("suite", ["backprop_verify"], lambda: failed_property(tree, options, awake)),
              ("others", *of_tests(["agreement"]))]
    for who, targets, noticed in judges:
        if not awake and build(tree, options, targets)[0] != 0:
            return "does not compile", ""
        by = noticed()
        if by:
            return who, by
    return "survived", ""


def judge_alone(tree, edit, options):
    """The edit in its place and nothing else."""
    path = tree / edit.path
    original = path.read_text()
    lines = original.splitlines(keepends=True)
    lines[edit.line - 1] = edit.after + "\n"
    path.write_text("".join(lines))
    try:
        return first_to_notice(tree, edit, options)
    finally:
        path.write_text(original)


def restore(tree):
    subprocess.run(["git", "checkout", "--quiet", "--force", "."], cwd=tree, check=True)


def prepare(root):
    tree = root / "build/mutation"
    if not tree.exists():
        subprocess.run(["git", "clone", "--quiet", root, tree], check=True)
    restore(tree)
    subprocess.run(["git", "fetch", "--quiet", root, "HEAD"], cwd=tree, check=True)
    subprocess.run(["git", "checkout", "--quiet", "--force", "FETCH_HEAD"], cwd=tree, check=True)
    subprocess.run(["cmake", "--preset", "release", *OPTIONS], cwd=tree, check=True, stdout=subprocess.DEVNULL)
    return tree


def put_to_sleep(tree, edits, options):
    """Builds the tree with as many edits asleep in it as compile: those, those to be tried alone, and the hopeless."""
    texts = {edit.path: (tree / edit.path).read_text() for edit in edits}
    sleeping = {number: edit for number, edit in enumerate(edits, 1) if guarded_edits.can_sleep(texts[edit.path], edit)}
    alone = [edit for number, edit in enumerate(edits, 1) if number not in sleeping]
    hopeless = []
    while True:
        guarded_edits.write_guarded(tree, texts, sleeping)
        code, output = build(tree, options, [f"bp_{folder}" for folder in FOLDERS], goes_on=True)
        if code == 0:  # these few files say most of what is wrong
            code, output = build(tree, options, TARGETS, goes_on=True)
        if code == 0:
            break
        refused = guarded_edits.refused_edits(tree, output)
        if not refused:
            sys.exit(f"{tree} does not build:\n{output[-4000:]}")
        for number, may_compile in refused.items():
            (alone if may_compile else hopeless).append(sleeping[number])
        sleeping = {number: edit for number, edit in sleeping.items() if number not in refused}
        print(f"{len(refused)} edits refused by the compiler, {len(sleeping)} sleep", flush=True)
    noticed = failed_property(tree, options) or failed_test(tree, TESTS, options)
    if noticed:
        sys.exit(f"{noticed} fails before any edit; nothing can be learnt from it")
    return sleeping, alone, hopeless


class Tally:
    """The verdicts, printed as they come, and those of earlier runs with the same log."""

    def __init__(self, log):
        self.counts = {"folder": 0, "others": 0, "suite": 0, "survived": 0, "does not compile": 0}
        path = pathlib.Path(log) if log else None
        written = path.read_text() if path and path.exists() else ""
        self.known = {found.group(2): found.group(1) for found in re.finditer(
            r"^(\w[\w ]*?)(?: \(.*\))?: (src/.*:\d+: .*\n    - .*\n    \+ .*)$", written, re.M)}
        self.log = path.open("a") if path else sys.stdout

    def knows(self, edit):
        """Whether an edit has its verdict already; then it is counted."""
        verdict = self.known.get(str(edit))
        if verdict:
            self.counts[verdict] += 1
        return verdict is not None

    def add(self, edit, verdict, by=""):
        self.counts[verdict] += 1
        print(f"{verdict}{' (' + by + ')' if by else ''}: {edit}", file=self.log, flush=True)

    def judged(self):
        return sum(self.counts.values()) - self.counts["does not compile"]


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--count", type=int, default=300, help="edits drawn (default 300)")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--cases", type=int, default=300, help="random graphs per property")
    parser.add_argument("--limit", type=int, default=60, help="seconds for one run; longer counts as noticed")
    parser.add_argument("--jobs", type=int, default=2, help="compilers, or sleeping edits, at a time")
    parser.add_argument("--alone", action="store_true", help="put none to sleep: an hour for a hundred edits")
    parser.add_argument("--list", action="store_true", help="print all edits and stop")
    parser.add_argument("--log", help="append each verdict to this file; what stands there is known")
    options = parser.parse_args()
    root = pathlib.Path(__file__).resolve().parents[2]
    if options.list:
        edits = all_edits(root)
        print(*edits, f"{len(edits)} edits", sep="\n")
        return 0
    tree = prepare(root)
    edits = all_edits(tree)
    print(f"seed {options.seed}; {len(edits)} edits to draw from", flush=True)
    random.Random(options.seed).shuffle(edits)
    tally = Tally(options.log)
    drawn = [edit for edit in edits[:options.count] if not tally.knows(edit)]
    sleeping, alone, hopeless = ({}, drawn, []) if options.alone else put_to_sleep(tree, drawn, options)
    for edit in hopeless:
        tally.add(edit, "does not compile")
    with concurrent.futures.ThreadPoolExecutor(options.jobs) as workers:
        verdicts = workers.map(lambda one: (one[1], *first_to_notice(tree, one[1], options, one[0])), sleeping.items())
        for edit, verdict, by in verdicts:
            if verdict == "survived":  # perhaps since the compiler computes it, where edits sleep on
                alone.append(edit)
            else:
                tally.add(edit, verdict, by)
    print(f"{tally.judged()} caught; {len(alone)} to be judged alone", flush=True)
    restore(tree)
    for edit in sorted(alone, key=lambda edit: (edit.path, edit.line)):
        tally.add(edit, *judge_alone(tree, edit, options))
    counts, judged = tally.counts, tally.judged()
    caught = judged - counts["survived"]
    print(f"{judged} edits: {counts['folder']} caught by the tests of their folder, {counts['others']} more by other tests, "
          f"{counts['suite']} more by the suite, {counts['survived']} survived; {counts['does not compile']} did not compile. "
          f"{100 * caught / max(1, judged):.1f} % caught")
    return 0 if judged and caught >= 0.95 * judged else 1


if __name__ == "__main__":
    sys.exit(main())
