#include <fmt/format.h>

#include "parts.hpp"
#include "report/sketch.hpp"

// Four wirings of the same three layers, one below the other.
namespace bp::chapters::ch06 {

namespace {

using namespace report::sketch;

constexpr std::string_view kName = "fill='#1a1a1a' text-anchor='start' font-weight='bold'",
                           kNote = "fill='#555555' font-size='14' text-anchor='start'",
                           kSkip = "fill='none' stroke='#1f5fa8' stroke-width='2'",
                           kGate = "fill='none' stroke='#1b6e3c' stroke-width='2'";
constexpr double kFirst = 210, kApart = 190;

/// Where the input (l = 0) and what stands behind layer l is drawn.
double column(std::size_t l) { return kFirst + kApart * static_cast<double>(l); }

/// A line with a point of an arrow at its end, to the right.
std::string arrow(Point from, Point to) {
    return line(from, to, kLine) + fmt::format("<path d='M{0} {1} l-8 -4 v8 z' fill='#1a1a1a'/>\n", to.x, to.y);
}

/// A bow above (height > 0) or below from one place to another.
std::string bow(Point from, Point to, double height, std::string_view style) {
    return fmt::format("<path d='M{} {} C{} {} {} {} {} {}' {}/>\n", from.x, from.y, from.x + 15, from.y - height,
                       to.x - 15, to.y - height, to.x, to.y, style);
}

std::string box(Point middle, std::string_view text) {
    return fmt::format("<rect x='{}' y='{}' width='56' height='36' rx='6' fill='#f2f4f7' stroke='#1a1a1a'/>\n",
                       middle.x - 28, middle.y - 18) +
           label({middle.x, middle.y + 5}, kInk, text);
}

std::string heading(double y, std::string_view name, std::string_view formula) {
    return label({30, y - 8}, kName, name) + label({30, y + 14}, kNote, formula);
}

std::string ways(double y, std::string_view text) { return label({850, y + 5}, kNote, text); }

std::string sequential(double y) {
    std::string content = heading(y, "sequential", "F(x)");
    for (std::size_t l = 1; l <= 3; ++l) {
        const double middle = column(l) - kApart / 2;
        content += arrow({column(l - 1) + 16, y}, {middle - 28, y}) + arrow({middle + 28, y}, {column(l) - 16, y}) +
                   box({middle, y}, fmt::format("F{}", l)) + circle({column(l), y}, "", 16);
    }
    return content + circle({column(0), y}, "x", 16) + ways(y, "1 way");
}

std::string residual_row(double y) {
    std::string content = heading(y, "residual", "x + F(x)");
    for (std::size_t l = 1; l <= 3; ++l) {
        const double middle = column(l) - kApart / 2;
        content += bow({column(l - 1) + 8, y - 14}, {column(l) - 8, y - 14}, 50, kSkip) +
                   arrow({column(l - 1) + 16, y}, {middle - 28, y}) + arrow({middle + 28, y}, {column(l) - 16, y}) +
                   box({middle, y}, fmt::format("F{}", l)) + circle({column(l), y}, "+", 16);
    }
    return content + circle({column(0), y}, "x", 16) + ways(y, "2·2·2 = 8 ways");
}

std::string highway_row(double y) {
    std::string content = heading(y, "highway", "T∘H + (1 − T)∘x");
    for (std::size_t l = 1; l <= 3; ++l) {
        const double middle = column(l) - kApart / 2;
        content += bow({column(l - 1) + 8, y - 14}, {column(l) - 8, y - 14}, 60, kSkip) +
                   label({middle, y - 66}, "fill='#1f5fa8' font-size='14'", "(1 − T)∘x") +
                   bow({column(l - 1) + 8, y + 14}, {column(l) - 8, y + 14}, -62, kGate) +
                   box({middle, y + 60}, fmt::format("T{}", l)) + arrow({column(l - 1) + 18, y}, {middle - 28, y}) +
                   arrow({middle + 28, y}, {column(l) - 18, y}) + box({middle, y}, fmt::format("H{}", l)) +
                   circle({column(l), y}, "mix", 18);
    }
    return content + circle({column(0), y}, "x", 16) + ways(y, "4·4·4 = 64 ways");
}

std::string dense_row(double y) {
    std::string content = heading(y, "dense", "[x; F(x)]");
    for (std::size_t from = 0; from < 3; ++from) {
        for (std::size_t to = from + 2; to <= 4; ++to) {
            const double end = to == 4 ? column(3) + 5 : column(to) - kApart / 2 - 8;
            const double height = 18 + 30 * static_cast<double>(to - from);
            content += bow({column(from) + 4, y - 15}, {end, y - 18}, height, kSkip);
        }
    }
    for (std::size_t l = 1; l <= 3; ++l) {
        const double middle = column(l) - kApart / 2;
        content += arrow({column(l - 1) + 16, y}, {middle - 28, y}) + arrow({middle + 28, y}, {column(l) - 16, y}) +
                   box({middle, y}, fmt::format("F{}", l)) + circle({column(l), y}, l == 3 ? "all" : "", 16);
    }
    return content + circle({column(0), y}, "x", 16) + ways(y, "8 ways");
}

}  // namespace

course::Figure wiring_figure() {
    const std::string title = "The same three layers, wired in four ways";
    return {"wiring", title,
            drawing(1000, 605, title,
                    label({500, 36}, kTitle, title) + sequential(90) + residual_row(190) + highway_row(330) +
                        dense_row(555))};
}

}  // namespace bp::chapters::ch06
