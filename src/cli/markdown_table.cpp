#include "cli/markdown_table.hpp"

#include <algorithm>
#include <regex>
#include <sstream>

namespace bp::cli {

namespace {

std::string trimmed(const std::string& text) {
    const auto first = text.find_first_not_of(" \r");
    if (first == std::string::npos) return "";
    return text.substr(first, text.find_last_not_of(" \r") - first + 1);
}

std::vector<std::string> cells_of(const std::string& line) {
    std::vector<std::string> cells;
    std::istringstream rest(line.substr(1));
    for (std::string cell; std::getline(rest, cell, '|');) cells.push_back(trimmed(cell));
    return cells;
}

bool is_ruler(const std::vector<std::string>& cells) {
    return std::ranges::all_of(
        cells, [](const std::string& cell) { return cell.find_first_not_of(":-") == std::string::npos; });
}

const std::regex& link() {
    static const std::regex pattern(R"(\[([^\]]*)\]\(([^)]*)\))");
    return pattern;
}

}  // namespace

std::vector<MarkdownTable> markdown_tables(std::string_view page) {
    std::vector<MarkdownTable> tables;
    std::string section;
    bool is_inside = false;
    std::istringstream lines{std::string{page}};
    for (std::string line; std::getline(lines, line);) {
        const bool is_row = line.starts_with('|');
        if (line.starts_with('#')) section = trimmed(line.substr(std::min(line.find_first_not_of('#'), line.size())));
        if (is_row && !is_inside) {
            tables.push_back({section, cells_of(line), {}});
        } else if (is_row) {
            std::vector<std::string> cells = cells_of(line);
            cells.resize(tables.back().headings.size());
            if (!is_ruler(cells)) tables.back().rows.push_back(std::move(cells));
        }
        is_inside = is_row;
    }
    return tables;
}

std::string plain_cell(const std::string& cell) {
    std::string text = std::regex_replace(cell, link(), "$1");
    text.erase(std::remove(text.begin(), text.end(), '`'), text.end());
    return text;
}

std::vector<std::string> links_of(const std::string& cell) {
    std::vector<std::string> targets;
    for (std::sregex_iterator match(cell.begin(), cell.end(), link()), end; match != end; ++match) {
        targets.push_back((*match)[2]);
    }
    return targets;
}

}  // namespace bp::cli
