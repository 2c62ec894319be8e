#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace bp::course {

/// Whether an exercise belongs to the core path of about six hours, or only to the full one.
enum class Path { full, core };

/// One thing to write. Its id is the chapter's number and its own: "13.2".
struct Exercise {
    std::string id;
    std::string title;
    std::string slide;  ///< the title of the slide it is about
    Path path = Path::full;
};

/// How an exercise stands. The first four come from the judge, the next from the runner that isolates a student's
/// program; `shown` means that the solution was looked at.
enum class Status {
    todo,
    wrong_value,
    wrong_cost,
    passed,
    does_not_compile,
    crashed,
    timed_out,
    out_of_memory,
    limit_reached,
    no_verdict,
    shown,
};

/// As the student reads it: "TODO", "WRONG VALUE", …
std::string_view to_string(Status status);

/// A wrong version that is known by name, or a right one that differs from the course's rule.
struct BugInfo {
    std::string name;      ///< the function in bugs.cpp: "own_value"
    std::string exercise;  ///< "13.2"
    std::string sentence;  ///< what the student reads
    std::string slide;     ///< where to look
};

/// What the judge found out about one exercise: the first check that failed, or that all passed.
struct Verdict {
    Exercise exercise;
    Status status = Status::no_verdict;
    std::string claim;           ///< the lecture's statement under test
    std::string counterexample;  ///< the smallest input that fails: "y = (1, 0), δ = 1"
    std::string expected;
    std::string got;
    std::string oracle;              ///< who says so: "central differences, exact here"
    std::vector<BugInfo> diagnosis;  ///< the named bugs that give the same numbers on every probe
    std::string kept_back;           ///< what is told only to somebody who asks for a name
    std::string pattern;             ///< what all wrong answers have in common, where no named bug explains them
    std::vector<std::string> notes;  ///< for a passed one: what is legal but not the lecture's rule
    std::string happened;            ///< where the program ended without a verdict: how
    std::string printed;             ///< what the student's own code wrote to stdout and stderr
    std::size_t checks = 0;          ///< how many answers were looked at
    std::uint64_t seed = 0;          ///< reproduces the same random cases
};

/// One verdict for each exercise of a chapter, in order.
struct Judgement {
    std::vector<Verdict> verdicts;

    /// Whether every exercise has passed; false if there is none.
    bool passed() const;
};

}  // namespace bp::course
