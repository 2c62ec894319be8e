"""Many edits of one source at once, each asleep until it is asked for by number: `(bp_edit(17) ? (a - b) : (a + b))`.

So one build serves all of them, and an edit costs one run of the tests. What stands in the place of an edited piece of
code is a choice between the expression with the edit and the expression without; so only edits inside an expression can
be put to sleep, and none in what the compiler computes. Such edits must be built one by one.
"""

import dataclasses
import re

HEADER = """#pragma once
#include <cstdlib>
#include <type_traits>
/// Which edit is awake: the number in the environment variable BP_EDIT.
inline const int bp_edit_number = [] { const char* number = std::getenv("BP_EDIT"); return number ? std::atoi(number) : 0; }();
constexpr bool bp_edit(int number) { return !std::is_constant_evaluated() && bp_edit_number == number; }
"""
OPENS, CLOSES = "([{", ")]}"
HEADS = re.compile(r"\b(for|if|while|switch)\s*$")
TEXTS_AND_COMMENTS = re.compile(r'//[^\n]*|"(?:\\.|[^"\\\n])*"|\'(?:\\.|[^\'\\\n])+\'')
ASSIGNS = re.compile(r"(?<![=!<>])=(?!=)")


@dataclasses.dataclass(frozen=True)
class Region:
    """The expression around an edit: text[start:end]."""

    start: int
    end: int


def masked(text):
    """The same text with blanks for what is in quotes and comments."""
    return TEXTS_AND_COMMENTS.sub(lambda found: " " * len(found.group(0)), text)


def is_head(code, close):
    """Whether the bracket that closes there belongs to for (…), if (…) and their like."""
    depth = 0
    for at in range(close, -1, -1):
        depth += (code[at] in CLOSES) - (code[at] in OPENS)
        if depth == 0:
            return HEADS.search(code[:at]) is not None
    return False


def is_boundary(code, at, through_assignment):
    """Whether no expression reaches across this place between brackets."""
    if code[at] in ",;" or through_assignment:
        return code[at] in ",;"
    if code[at] == "?" or code[at] == ":":
        return "::" not in code[at - 1:at + 2]
    return ASSIGNS.match(code, at) is not None


def expression_around(code, start, end, through_assignment=False):
    """The smallest whole expression that holds code[start:end]."""
    depth, left = 0, start
    while left > 0:
        before = code[left - 1]
        if before in CLOSES and depth == 0:
            ends_block = before == "}" and re.match(r"\s*\n", code[left:]) is not None
            if ends_block or (before == ")" and is_head(code, left - 1)):
                break
        depth += (before in CLOSES) - (before in OPENS)
        if depth < 0 or (depth == 0 and is_boundary(code, left - 1, through_assignment)):
            break
        left -= 1
    depth, right = 0, end
    while right < len(code):
        depth += (code[right] in OPENS) - (code[right] in CLOSES)
        if depth < 0 or (depth == 0 and is_boundary(code, right, through_assignment)):
            break
        right += 1
    keyword = re.match(r"\s*(?:return|else|do|co_return)\b", code[left:right])
    if keyword:
        left += keyword.end()
    return Region(left + len(code[left:]) - len(code[left:].lstrip()), len(code[:right].rstrip()))


def is_whole(code):
    """Whether every bracket has its partner."""
    depths = [0]
    for mark in code:
        depths.append(depths[-1] + (mark in OPENS) - (mark in CLOSES))
    return min(depths) == depths[-1] == 0


def can_sleep(text, edit):
    """Whether the edit is one inside an expression."""
    line_start = sum(len(line) for line in text.splitlines(keepends=True)[:edit.line - 1])
    code = masked(text)
    region = region_of(code, edit, line_start)
    return region.start < region.end and is_whole(code[region.start:region.end])


def region_of(code, edit, line_start):
    """The expression that an edit changes."""
    start, end = line_start + edit.start, line_start + edit.end
    if edit.kind == "statement dropped":
        statement = code[start:end].rstrip().rstrip(";")
        return Region(start + len(statement) - len(statement.lstrip()), start + len(statement))
    return expression_around(code, start, end, through_assignment=code[start:end].strip() in ("+=", "-=", "*="))


