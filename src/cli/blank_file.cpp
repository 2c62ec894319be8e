#include "cli/blank_file.hpp"

#include <filesystem>
#include <sstream>
#include <system_error>
#include <fmt/format.h>

#include "base/error.hpp"
#include "cli/build.hpp"
#include "cli/captured.hpp"
#include "cli/exercise_build.hpp"
#include "cli/source_text.hpp"
#include "report/write_file.hpp"

namespace bp::cli {

namespace {

namespace fs = std::filesystem;

std::size_t count_of_blanks(const std::string& text) {
    std::size_t count = 0;
    for (std::size_t at = 0; (at = text.find("throw NotImplemented", at)) != std::string::npos; ++at) ++count;
    return count;
}

std::string git(const std::string& folder, std::vector<std::string> words) {
    words.insert(words.begin(), {"git", "-C", folder});
    const Captured answer = captured(words);
    return answer.exit_code == 0 ? answer.output : "";
}

std::string blank_version(const fs::path& path) {
    const std::string folder = path.parent_path(), name = path.filename();
    std::istringstream commits{git(folder, {"log", "--format=%H", "--", name})};
    std::string best;
    for (std::string commit; std::getline(commits, commit);) {
        const std::string text = git(folder, {"show", fmt::format("{}:./{}", commit, name)});
        if (count_of_blanks(text) > count_of_blanks(best)) best = text;
    }
    return best;
}

/// The name itself, or with .2, .3 … behind it: the first that no file has.
std::string free_name(const std::string& name) {
    std::string candidate = name;
    for (int i = 2; fs::exists(candidate); ++i) candidate = fmt::format("{}.{}", name, i);
    return candidate;
}

}  // namespace

std::string reset_to_blank(const std::string& path, const std::string& packed) {
    std::string blank;
    try {
        blank = fs::exists(packed) ? read_text(packed) : blank_version(path);
    } catch (const std::system_error&) {
        throw InputError("reset: git is not installed, so the blank file is not known. On Debian: apt-get install git");
    }
    if (blank.empty()) {
        throw InputError(fmt::format("reset: git knows no blank version of {}; take it from a fresh clone", path));
    }
    const std::string old = read_text(path);
    if (blank == old) return "The file is blank already.\n";
    const std::string kept = free_name(path + ".orig");
    report::write_file(kept, old);
    report::write_file(path, blank);
    return fmt::format("The file is blank again; yours is kept as {}\n", kept);
}

std::string reset_exercise(const course::Chapter& chapter) {
    return reset_to_blank(exercise_file(chapter),
                          fmt::format("{}/chapters/solutions/{}/exercise.cpp", build_folder(), chapter.folder));
}

}  // namespace bp::cli
