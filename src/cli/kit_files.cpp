#include "cli/kit_files.hpp"

#include <algorithm>
#include <filesystem>

namespace bp::cli {

namespace {

namespace fs = std::filesystem;

/// The chapter's folder in "chapters/08_x/spec.cpp"; "" for a file of none.
std::string chapter_folder(const fs::path& file) {
    const std::vector<fs::path> parts(file.begin(), file.end());
    if (parts.size() < 3 || parts[0] != "chapters" || parts[1] == "shared") return "";
    return parts[1];
}

bool is_a_solution(const fs::path& file) {
    const std::string name = file.filename();
    return name.ends_with(".cpp") &&
           (name.starts_with("reference") || name.starts_with("bugs") || name == "solution.cpp");
}

/// Packed once more, for `reset`: what lies unpacked is going to be edited, and a student need not have git.
bool is_the_blank(const fs::path& file) { return file.filename() == "exercise.cpp"; }

/// What serves who develops the course, not who takes it.
bool stays_at_home(const std::string& file) { return file.starts_with("tests/") || file.starts_with(".ci/"); }

}  // namespace

KitFiles kit_files(const std::vector<std::string>& tracked, const std::vector<const course::Chapter*>& chapters) {
    KitFiles files;
    for (const std::string& file : tracked) {
        const std::string folder = chapter_folder(file);
        const bool is_chosen = std::any_of(chapters.begin(), chapters.end(),
                                           [&](const course::Chapter* chapter) { return chapter->folder == folder; });
        if (stays_at_home(file) || (!folder.empty() && !is_chosen)) continue;
        const bool is_hidden = !folder.empty() && is_a_solution(file);
        if (!is_hidden) files.plain.push_back(file);
        if (is_hidden || (!folder.empty() && is_the_blank(file))) {
            files.packed.push_back(file.substr(std::string_view("chapters/").size()));
        }
    }
    return files;
}

std::vector<std::string> solved_in(std::string_view text, const course::Chapter& chapter) {
    std::vector<std::string> solved;
    for (const course::Exercise& exercise : chapter.exercises) {
        const bool is_blank = text.find("NotImplemented{\"" + exercise.id + "\"}") != std::string_view::npos;
        if (!is_blank) solved.push_back(exercise.id);
    }
    return solved;
}

}  // namespace bp::cli
