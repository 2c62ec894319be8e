#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace bp::cli {

/// A table of a Markdown page: the heading it stands below, its columns' headings, and its rows as they are written.
struct MarkdownTable {
    std::string section;
    std::vector<std::string> headings;
    std::vector<std::vector<std::string>> rows;
};

/// All tables of a page, in order. Rows that are shorter than the headings are filled with "".
std::vector<MarkdownTable> markdown_tables(std::string_view page);

/// The cell without `marks` of code and with links as what they show: "[neuron](../src/neuron)" as "neuron".
std::string plain_cell(const std::string& cell);

/// Where the links of a cell lead to: "../src/neuron".
std::vector<std::string> links_of(const std::string& cell);

}  // namespace bp::cli
