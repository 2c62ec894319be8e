#include "cli/blank_file.hpp"

#include <filesystem>
#include <sstream>
#include <system_error>
#include <fmt/format.h>

#include "base/error.hpp"
#include "cli/captured.hpp"
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
        const std::string text = git(folder, {"show", commit + ":./" + name});
        if (count_of_blanks(text) > count_of_blanks(best)) best = text;
    }
    return best;
}

}  // namespace

std::string reset_to_blank(const std::string& path) {
    std::string blank;
    try {
        blank = blank_version(path);
    } catch (const std::system_error&) {
        return "There is no git here, so the blank file is not known.\n";
    }
    if (blank.empty()) return "git knows no blank version of this file.\n";
    if (blank == read_text(path)) return "The file is blank already.\n";
    fs::copy_file(path, path + ".orig", fs::copy_options::overwrite_existing);
    try {
        report::write_file(path, blank);
    } catch (const InputError& error) {
        return fmt::format("{}\n", error.what());
    }
    return fmt::format("The file is blank again; yours is kept as {}.orig\n", path);
}

}  // namespace bp::cli
