#!/usr/bin/env python3
"""What stands in a source in which edits sleep."""

import unittest

from guarded_edits import OF_THE_CHOICE, can_sleep, guarded, numbers_at
from mutate_sources import Edit, edits_of


def only(text, kind, line=1):
    """The edit of that kind, the first if there are several."""
    return next(edit for edit in edits_of("a.cpp", text) if edit.kind == kind and edit.line == line)


class GuardedEdits(unittest.TestCase):
    def expect(self, text, kinds, written):
        edits = {number: only(text, kind) for number, kind in enumerate(kinds, 1)}
        self.assertEqual(guarded(text, edits), written)

    def test_choose_between_whole_expressions(self):
        self.expect("    y = f(a + b, c);\n", ["+ becomes -"], "    y = f((bp_edit(1) ? (a - b) : (a + b)), c);\n")
        self.expect("    return a + b;\n", ["+ becomes -"], "    return (bp_edit(1) ? (a - b) : (a + b));\n")
        self.expect("    const T x = p ? a * b : c;\n", ["* becomes /"],
                    "    const T x = p ? (bp_edit(1) ? (a / b) : (a * b)) : c;\n")

    def test_of_one_expression_share_it(self):
        self.expect("    y = a + b * c;\n", ["+ becomes -", "* becomes /"],
                    "    y = (bp_edit(1) ? (a - b * c) : bp_edit(2) ? (a + b / c) : (a + b * c));\n")

    def test_of_an_inner_expression_sleep_inside_the_outer_one(self):
        self.expect("    y = a + f(b * c);\n", ["+ becomes -", "* becomes /"],
                    "    y = (bp_edit(1) ? (a - f(b * c)) : (a + f((bp_edit(2) ? (b / c) : (b * c)))));\n")

    def test_keep_to_their_part_of_a_loop(self):
        self.expect("    for (int k = 0; k < n; ++k) s += x;\n", ["0 becomes 1", "< becomes <=", "+= becomes -="],
                    "    for (int k = (bp_edit(1) ? (1) : (0)); (bp_edit(2) ? (k <= n) : (k < n)); ++k) "
                    "(bp_edit(3) ? (s -= x) : (s += x));\n")

    def test_of_an_assignment_reach_across_a_choice(self):
        self.expect("    s += p ? a : b;\n", ["+= becomes ="],
                    "    (bp_edit(1) ? (s = p ? a : b) : (s += p ? a : b));\n")

    def test_drop_a_statement(self):
        self.expect("    update(a);\n", ["statement dropped"], "    (bp_edit(1) ? (void)(0) : (void)(update(a)));\n")

    def test_leave_lines_where_they_are(self):
        text = "    y = f(a +\n          b);  // a + b\n"
        written = guarded(text, {1: Edit("a.cpp", 1, "+ becomes -", "    y = f(a +", 12, 13, "-")})
        self.assertEqual(written.count("\n"), text.count("\n"))
        self.assertTrue(written.endswith("// a + b\n"))

    def test_of_half_an_expression_cannot_sleep(self):
        text = "    throw Error(a,\n    suggestion(b));\n"
        self.assertFalse(can_sleep(text, Edit("a.cpp", 2, "statement dropped", "    suggestion(b));", 0, 19, "")))

    def test_are_blamed_by_the_innermost_column(self):
        line = "y = (bp_edit(1) ? (a - f(b)) : (a + f((bp_edit(2) ? (b / c) : (b))))) + (bp_edit(3) ? (1) : (0));"
        self.assertEqual(numbers_at(line, line.index("b / c")), [2])
        self.assertEqual(numbers_at(line, line.index("a - f")), [1])
        self.assertEqual(numbers_at(line, 0), [1, 2, 3])

    def test_are_tried_alone_where_only_the_choice_is_at_fault(self):
        self.assertTrue(OF_THE_CHOICE.search("operands to ‘?:’ have different types ‘A’ and ‘B’"))
        self.assertFalse(OF_THE_CHOICE.search("no matching function for call to ‘derivative(double, Activation)’"))


if __name__ == "__main__":
    unittest.main()
