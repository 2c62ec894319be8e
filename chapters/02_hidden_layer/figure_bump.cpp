#include <array>
#include <fmt/format.h>

#include "parts.hpp"
#include "report/line_plot.hpp"
#include "represent/bump.hpp"

// Steepness and width of a bump, changed one at a time.
namespace bp::chapters::ch02 {

course::Figure bump_figure() {
    struct Shape {
        represent::Interval interval;
        double k;
    };
    constexpr std::array<Shape, 4> kShapes{{{{-1, 1}, 2}, {{-1, 1}, 6}, {{-1, 1}, 40}, {{1.75, 2.25}, 40}}};
    const std::string title = "A bump: steepness and width";
    report::LinePlot plot{.title = title, .x_label = "x", .y_label = "σ(k (x − a)) − σ(k (x − b))", .series = {}};
    for (std::size_t i = 0; i < kShapes.size(); ++i) {
        const auto& [interval, k] = kShapes[i];
        report::Series series{fmt::format("a = {}, b = {}, k = {}", interval.from, interval.to, k), {}, {}, i};
        for (int n = -150; n <= 150; ++n) {
            series.x.push_back(n / 50.0);
            series.y.push_back(represent::bump(n / 50.0, interval, {k}));
        }
        plot.series.push_back(std::move(series));
    }
    return {"bump", title, report::svg(plot)};
}

}  // namespace bp::chapters::ch02
