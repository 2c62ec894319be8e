#include "cli/exercise_build.hpp"

#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <stdexcept>
#include <fmt/format.h>

#include "base/error.hpp"
#include "cli/build.hpp"
#include "cli/compile_error.hpp"
#include "cli/compile_warnings.hpp"
#include "cli/source_text.hpp"

namespace bp::cli {

namespace {

namespace fs = std::filesystem;

std::string program_name(int chapter) { return fmt::format("backprop_exercise_{:02}", chapter); }

/// The text of a file that may be in the middle of being saved.
std::string text_of(const std::string& path) {
    try {
        return read_text(path);
    } catch (const InputError&) {
        return "";
    }
}

/// A first build takes minutes for all chapters, and somebody waits for it; later ones take a second.
void announce_first_build(const std::vector<std::string>& programs) {
    const auto is_missing = [](const std::string& program) { return !fs::exists(program_folder() + "/" + program); };
    const auto count = std::ranges::count_if(programs, is_missing);
    if (count == 0) return;
    fmt::print(stderr, "backprop: builds what judges {}, for the first time\n",
               count == 1 ? "this chapter" : fmt::format("{} chapters", count));
}

}  // namespace

std::string attempts_file() { return build_folder() + "/.attempts"; }

const course::Chapter& chapter_numbered(int number) {
    const auto chapters = course::all_chapters();
    const auto found =
        std::find_if(chapters.begin(), chapters.end(), [number](const auto& c) { return c.number == number; });
    if (found == chapters.end()) throw std::out_of_range(fmt::format("no chapter {}", number));
    return *found;
}

std::string exercise_file(const course::Chapter& chapter) {
    return fmt::format("{}/chapters/{}/exercise.cpp", BP_CHECKOUT, chapter.folder);
}

std::map<int, std::string> build_exercises(const std::vector<int>& chapters) {
    std::vector<std::string> programs;
    for (const int chapter : chapters) programs.push_back(program_name(chapter));
    const BuildLock lock;
    if (!lock.is_held()) return {};
    announce_first_build(programs);
    const Captured built = build(lock, programs);
    for (const int number : chapters) {
        const course::Chapter& chapter = chapter_numbered(number);
        keep_warnings(chapter, built.output, text_of(exercise_file(chapter)));
    }
    if (built.exit_code == 0) return {};
    std::map<int, std::string> errors;
    for (const int number : chapters) {
        const course::Chapter& chapter = chapter_numbered(number);
        const std::string error = first_error(built.output, chapter.folder, text_of(exercise_file(chapter)));
        if (!error.empty()) errors[number] = error;
    }
    if (!errors.empty()) return errors;
    throw_build_failure(built);
}

std::string exercise_program(int chapter) {
    const std::string program = program_folder() + "/" + program_name(chapter);
    if (fs::exists(program)) return program;
    throw InputError(fmt::format("{} is not built; ./backprop check {} builds it", program, chapter));
}

}  // namespace bp::cli
