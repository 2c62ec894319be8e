#include <fmt/format.h>

#include "chapters/shared/axes.hpp"
#include "counted_network.hpp"
#include "parts.hpp"

// Counts over depth on linear scales, a line; over width on logarithmic ones, a line of slope 2.
namespace bp::chapters::ch14 {

namespace {

using namespace report::sketch;

constexpr const char *kForward = "#1f5fa8", *kBackward = "#b3261e";

/// Both passes over the sizes, in thousands of multiply-adds.
struct Curves {
    std::vector<CurvePoint> forward, backward;
};

template <class WidthsOf> Curves curves(const std::vector<std::size_t>& sizes, const WidthsOf& widths_of) {
    Curves found;
    for (const std::size_t size : sizes) {
        const Products products = products_by_formula(widths_of(size), ErrorSignal::skipped);
        found.forward.emplace_back(size, static_cast<double>(products.forward) / 1000);
        found.backward.emplace_back(size, static_cast<double>(products.backward) / 1000);
    }
    return found;
}

std::string drawn(const Axes& axes, const Curves& curves) {
    return axes.grid() + axes.curve(curves.forward, kForward, 2) + axes.dots(curves.forward, kForward) +
           axes.curve(curves.backward, kBackward, 2) + axes.dots(curves.backward, kBackward);
}

}  // namespace

course::Figure growth_figure() {
    using enum report::Scale;
    const Axes depth{{90, 104},
                     280,
                     230,
                     {0, 16, linear, {0, 4, 8, 12, 16}, "layers of 64 units"},
                     {0, 140, linear, {0, 20, 40, 60, 80, 100, 120, 140}, "thousand multiply-adds"}};
    const Axes width{{510, 104},
                     280,
                     230,
                     {8, 1024, logarithmic, {8, 32, 128, 512}, "units in each of 4 layers"},
                     {0.1, 1e4, logarithmic, {0.1, 1, 10, 100, 1000, 1e4}, "thousand multiply-adds"}};
    const std::string title = "Linear in depth, quadratic in width";
    std::string content =
        label({440, 30}, kTitle, title) +
        label({440, 54}, kSmall, "counted; right: both scales are logarithmic, four times as much for twice the width");
    content += drawn(depth, curves({1, 2, 4, 6, 8, 10, 12, 14, 16},
                                   [](std::size_t L) { return std::vector<std::size_t>(L + 1, 64); }));
    content += drawn(width, curves({8, 16, 32, 64, 128, 256, 512, 1024},
                                   [](std::size_t n) { return std::vector<std::size_t>(5, n); }));
    content += label({200, 150}, fmt::format("fill='{}'", kBackward), "backward: 2P - P₁") +
               label({300, 306}, fmt::format("fill='{}'", kForward), "forward: P");
    return {"growth", title, drawing(850, 400, title, content)};
}

}  // namespace bp::chapters::ch14
