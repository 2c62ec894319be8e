#pragma once

#include <span>
#include <string>

/// One function per subcommand of backprop, each in a file of its own. Each gets the words after its name and
/// returns the exit code: 0 done, 1 a check failed, 2 wrong usage, 3 input refused, 4 internal error. What leaves one
/// of them as an exception is printed by main: a UsageError becomes exit code 2, a bp::Error 3, anything else 4.
namespace bp::cli {

using Words = std::span<const std::string>;

int grade(Words words);           ///< many students' files, by this checkout's judge
int kit(Words words);             ///< a copy of the course for students, without solutions
int trace(Words words);           ///< both passes over an expression or a GRAPH.json, node by node
int lecture(Words words);         ///< claims and demos of the chapters, the digits, one HTML page
int train(Words words);           ///< a network on a built-in data set or a CSV file
int claims(Words words);          ///< every claim of the lecture by number, with its verdict
int here();                       ///< without a subcommand: the list, and the exercise that comes next
int list(Words words);            ///< all exercises and how yours stand
int check(Words words);           ///< judges exercises, each in a process of its own
int watch(Words words);           ///< judges the current exercise at each save
int lesson(Words words);          ///< the page of a chapter
int demo(Words words);            ///< what the slides of a chapter show
int quiz(Words words);            ///< questions on a chapter, to answer before any code runs
int hint(Words words);            ///< one of three hints for an exercise
int debug(Words words);           ///< gdb on the case that fails
int solution(Words words);        ///< a solution of an exercise
int reset(Words words);           ///< the blank file of a chapter back
int progress(Words words);        ///< how far somebody is, from a file
int notation(Words words);        ///< what a symbol means
int slide(Words words);           ///< where a slide lives here
int doctor(Words words);          ///< what the machine has and what is missing, by a script
int check_gradient(Words words);  ///< anybody's gradient, in any language, against differences
int verify(Words words);          ///< the property suite, by the program backprop_verify beside this one
int bench(Words words);           ///< what a pass costs, by the program backprop_bench beside this one
int ops(Words words);             ///< the table of all ops, as docs/ops.md holds it

}  // namespace bp::cli
