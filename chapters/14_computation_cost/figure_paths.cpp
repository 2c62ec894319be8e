#include <fmt/format.h>

#include "parts.hpp"
#include "report/sketch.hpp"

// A ladder of three diamonds, each node with the number of ways to it.
namespace bp::chapters::ch14 {

namespace {

using namespace report::sketch;

constexpr double kMiddle = 130, kStep = 110, kRise = 46;
constexpr std::size_t kDrawnDiamonds = 3;

Point waist(std::size_t i) { return {70 + 2 * kStep * static_cast<double>(i), kMiddle}; }

}  // namespace

course::Figure paths_figure() {
    const std::string title = "Each diamond doubles the ways";
    std::string edges, nodes;
    std::size_t ways = 1;
    nodes += circle(waist(0), "1", 20);
    for (std::size_t i = 0; i < kDrawnDiamonds; ++i) {
        for (const double side : {-kRise, kRise}) {
            const Point middle{waist(i).x + kStep, kMiddle + side};
            edges += line(waist(i), middle, kLine) + line(middle, waist(i + 1), kLine);
            nodes += circle(middle, std::to_string(ways), 20);
        }
        ways *= 2;
        nodes += circle(waist(i + 1), std::to_string(ways), 20);
    }
    const std::string content = label({400, 32}, kTitle, title) + edges + nodes +
                                label({400, 224}, kSmall,
                                      "in each node the ways to it from the left: those of its parents, added up; 12 "
                                      "edges, 8 ways");
    return {"paths", title, drawing(800, 246, title, content)};
}

}  // namespace bp::chapters::ch14
