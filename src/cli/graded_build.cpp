#include "cli/graded_build.hpp"

#include <filesystem>
#include <unistd.h>
#include <vector>
#include <fmt/format.h>

#include "base/error.hpp"
#include "cli/build.hpp"
#include "cli/compile_error.hpp"
#include "report/write_file.hpp"

namespace bp::cli {

namespace {

namespace fs = std::filesystem;

std::string target_of(const course::Chapter& chapter) { return fmt::format("backprop_graded_{:02}", chapter.number); }

/// Puts the text where its target takes it from. The program of the text before it goes: whatever fails, it is never
/// taken for this one's.
void put(const course::Chapter& chapter, const std::string& text) {
    report::write_file(fmt::format("{}/chapters/graded/{}/exercise.cpp", build_folder(), chapter.folder), text);
    fs::remove(program_folder() + "/" + target_of(chapter));
}

GradedProgram taken(const course::Chapter& chapter, const std::string& text, const Captured& built) {
    const std::string program = program_folder() + "/" + target_of(chapter);
    if (fs::exists(program)) {
        const std::string own = fmt::format("{}.{}", program, getpid());
        fs::rename(program, own);
        return {own, ""};
    }
    const std::string error = first_error(built.output, chapter.folder, text);
    if (error.empty()) throw_build_failure(built);
    return {"", error};
}

}  // namespace

std::map<const course::Chapter*, GradedProgram> build_graded(const Texts& texts) {
    if (texts.empty()) return {};
    const BuildLock lock;
    if (!lock.is_held()) {
        throw InputError(fmt::format("{}: cannot write there, so nothing can be built", build_folder()));
    }
    std::vector<std::string> targets;
    for (const auto& [chapter, text] : texts) {
        put(*chapter, text);
        targets.push_back(target_of(*chapter));
    }
    const Captured built = build(lock, targets);
    std::map<const course::Chapter*, GradedProgram> programs;
    for (const auto& [chapter, text] : texts) programs[chapter] = taken(*chapter, text, built);
    return programs;
}

}  // namespace bp::cli
