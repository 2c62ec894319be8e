#pragma once

#include "cli/lecture_run.hpp"

namespace bp::cli {

/// A chapter for the terminal: its demo, then each claim with verdict and measured numbers.
std::string text_of(const ChapterRun& chapter);

/// A claim for the terminal: what the slide says, then verdict and measured numbers.
std::string text_of(const course::Claim& claim);

/// The training for the terminal: what was trained, a line per split, the mean.
std::string text_of(const DigitsRun& run);

}  // namespace bp::cli
