#include "cli/compile_warnings.hpp"

#include <algorithm>
#include <array>
#include <functional>
#include <fmt/format.h>

#include "base/error.hpp"
#include "cli/build.hpp"
#include "cli/compile_error.hpp"
#include "cli/compiler_line.hpp"
#include "cli/exercise_build.hpp"
#include "cli/source_text.hpp"
#include "report/write_file.hpp"

namespace bp::cli {

namespace {

constexpr std::size_t kMost = 3;

constexpr std::array<std::string_view, 16> kForLearners{"array-bounds",
                                                        "bool-compare",
                                                        "div-by-zero",
                                                        "empty-body",
                                                        "infinite-recursion",
                                                        "logical-op",
                                                        "maybe-uninitialized",
                                                        "misleading-indentation",
                                                        "overflow",
                                                        "parentheses",
                                                        "return-type",
                                                        "shadow",
                                                        "uninitialized",
                                                        "unused-but-set-variable",
                                                        "unused-value",
                                                        "unused-variable"};

/// "'x' is used uninitialized" of "…: warning: 'x' is used uninitialized [-Wuninitialized]", if a learner should know.
std::string warning_in(const std::string& line) {
    constexpr std::string_view kWarning = "warning: ", kFlag = " [-W";
    const std::size_t begin = line.find(kWarning), end = line.rfind(kFlag);
    if (begin == std::string::npos || end == std::string::npos || end < begin) return "";
    const std::size_t flag = end + kFlag.size();
    const std::string_view name = std::string_view(line).substr(flag, line.find_first_of("]=", flag) - flag);
    if (std::ranges::find(kForLearners, name) == kForLearners.end()) return "";
    return line.substr(begin + kWarning.size(), end - begin - kWarning.size());
}

std::string file_of(const course::Chapter& chapter) { return fmt::format("{}/exercise.cpp", chapter.folder); }

std::string kept_in(const course::Chapter& chapter) {
    return fmt::format("{}/chapters/warnings_{:02}.txt", build_folder(), chapter.number);
}

/// Which text it was: somebody else may have compiled another one since.
std::string mark_of(std::string_view source) { return fmt::format("{:016x}\n", std::hash<std::string_view>{}(source)); }

}  // namespace

std::string warnings_in(std::string_view log, std::string_view folder, std::string_view source) {
    const std::string file = fmt::format("{}/exercise.cpp", folder);
    std::string found;
    std::size_t count = 0;
    for (const std::string& line : lines_of(log)) {
        const auto place = place_in(line, file);
        const std::string warning = place ? warning_in(line) : "";
        if (!warning.empty() && ++count <= kMost) found += described(file, *place, warning, source) + "\n";
    }
    return found;
}

void keep_warnings(const course::Chapter& chapter, std::string_view log, std::string_view source) {
    const bool was_compiled = log.find(file_of(chapter) + ".o") != std::string_view::npos;
    if (!was_compiled) return;
    const bool is_whole = first_error(log, chapter.folder, source).empty();  // else the error comes first, alone
    try {
        report::write_file(kept_in(chapter),
                           mark_of(source) + (is_whole ? warnings_in(log, chapter.folder, source) : ""));
    } catch (const InputError&) {  // where nothing can be written, nothing is kept
    }
}

std::string kept_warnings(const course::Chapter& chapter) {
    std::string kept, mark;
    try {
        kept = read_text(kept_in(chapter));
        mark = mark_of(read_text(exercise_file(chapter)));
    } catch (const InputError&) {  // nothing was kept, or the file is in the middle of being saved
        return "";
    }
    if (!kept.starts_with(mark)) return "";
    std::string shown;
    for (const std::string& line : lines_of(std::string_view(kept).substr(mark.size()))) shown += "    " + line + "\n";
    return shown.empty() ? "" : "\n  the compiler warns\n" + shown;
}

}  // namespace bp::cli
