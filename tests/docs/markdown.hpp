#pragma once

#include <filesystem>
#include <string>
#include <vector>

/// The little of Markdown that the tests of the documentation read. Paths are relative to the repository's root,
/// where ctest runs these tests.
namespace bp::docs {

using Row = std::vector<std::string>;

std::string read(const std::filesystem::path& file);
std::vector<std::string> lines_of(const std::filesystem::path& file);

/// The rows of the table whose first heading is `first_heading`, without heading and ruler; cells without spaces
/// around them. Empty if there is no such table.
std::vector<Row> table(const std::filesystem::path& file, const std::string& first_heading);

/// The numbers a cell names: "5, 47–50" as 5, 47, 48, 49, 50.
std::vector<int> numbers_in(const std::string& cell);

/// The targets of all links in the text, "[…](target)", that lie in the repository: no web address, no anchor.
std::vector<std::string> local_links(const std::string& text);

/// Every Markdown file of the repository, build folders aside.
std::vector<std::filesystem::path> all_pages();

}  // namespace bp::docs
