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

}  // namespace

std::string html(const Table& table) {
    std::string out = "<div class=\"wide\"><table>\n";
    if (!table.caption.empty()) out += fmt::format("<caption>{}</caption>\n", escaped(table.caption));
    out += "<thead><tr>";
    for (const std::string& heading : table.headings) out += fmt::format("<th scope=\"col\">{}</th>", escaped(heading));
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
