#include <fmt/format.h>

#include "matrix.hpp"
#include "parts.hpp"
#include "report/sketch.hpp"
#include "suspects.hpp"

// Bugs and checks: a row for each suspect, a column for each examiner. Blue is a wrong one caught, red a right one
// accused.
namespace bp::chapters::ch16 {

using namespace report::sketch;

namespace {

constexpr double kLeft = 330, kTop = 200, kRow = 17, kColumn = 30;
constexpr std::string_view kCaught = "#1f5fa8", kAlarm = "#b3261e", kEmpty = "#eef0f3";

/// Words instead of a function's name.
std::string words(std::string text) {
    for (char& letter : text) letter = letter == '_' ? ' ' : letter;
    return text;
}

double row_of(std::size_t suspect) {
    return kTop + kRow * static_cast<double>(suspect) + (suspects()[suspect].is_right ? 34 : 0);
}

std::string square(double x, double y, std::string_view colour) {
    return fmt::format("<rect x='{}' y='{}' width='{}' height='{}' rx='2' fill='{}'/>\n", x + 2, y + 1, kColumn - 4,
                       kRow - 2, colour);
}

std::string row(std::size_t i, const std::vector<Examined>& all) {
    const course::Suspect& suspect = suspects()[i];
    const double y = row_of(i);
    std::string text = label({kLeft - 10, y + 13}, "fill='#1a1a1a' font-size='13' text-anchor='end'",
                             words(std::string{suspect.name}));
    for (std::size_t j = 0; j < all.size(); ++j) {
        const std::string_view colour = !all[j].accuses(i) ? kEmpty : suspect.is_right ? kAlarm : kCaught;
        text += square(kLeft + kColumn * static_cast<double>(j), y, colour);
    }
    return text;
}

/// The kind beside the first of its rows.
std::string kinds() {
    std::string text;
    for (std::size_t i = 0; i < count_of_wrong(); ++i) {
        if (i > 0 && suspects()[i].kind == suspects()[i - 1].kind) continue;
        text += label({16, row_of(i) + 13}, "fill='#555555' font-size='12' text-anchor='start'", suspects()[i].kind);
        if (i > 0) text += line({16, row_of(i)}, {kLeft - 10, row_of(i)}, kFaint);
    }
    return text;
}

std::string heading(std::size_t j, const Examined& check, std::size_t rows_end) {
    const double x = kLeft + kColumn * (static_cast<double>(j) + 0.5), below = row_of(rows_end) + kRow + 18;
    const std::string turned =
        fmt::format("fill='#1a1a1a' font-size='14' text-anchor='start' transform='rotate(-52 {0} {1})'", x, kTop - 8);
    return label({x, kTop - 8}, turned, words(check.name)) +
           label({x, below}, "fill='#1f5fa8' font-size='14' font-weight='bold'", std::to_string(check.score.caught)) +
           label({x, below + 20}, "fill='#b3261e' font-size='14' font-weight='bold'",
                 std::to_string(check.score.alarms.size()));
}

}  // namespace

course::Figure matrix_figure() {
    const std::vector<Examined> all = matrix();
    const std::size_t last = suspects().size() - 1;
    std::string content = label({365, 34}, kTitle, "Which check catches which wrong backward pass?") +
                          label({365, 58}, kSmall, "blue: a wrong one caught; red: a right one accused") + kinds();
    for (std::size_t i = 0; i <= last; ++i) content += row(i, all);
    for (std::size_t j = 0; j < all.size(); ++j) content += heading(j, all[j], last);
    const double below = row_of(last) + kRow + 18;
    constexpr std::string_view kEnd = "fill='#1a1a1a' font-size='14' text-anchor='end'";
    content += label({kLeft - 10, row_of(count_of_wrong()) - 10},
                     "fill='#1a1a1a' font-size='14' font-weight='bold' text-anchor='end'", "right ones:");
    content += label({kLeft - 10, below}, kEnd, fmt::format("wrong ones caught, of {}", count_of_wrong())) +
               label({kLeft - 10, below + 20}, kEnd, fmt::format("false alarms, of {}", count_of_right()));
    const std::string title = "Wrong backward passes and the checks that catch them";
    return {"matrix", title, drawing(730, static_cast<int>(below) + 40, title, content)};
}

}  // namespace bp::chapters::ch16
