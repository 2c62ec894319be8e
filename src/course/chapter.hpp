#pragma once

#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "course/judge.hpp"

namespace bp::course {

/// How a statement of the lecture fared when it was tried.
enum class Truth { holds, holds_under_conditions, wrong_as_printed, not_executable };

/// One statement of the lecture with the number measured when its check ran.
struct Claim {
    std::string id;         ///< "79", as docs/claims numbers them
    std::string slide;      ///< the slide's title
    std::string statement;  ///< in our words
    Truth truth = Truth::holds;
    std::string measured;    ///< "messages equal in 10 000 products", "28.1 million multiply-adds"
    bool confirmed = false;  ///< whether the check found what `truth` says
};

/// A picture with a one-line title. The SVG is self-contained and readable on a light and on a dark page.
struct Figure {
    std::string name;  ///< "patterns": the file stem under the chapter's figures/
    std::string title;
    std::string svg;
};

/// What a slide shows, in a terminal and as pictures.
struct Demo {
    std::string text;
    std::vector<Figure> figures;
};

/// Everything the program knows about a chapter. chapters/NN_name gives one of these; a generated table lists them.
struct Chapter {
    int number = 0;
    std::string_view folder;  ///< "13_product_and_max"
    std::string_view title;
    std::vector<Exercise> exercises;
    /// Judges the reference, or the reference with a named change.
    std::function<Judgement(JudgeOptions)> judge_reference;
    std::function<Judgement(std::string_view version, JudgeOptions)> judge_version;
    std::vector<BugInfo> bugs;      ///< wrong versions: each fails and is named
    std::vector<BugInfo> variants;  ///< right ones that differ from the lecture's rule: each passes with a note
    std::vector<Claim> (*claims)() = nullptr;
    Demo (*demo)() = nullptr;
};

/// All chapters, in order. Defined in the table that bp_add_chapter() writes.
std::span<const Chapter> all_chapters();

/// A chapter's exercise.cpp. It is no part of Chapter and lies in a library of its own, so that a file that does not
/// compile yet breaks nothing but its own judgement.
struct ExerciseFile {
    int chapter = 0;
    Judgement (*judge)(JudgeOptions) = nullptr;
};

/// All exercise files, in order. Defined in the table that bp_add_chapter() writes; needs bp::exercises.
std::span<const ExerciseFile> all_exercises();

}  // namespace bp::course
