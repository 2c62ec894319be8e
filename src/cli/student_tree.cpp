#include "cli/student_tree.hpp"

#include <filesystem>
#include <set>
#include <fmt/format.h>

#include "base/error.hpp"
#include "cli/source_text.hpp"
#include "course/chapter.hpp"

namespace bp::cli {

namespace fs = std::filesystem;

std::optional<std::string> StudentTree::exercise(std::string_view chapter) const {
    for (const fs::path& place : {fs::path(folder) / "chapters" / chapter, fs::path(folder) / chapter}) {
        if (fs::is_regular_file(place / "exercise.cpp")) return read_text(place / "exercise.cpp");
    }
    return std::nullopt;
}

namespace {

bool has_exercises(const StudentTree& tree) {
    for (const course::Chapter& chapter : course::all_chapters()) {
        if (tree.exercise(chapter.folder)) return true;
    }
    return false;
}

std::string own_name(const fs::path& folder) {
    const fs::path whole = fs::weakly_canonical(folder);
    return whole.filename().empty() ? whole.string() : whole.filename().string();
}

}  // namespace

std::vector<StudentTree> student_trees(const std::vector<std::string>& folders) {
    std::vector<StudentTree> trees;
    std::set<std::string> names;
    for (const std::string& folder : folders) {
        if (!fs::is_directory(folder)) throw InputError(fmt::format("{}: no such folder", folder));
        const StudentTree tree{own_name(folder), folder};
        if (!has_exercises(tree)) {
            throw InputError(
                fmt::format("{}: no exercise file there; expected chapters/NN_name/exercise.cpp or "
                            "NN_name/exercise.cpp",
                            folder));
        }
        if (!names.insert(tree.name).second) {
            throw InputError(fmt::format("{}: another folder has the name {}, too; rows could not be told apart",
                                         folder, tree.name));
        }
        trees.push_back(tree);
    }
    return trees;
}

}  // namespace bp::cli
