#include "report/table.hpp"

#include <algorithm>
#include <charconv>
#include <fmt/format.h>

#include "base/error.hpp"
#include "report/escape.hpp"

namespace bp::report {

namespace {

/// "97.2", "-3" and "97.2 %" are; "3-4-2" is not.
bool is_number(std::string_view text) {
    if (text.ends_with(" %")) text.remove_suffix(2);
    double number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    return error == std::errc{} && end == text.data() + text.size();
}

std::string html(const Cell& cell) {
    std::string attributes = is_number(cell.text) ? " class=\"number\"" : "";
    if (cell.tint != Tint::none && cell.strength > 0) {
        attributes += fmt::format(" style=\"background: rgb(var(--{}) / {:.3f})\"",
                                  cell.tint == Tint::good ? "good" : "bad", 0.6 * std::min(cell.strength, 1.0));
    }
    return fmt::format("<td{}>{}</td>", attributes, escaped(cell.text));
}

/// A heading stands above its numbers, to the right, if there is nothing else in the column but empty cells.
std::string heading_html(const Table& table, std::size_t column) {
    std::size_t numbers = 0, others = 0;
    for (const std::vector<Cell>& row : table.rows) {
        if (column >= row.size() || row[column].text.empty()) continue;
        ++(is_number(row[column].text) ? numbers : others);
    }
    const char* const attributes = numbers > 0 && others == 0 ? " class=\"number\"" : "";
    return fmt::format("<th scope=\"col\"{}>{}</th>", attributes, escaped(table.headings[column]));
}

}  // namespace

std::string html(const Table& table) {
    std::string out = "<div class=\"wide\"><table>\n";
    if (!table.caption.empty()) out += fmt::format("<caption>{}</caption>\n", escaped(table.caption));
    out += "<thead><tr>";
    for (std::size_t column = 0; column < table.headings.size(); ++column) out += heading_html(table, column);
    out += "</tr></thead>\n<tbody>\n";
    for (const std::vector<Cell>& row : table.rows) {
        if (row.size() != table.headings.size()) {
            throw ShapeError(fmt::format("table '{}': a row has {} cells, there are {} headings", table.caption,
                                         row.size(), table.headings.size()));
        }
        out += "<tr>";
        for (const Cell& cell : row) out += html(cell);
        out += "</tr>\n";
    }
    return out + "</tbody>\n</table></div>\n";
}

}  // namespace bp::report
