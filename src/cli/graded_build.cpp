#include "cli/graded_build.hpp"

#include <filesystem>
#include <unistd.h>
#include <fmt/format.h>

#include "base/error.hpp"
#include "cli/build.hpp"
#include "cli/compile_error.hpp"
#include "report/write_file.hpp"

namespace bp::cli {

GradedProgram build_graded(const course::Chapter& chapter, const std::string& text) {
    const BuildLock lock;
    if (!lock.is_held()) {
        throw InputError(fmt::format("{}: cannot write there, so nothing can be built", build_folder()));
    }
    report::write_file(fmt::format("{}/chapters/graded/{}/exercise.cpp", build_folder(), chapter.folder), text);
    const std::string name = fmt::format("backprop_graded_{:02}", chapter.number);
    const Captured built = build(lock, {name});
    if (built.exit_code == 0) {
        const std::string program = program_folder() + "/" + name, own = fmt::format("{}.{}", program, getpid());
        std::filesystem::copy_file(program, own, std::filesystem::copy_options::overwrite_existing);
        return {own, ""};
    }
    const std::string error = first_error(built.output, chapter.folder, text);
    if (error.empty()) throw_build_failure(built);
    return {"", error};
}

}  // namespace bp::cli
