#pragma once

#include <map>
#include <string>
#include <vector>

#include "course/chapter.hpp"

/// What students write is in programs of its own, one for each chapter: neither a file that does not compile nor one
/// that crashes stops anything else.
namespace bp::cli {

/// Exercises whose programs are built, all in one go when this is made. Judging them afterwards builds nothing.
class Judging {
  public:
    Judging(const std::vector<course::Exercise>& exercises, const course::JudgeOptions& options);

    /// The verdict on one of them, from a process of its own.
    course::Verdict verdict(const course::Exercise& exercise) const;

  private:
    course::JudgeOptions options_;
    std::map<int, std::string> errors_;  ///< of the chapters that do not compile
};

/// The verdicts on the exercises asked for, in order.
std::vector<course::Verdict> judged(const std::vector<course::Exercise>& exercises,
                                    const course::JudgeOptions& options);

/// How many of them are PASSED.
std::size_t passed_count(const std::vector<course::Verdict>& verdicts);

/// The first that has not passed, those of the core path first; null if all have.
const course::Verdict* next_of(const std::vector<course::Verdict>& verdicts);

}  // namespace bp::cli
