#!/usr/bin/env python3
"""Changes one token or statement of the engine at a time and asks whether the checks notice.

    tests/soak/mutate_sources.py --list                 # the edits that would be made
    tests/soak/mutate_sources.py --count 300 --seed 1   # hours; the edits are drawn by the seed

Works on a clone of what is committed, under build/mutation; the checkout is not touched. Each edit is built and judged
by who is built soonest: the tests of the edited folder, then `backprop verify` with few cases, then the tests of the
other folders. An edit that does not compile is not counted. The result says who noticed first: folder, suite, others,
nobody.
"""

import argparse
import dataclasses
import json
import pathlib
import random
import re
import subprocess
import sys
import time

FOLDERS = ["ops", "graph", "layered", "nn", "train"]
TESTED = [*FOLDERS, "lecture", "agreement"]
# What takes long is the compiler: a header of an op is read by three files of its tests and 25 of the suite.
OPTIONS = ["-DCMAKE_CXX_FLAGS_RELEASE=-O1", "-DBP_NATIVE=OFF"]

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
        done = subprocess.run(command, cwd=cwd, timeout=limit, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
        return done.returncode, done.stdout
    except subprocess.TimeoutExpired:
        return "time limit", ""


def failed_property(tree, cases, limit):
    """The id of the first property that fails, or how the program ended; None if all pass."""
    program = tree / "build/release/src/cli/backprop_verify"
    code, output = run([program, "--cases", str(cases), "--seed", "1", "--json"], limit, tree)
    if code not in (0, 1):
        return str(code)
    rows = json.loads(output[output.index("{"):])["properties"]
    return next((row["id"] for row in rows if not row["passed"]), None)


def builds(tree, targets):
    return run(["ninja", "-C", "build/release", *targets], 1800, tree)[0] == 0


def failed_test(tree, folders, limit):
    """The first of these folders' tests that fails; None if all pass."""
    names = f"^({'|'.join(folders)})\\."
    code, output = run(["ctest", "--test-dir", "build/release", "-j2", "-R", names, "--stop-on-failure",
                        "--timeout", str(limit)], 20 * limit, tree)
    failed = re.search(r"- (\S+) \((?:Failed|Timeout|\w+)\)", output)
    return None if code == 0 else failed.group(1) if failed else str(code)


def first_to_notice(tree, edit, options):
    """Who and by what; what stands in the tree is the edited source."""
    folder = edit.path.split("/")[1]
    others = [other for other in TESTED if other != folder]
    judges = [("folder", [f"test_{folder}"], lambda: failed_test(tree, [folder], options.limit)),
              ("suite", ["backprop_verify"], lambda: failed_property(tree, options.cases, options.limit)),
              ("others", [f"test_{other}" for other in others], lambda: failed_test(tree, others, options.limit))]
    for who, targets, noticed in judges:
        if not builds(tree, targets):
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


def prepare(root):
    tree = root / "build/mutation"
    if not tree.exists():
        subprocess.run(["git", "clone", "--quiet", root, tree], check=True)
    subprocess.run(["git", "fetch", "--quiet", root, "HEAD"], cwd=tree, check=True)
    subprocess.run(["git", "checkout", "--quiet", "--force", "FETCH_HEAD"], cwd=tree, check=True)
    subprocess.run(["cmake", "--preset", "release", *OPTIONS], cwd=tree, check=True, stdout=subprocess.DEVNULL)
    targets = ["backprop_verify", *(f"test_{folder}" for folder in TESTED)]
    subprocess.run(["ninja", "-C", "build/release", *targets], cwd=tree, check=True, stdout=subprocess.DEVNULL)
    return tree


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--count", type=int, default=300, help="edits that compile (default 300)")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--cases", type=int, default=300, help="random graphs per property")
    parser.add_argument("--limit", type=int, default=120, help="seconds for one run")
    parser.add_argument("--list", action="store_true", help="print all edits and stop")
    parser.add_argument("--log", help="append each verdict to this file")
    options = parser.parse_args()
    root = pathlib.Path(__file__).resolve().parents[2]
    edits = all_edits(root)
    if options.list:
        print(*edits, f"{len(edits)} edits", sep="\n")
        return 0
    print(f"seed {options.seed}; {len(edits)} edits to draw from", flush=True)
    tree = prepare(root)
    if failed_property(tree, options.cases, options.limit):
        sys.exit("the suite fails before any edit; nothing can be learnt from it")
    edits = all_edits(tree)
    random.Random(options.seed).shuffle(edits)
    counts = {"folder": 0, "suite": 0, "others": 0, "survived": 0, "does not compile": 0}
    log = open(options.log, "a") if options.log else None
    for edit in edits:
        if sum(counts.values()) - counts["does not compile"] >= options.count:
            break
        start = time.monotonic()
        verdict, by = judge(tree, edit, options)
        counts[verdict] += 1
        text = f"{verdict}{' (' + by + ')' if by else ''}, {time.monotonic() - start:.0f} s: {edit}"
        if verdict == "survived" or log is None:
            print(text, flush=True)
        if log:
            print(text, file=log, flush=True)
    judged = sum(counts.values()) - counts["does not compile"]
    caught = judged - counts["survived"]
    print(f"{judged} edits: {counts['folder']} caught by the tests of their folder, {counts['suite']} more by the suite, "
          f"{counts['others']} more by other tests, {counts['survived']} survived; {counts['does not compile']} did not compile. "
          f"{100 * caught / max(1, judged):.1f} % caught")
    return 0 if judged and caught >= 0.95 * judged else 1


if __name__ == "__main__":
    sys.exit(main())
