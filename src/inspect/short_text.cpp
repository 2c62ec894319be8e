#include "inspect/short_text.hpp"

#include <algorithm>
#include <cmath>
#include <vector>
#include <fmt/format.h>

#include "base/text.hpp"

namespace bp::inspect {

namespace {

/// Whether a byte of UTF-8 belongs to the letter before it.
bool continues_letter(char byte) { return (static_cast<unsigned char>(byte) & 0xC0) == 0x80; }

}  // namespace

std::string six_digits(double x) {
    if (!std::isfinite(x)) return shortest(x);
    return fmt::format("{:.6g}", x == 0 ? 0.0 : x);  // -0 is a 0 to whoever looks at it
}

std::string brief(const Tensor<double>& value) {
    if (shape_of(value).is_scalar()) return six_digits(value(0, 0));
    constexpr std::size_t kMost = 6;
    if (value.data().size() > kMost) return to_string(shape_of(value));
    std::vector<std::string> rows;
    for (std::size_t i = 0; i < value.size1(); ++i) {
        std::vector<std::string> row;
        for (const double x : view(value).row(i)) row.push_back(six_digits(x));
        rows.push_back(fmt::format("{}", fmt::join(row, ", ")));
    }
    return fmt::format("[{}]", fmt::join(rows, "; "));
}

std::size_t width_of(std::string_view text) {
    return text.size() - static_cast<std::size_t>(std::ranges::count_if(text, continues_letter));
}

std::string cut(std::string_view text, std::size_t width) {
    if (width_of(text) <= width) return std::string{text};
    std::size_t letters = 0, end = 0;
    while (end < text.size() && (continues_letter(text[end]) || ++letters < width)) ++end;
    return std::string{text.substr(0, end)} + "…";
}

std::string in_cell(std::string_view text) {
    std::string cell;
    for (const char letter : text) {
        if (letter == '|') cell += '\\';
        cell += letter;
    }
    return cell;
}

}  // namespace bp::inspect
