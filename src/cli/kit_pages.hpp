#pragma once

#include <filesystem>
#include <set>
#include <string>

namespace bp::cli {

/// A page of the course as it stands in a kit of these files: of a link to what the kit does not hold the words stay,
/// and a remark says so. `file` is the page's own path, from the root as those of the kit.
std::string page_in_kit(const std::string& page, const std::filesystem::path& file, const std::set<std::string>& kit);

}  // namespace bp::cli
