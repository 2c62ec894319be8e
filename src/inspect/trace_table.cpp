#include <algorithm>
#include <array>
#include <fmt/format.h>

#include "inspect/short_text.hpp"
#include "inspect/trace_text.hpp"

namespace bp::inspect {

namespace {

constexpr std::size_t kColumns = 100;  // of the terminal
constexpr const char* kGap = "  ";

/// node, what it is, value, δ, then one parent that is sent a message: name, local derivative, message.
using Row = std::array<std::string, 7>;
constexpr std::size_t kFormula = 1;
constexpr std::array<char, 7> kAlignment{'<', '<', '>', '>', '<', '>', '>'};

/// A number, or the shape of a matrix that is printed below the table.
std::string cell(const Numbers& numbers) {
    if (!numbers) return "–";
    return shape_of(*numbers).is_scalar() ? six_digits((*numbers)(0, 0)) : to_string(shape_of(*numbers));
}

std::vector<Row> rows_of(const Trace& trace) {
    constexpr std::size_t kName = 12;  // what a name may take of the line
    std::vector<Row> rows{{"node", "is", "value", "δ", "to", "local", "message"}};
    for (const TracedNode& node : trace.nodes) {
        Row row{cut(node.name, kName), node.formula, cell(node.value), cell(node.delta)};
        for (const TracedEdge& edge : node.edges) {
            row[4] = cut(trace.nodes[edge.parent].name, kName);
            row[5] = cell(edge.local_derivative);
            row[6] = cell(edge.message);
            rows.push_back(std::exchange(row, Row{}));
        }
        if (node.edges.empty()) rows.push_back(row);
    }
    return rows;
}

/// As wide as what stands in them; the formulas give way where that is more than the terminal has.
std::array<std::size_t, 7> widths_of(const std::vector<Row>& rows) {
    std::array<std::size_t, 7> widths{};
    for (const Row& row : rows) {
        for (std::size_t i = 0; i < row.size(); ++i) widths[i] = std::max(widths[i], width_of(row[i]));
    }
    std::size_t others = (widths.size() - 1) * std::string_view{kGap}.size();
    for (std::size_t i = 0; i < widths.size(); ++i) others += i == kFormula ? 0 : widths[i];
    widths[kFormula] = std::min(widths[kFormula], kColumns - others);
    return widths;
}

std::string line_of(const Row& row, const std::array<std::size_t, 7>& widths) {
    std::string line;
    for (std::size_t i = 0; i < row.size(); ++i) {
        const std::string text = cut(row[i], widths[i]);
        const std::string padding(widths[i] - width_of(text), ' ');
        if (i > 0) line += kGap;
        line += kAlignment[i] == '<' ? text + padding : padding + text;
    }
    line.erase(line.find_last_not_of(' ') + 1);
    return line + "\n";
}

/// The first rows and columns of a matrix, aligned, and how much is left out.
std::string matrix(const std::string& name, const Tensor<double>& numbers) {
    constexpr std::size_t kRows = 8, kCols = 7;
    const std::size_t rows = std::min(numbers.size1(), kRows), cols = std::min(numbers.size2(), kCols);
    std::string text = fmt::format("{}, {}:\n", name, to_string(shape_of(numbers)));
    for (std::size_t i = 0; i < rows; ++i) {
        for (std::size_t j = 0; j < cols; ++j) text += fmt::format(" {:>12}", six_digits(numbers(i, j)));
        text += cols < numbers.size2() ? " …\n" : "\n";
    }
    return rows < numbers.size1() ? text + "            …\n" : text;
}

}  // namespace

std::string to_table(const Trace& trace) {
    const std::vector<Row> rows = rows_of(trace);
    const auto widths = widths_of(rows);
    std::string table;
    for (const Row& row : rows) table += line_of(row, widths);
    for (const TracedNode& node : trace.nodes) {
        if (node.shape.is_scalar()) continue;
        table += fmt::format("\n{}", matrix(node.name, node.value));
        if (node.delta) table += matrix("δ of " + node.name, *node.delta);
    }
    const TracedNode& loss = trace.nodes[trace.loss];
    return table + fmt::format("\nloss: {} = {}, δ = {}\n", loss.name, cell(loss.value), cell(loss.delta));
}

}  // namespace bp::inspect
