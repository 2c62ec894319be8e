#pragma once

#include <string>
#include <vector>

namespace bp::report {

/// What the colour behind a cell says; on light and dark pages the number in it stays readable.
enum class Tint { none, good, bad };

/// One cell: plain text, with `strength` from 0 (no colour) to 1.
struct Cell {
    Cell(std::string content) : text(std::move(content)) {}  // NOLINT(google-explicit-constructor): a cell is its text
    Cell(const char* content) : text(content) {}             // NOLINT(google-explicit-constructor)
    Cell(std::string content, Tint colour, double how_much)
        : text(std::move(content)), tint(colour), strength(how_much) {}

    std::string text;
    Tint tint = Tint::none;
    double strength = 0;
};

/// A table with one line of headings. Cells that are numbers are aligned to the right.
struct Table {
    std::string caption;  ///< one line above the table; none if empty
    std::vector<std::string> headings;
    std::vector<std::vector<Cell>> rows;
};

/// The table as HTML. Throws ShapeError if a row has another number of cells than there are headings.
std::string html(const Table& table);

}  // namespace bp::report
