#include "cli/symbols.hpp"

#include <algorithm>
#include <utility>
#include <vector>
#include <fmt/format.h>

#include "base/error.hpp"
#include "cli/markdown_table.hpp"
#include "inspect/refusal.hpp"

namespace bp::cli {

namespace {

/// A row, with the headings of what stands behind symbol and meaning.
struct Symbol {
    std::string section;
    std::vector<std::string> headings, cells;
    std::vector<std::string> names;  ///< in the code
};

bool separates(char c) { return std::string_view(" ,;:()").find(c) != std::string_view::npos; }

/// What stands between spaces, commas and brackets.
std::vector<std::string> parts_of(const std::string& cell) {
    std::vector<std::string> parts;
    std::string part;
    for (const char c : cell + " ") {
        if (!separates(c)) {
            part += c;
        } else if (!part.empty()) {
            parts.push_back(std::exchange(part, ""));
        }
    }
    return parts;
}

/// The parts of what a cell has between `marks` of code.
std::vector<std::string> code_of(const std::string& cell) {
    std::string code;
    bool is_inside = false;
    for (const char c : cell) {
        if (c == '`') is_inside = !is_inside;
        code += is_inside && c != '`' ? c : ' ';
    }
    return parts_of(code);
}

std::vector<Symbol> symbols_of(std::string_view notation) {
    std::vector<Symbol> all;
    for (const MarkdownTable& table : markdown_tables(notation)) {
        if (table.headings.size() < 3 || table.headings[0] != "symbol") continue;
        for (const auto& row : table.rows) {
            Symbol symbol{table.section, table.headings, {}, code_of(row[2])};
            for (const std::string& cell : row) symbol.cells.push_back(plain_cell(cell));
            all.push_back(std::move(symbol));
        }
    }
    return all;
}

/// Whether it is the symbol, or the symbol with an index: "δ_y" and "δᵒ_k" are about "δ", "softmax" is not about "s".
bool is_symbol(const std::string& part, const std::string& asked) {
    if (!part.starts_with(asked)) return false;
    const char next = part.size() == asked.size() ? '_' : part[asked.size()];
    return next == '_' || (next & 0x80) != 0;
}

bool is_about(const Symbol& symbol, const std::string& asked) {
    const auto is_asked_for = [&](const std::string& part) { return is_symbol(part, asked); };
    return std::ranges::any_of(parts_of(symbol.cells[0]), is_asked_for) || symbol.cells[0] == asked ||
           std::ranges::find(symbol.names, asked) != symbol.names.end();
}

bool mentions(const Symbol& symbol, const std::string& asked) {
    return std::ranges::any_of(symbol.cells,
                               [&](const std::string& cell) { return cell.find(asked) != std::string::npos; });
}

std::string text_of(const Symbol& symbol) {
    std::string text = fmt::format("{}: {}\n", symbol.cells[0], symbol.cells[1]);
    for (std::size_t i = 2; i < symbol.cells.size(); ++i) {
        if (symbol.cells[i] == "–" || symbol.cells[i].empty()) continue;
        text += fmt::format("  {:<12}{}\n", symbol.headings[i], symbol.cells[i]);
    }
    return text;
}

template <class Wanted> std::string text_of_all(const std::vector<Symbol>& symbols, Wanted wanted) {
    std::string text, section;
    for (const Symbol& symbol : symbols) {
        if (!wanted(symbol)) continue;
        if (symbol.section != section) text += fmt::format("{}{}\n\n", text.empty() ? "" : "\n", symbol.section);
        section = symbol.section;
        text += text_of(symbol);
    }
    return text;
}

}  // namespace

std::string symbols_text(std::string_view notation, const std::string& symbol) {
    const std::vector<Symbol> all = symbols_of(notation);
    if (all.empty()) throw InputError("docs/notation.md has no table of symbols");
    if (symbol.empty()) return text_of_all(all, [](const Symbol&) { return true; });
    std::string text = text_of_all(all, [&](const Symbol& one) { return is_about(one, symbol); });
    if (text.empty()) text = text_of_all(all, [&](const Symbol& one) { return mentions(one, symbol); });
    if (!text.empty()) return text;
    std::vector<std::string> known;
    for (const Symbol& one : all) {
        for (std::string& part : parts_of(one.cells[0])) known.push_back(std::move(part));
        known.insert(known.end(), one.names.begin(), one.names.end());
    }
    throw InputError(fmt::format("no symbol or name {}{}; ./backprop notation lists all", inspect::in_quotes(symbol),
                                 inspect::did_you_mean(symbol, known)));
}

}  // namespace bp::cli
