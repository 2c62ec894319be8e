#pragma once

#include <optional>
#include <string>
#include <vector>

namespace bp::cli {

/// A folder with one student's exercise files: a whole checkout, a kit, or the chapters' folders alone.
struct StudentTree {
    std::string name;  ///< the folder's own name, by which the student is known
    std::string folder;

    /// The student's text for a chapter's folder, such as "08_single_layer_gradient"; nothing if there is no file.
    /// Throws InputError if the file cannot be read.
    std::optional<std::string> exercise(std::string_view chapter) const;
};

/// The trees in these folders, in the order given. Throws InputError for what is no folder, has no exercise file at
/// all, or has the name of another one.
std::vector<StudentTree> student_trees(const std::vector<std::string>& folders);

}  // namespace bp::cli
