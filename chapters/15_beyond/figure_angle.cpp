#include <fmt/format.h>

#include "chapters/shared/axes.hpp"
#include "parts.hpp"
#include "race.hpp"
#include "report/median.hpp"

// The angle between feedback alignment and the true gradient, before each step, from thirty starts.
namespace bp::chapters::ch15 {

namespace {

using namespace report::sketch;

constexpr std::size_t kSteps = 201, kEvery = 5;

}  // namespace

course::Figure angle_figure() {
    const Axes axes{{80, 92},
                    480,
                    250,
                    {0, 200, report::Scale::linear, {0, 50, 100, 150, 200}, "steps"},
                    {0, 180, report::Scale::linear, {0, 45, 90, 135, 180}, "degrees"}};
    const std::string title = "Feedback alignment turns towards the gradient";
    std::string content = label({340, 30}, kTitle, title) +
                          label({340, 54}, kSmall, "angle between its gradient of the first weights and the true one") +
                          axes.grid();
    std::vector<std::vector<double>> runs;
    for (std::uint64_t seed = 1; seed <= kSeeds; ++seed) runs.push_back(angles(seed, kSteps));
    for (const std::vector<double>& run : runs) {
        std::vector<CurvePoint> points;
        for (std::size_t n = 0; n < kSteps; n += kEvery) points.emplace_back(n, run[n]);
        content += axes.curve(points, "#9db7d5", 1);
    }
    std::vector<CurvePoint> middle;
    for (std::size_t n = 0; n < kSteps; n += kEvery) {
        std::vector<double> now;
        for (const std::vector<double>& run : runs) now.push_back(run[n]);
        middle.emplace_back(n, report::median(now).value);
    }
    content += axes.curve(middle, "#1f5fa8", 3);
    const Point right = axes.place({200, 90}), end = axes.place(middle.back());
    content += line(axes.place({0, 90}), right, "stroke='#b3261e' stroke-width='1.5' stroke-dasharray='6 4'") +
               label({right.x + 10, right.y + 5}, "fill='#b3261e' text-anchor='start'", "90°: no use") +
               label({end.x + 10, end.y + 5}, "fill='#1f5fa8' text-anchor='start'", "median of 30");
    return {"angle", title, drawing(690, 404, title, content)};
}

}  // namespace bp::chapters::ch15
