#include <array>
#include <fmt/format.h>

#include "parts.hpp"
#include "report/sketch.hpp"

// A convolution as a network: three weights, four places. Lines of one colour are one weight.
namespace bp::chapters::ch16 {

using namespace report::sketch;

namespace {

constexpr std::size_t kPlaces = 4, kWidth = 3;
constexpr std::array<std::string_view, kWidth> kColours{"#1f5fa8", "#1b7a43", "#b3541e"};

Point input(std::size_t i) { return {70 + 100 * static_cast<double>(i), 300}; }
Point unit(std::size_t j) { return {170 + 100 * static_cast<double>(j), 110}; }

std::string weight(std::size_t i, std::size_t j) {
    const Point from = input(i + j), to = unit(j);
    return line({from.x, from.y - 22}, {to.x, to.y + 22}, fmt::format("stroke='{}' stroke-width='3'", kColours[i]));
}

}  // namespace

course::Figure sharing_figure() {
    std::string content = label({320, 36}, kTitle, "One weight, many places");
    for (std::size_t j = 0; j < kPlaces; ++j) {
        for (std::size_t i = 0; i < kWidth; ++i) content += weight(i, j);
    }
    for (std::size_t i = 0; i < kPlaces + kWidth - 1; ++i) content += circle(input(i), fmt::format("x{}", i), 22);
    for (std::size_t j = 0; j < kPlaces; ++j) {
        content += circle(unit(j), fmt::format("s{}", j), 22);
        content += label({unit(j).x, unit(j).y - 32}, "fill='#b3261e' font-size='15'", fmt::format("δ{}", j));
    }
    for (std::size_t i = 0; i < kWidth; ++i) {
        std::string sum;
        for (std::size_t j = 0; j < kPlaces; ++j) sum += fmt::format("{}δ{} x{}", j == 0 ? "" : " + ", j, i + j);
        content += label({320, 362 + 24 * static_cast<double>(i)},
                         fmt::format("fill='{}' font-weight='bold'", kColours[i]), fmt::format("∂L/∂w{} = {}", i, sum));
    }
    const std::string title = "A convolution shares its weights: each gets a message from every place";
    return {"sharing", title, drawing(640, 440, title, content)};
}

}  // namespace bp::chapters::ch16
