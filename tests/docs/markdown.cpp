#include "tests/docs/markdown.hpp"

#include <fstream>
#include <regex>
#include <sstream>
#include <stdexcept>

namespace bp::docs {

namespace fs = std::filesystem;

namespace {

std::string trimmed(const std::string& text) {
    const auto first = text.find_first_not_of(" \r");
    if (first == std::string::npos) return "";
    return text.substr(first, text.find_last_not_of(" \r") - first + 1);
}

Row cells_of(const std::string& line) {
    Row cells;
    std::istringstream rest(line.substr(line.find('|') + 1));
    for (std::string cell; std::getline(rest, cell, '|');) cells.push_back(trimmed(cell));
    return cells;
}

}  // namespace

std::string read(const fs::path& file) {
    std::ifstream in(file);
    if (!in) throw std::runtime_error("cannot read " + file.string());
    return {std::istreambuf_iterator<char>(in), {}};
}

std::vector<std::string> lines_of(const fs::path& file) {
    std::istringstream in(read(file));
    std::vector<std::string> lines;
    for (std::string line; std::getline(in, line);) lines.push_back(line);
    return lines;
}

std::vector<Row> table(const fs::path& file, const std::string& first_heading) {
    std::vector<Row> rows;
    bool inside = false;
    for (const std::string& line : lines_of(file)) {
        const bool is_row = line.rfind('|', 0) == 0;
        if (!is_row) {
            inside = false;
            continue;
        }
        const Row cells = cells_of(line);
        if (inside && cells.front().rfind("---", 0) != 0) rows.push_back(cells);
        if (cells.front() == first_heading) inside = true;
    }
    return rows;
}

std::vector<int> numbers_in(const std::string& cell) {
    static const std::regex range(R"((\d+)(?:–(\d+))?)");
    std::vector<int> numbers;
    for (std::sregex_iterator match(cell.begin(), cell.end(), range), end; match != end; ++match) {
        const int first = std::stoi((*match)[1]), last = (*match)[2].matched ? std::stoi((*match)[2]) : first;
        for (int number = first; number <= last; ++number) numbers.push_back(number);
    }
    return numbers;
}

std::vector<std::string> local_links(const std::string& text) {
    static const std::regex link(R"(\]\(([^)\s]+)\))");
    std::vector<std::string> targets;
    for (std::sregex_iterator match(text.begin(), text.end(), link), end; match != end; ++match) {
        std::string target = (*match)[1];
        if (target.find("://") != std::string::npos || target.front() == '#') continue;
        targets.push_back(target.substr(0, target.find('#')));
    }
    return targets;
}

std::vector<fs::path> all_pages() {
    std::vector<fs::path> pages;
    for (const fs::path folder : {"docs", "chapters", "src", "tests", "bench"}) {
        for (const auto& entry : fs::recursive_directory_iterator(folder)) {
            if (entry.path().extension() == ".md") pages.push_back(entry.path());
        }
    }
    for (const auto& entry : fs::directory_iterator(".")) {
        if (entry.path().extension() == ".md") pages.push_back(entry.path().lexically_normal());
    }
    return pages;
}

}  // namespace bp::docs