def guarded(text, edits):
    """The text with the edits asleep, a dict number -> Edit. Its lines are those of the original."""
    code = masked(text)
    line_starts = [0]
    for line in text.splitlines(keepends=True):
        line_starts.append(line_starts[-1] + len(line))
    at_region = {}
    for number, edit in edits.items():
        region = region_of(code, edit, line_starts[edit.line - 1])
        at_region.setdefault(region, {})[number] = edit
    regions = sorted(at_region, key=lambda region: (region.start, -region.end))

    def on_one_line(piece):
        return " ".join(line.split(" //")[0] for line in piece.splitlines())

    def alternatives(region):
        is_dropped = any(edit.kind == "statement dropped" for edit in at_region[region].values())
        cast = "(void)" if is_dropped else ""
        for number, edit in sorted(at_region[region].items()):
            start = line_starts[edit.line - 1]
            changed = text[region.start:start + edit.start] + edit.becomes + text[start + edit.end:region.end]
            if edit.kind == "statement dropped":
                changed = "0"
            yield f"bp_edit({number}) ? {cast}({on_one_line(changed)}) : "
        yield cast

    def render(start, end, inside):
        written, at = [], start
        while inside:
            region, inside = inside[0], inside[1:]
            if region.end > end:
                raise ValueError(f"regions overlap at {text[region.start:region.end]!r}")
            nested = [other for other in inside if other.start < region.end]
            inside = inside[len(nested):]
            written += [text[at:region.start], "(", *alternatives(region), "(",
                        render(region.start, region.end, nested), "))"]
            at = region.end
        return "".join(written) + text[at:end]

    return render(0, len(text), regions)


def write_guarded(tree, texts, edits):
    """Puts edits (number -> Edit) to sleep in the sources of a tree; texts has these as they are without, by path."""
    write(tree / "src/bp_edit.hpp", HEADER)
    for path, text in texts.items():
        here = {number: edit for number, edit in edits.items() if edit.path == path}
        first = "#pragma once\n" if text.startswith("#pragma once\n") else ""
        include = f'#include "bp_edit.hpp"\n#line {2 if first else 1} "{path}"\n'
        write(tree / path, first + include + guarded(text, here)[len(first):] if here else text)


def write(path, text):
    """Leaves a file alone that is so already, since what includes it would be compiled again."""
    if not path.exists() or path.read_text() != text:
        path.write_text(text)


# Said where the choice itself is at fault: its two sides are of different types, or the compiler must compute it.
OF_THE_CHOICE = re.compile(r"operands to .\?:.|constant|constexpr|rvalue|lvalue|deduc|inconsistent")
ALTERNATIVE = re.compile(r"bp_edit\((\d+)\) \? (?:\(void\))?\(")


def end_of_brackets(line, start):
    depth = 0
    for at in range(start, len(line)):
        depth += (line[at] == "(") - (line[at] == ")")
        if depth == 0:
            return at
    return len(line)


def numbers_at(line, column):
    """The edit whose alternative holds the column; if none does, all edits of the line."""
    found = [(end_of_brackets(line, one.end() - 1) - one.start(), int(one.group(1)), one.start())
             for one in ALTERNATIVE.finditer(line)]
    holding = [(length, number) for length, number, start in found if start <= column <= start + length]
    return [min(holding)[1]] if holding else [number for _, number, _ in found]


PLACE = re.compile(r"(src/[\w/]+\.[hc]pp):(\d+):(\d+):\s+(required from|(?:fatal )?error: )(.*)")


def refused_edits(tree, output):
    """What the compiler's errors say of the edits in a tree: number -> whether it can be tried by itself."""

    def edits_at(path, line, column):
        written = (tree / path).read_text().splitlines()
        is_guarded = "bp_edit.hpp" in "".join(written[:2])  # two lines, which stand before the first
        return numbers_at(written[int(line) + 1], int(column) - 1) if is_guarded else []

    refused, called_from = {}, []
    for said in output.splitlines():
        if "In instantiation of" in said:
            called_from = []
        found = PLACE.match(said.removeprefix("../../"))
        if not found:
            continue
        place, what, message = found.groups()[:3], found.group(4), found.group(5)
        if what == "required from":
            called_from.append(place)
            continue
        blamed = next((numbers for numbers in (edits_at(*at) for at in [place, *called_from]) if numbers), [])
        for number in blamed:
            refused[number] = refused.get(number, True) and OF_THE_CHOICE.search(message) is not None
        called_from = []
    return refused
