#pragma once

#include <string>
#include <vector>

#include "course/progress_record.hpp"

namespace bp::cli {

/// Where progress is kept: $BP_PROGRESS, or progress.txt in the checkout, so that it can be committed.
std::string progress_path();

/// Throws InputError, naming the file, if it cannot be read or is no such record. A file that is not there is an empty
/// one.
course::ProgressRecord read_progress(const std::string& path);

/// Writes the file whole or not at all; Ctrl-C waits until that is done. Throws InputError if it cannot be written.
void write_progress(const std::string& path, const course::ProgressRecord& record);

/// Takes note of verdicts. An exercise whose solution was shown has passed only if it passes a second time with fresh
/// random cases; what that says takes the place of its verdict. One that is blank is SHOWN instead of TODO. Returns why
/// nothing could be noted, or "".
std::string note_progress(std::vector<course::Verdict>& verdicts);

}  // namespace bp::cli
