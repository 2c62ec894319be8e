#include <functional>
#include <fmt/format.h>

#include "neuron/sigmoid.hpp"
#include "parts.hpp"
#include "report/sketch.hpp"
#include "represent/polygon.hpp"

// The plain sum of four half-planes, with its ridges, and what a threshold at the output leaves of it.
namespace bp::chapters::ch02 {

namespace {

using namespace report::sketch;

/// A height over the square from -3 to 3, as profiles one straight behind the other, so that no end of one looks out
/// from behind a ridge; each hides what lies behind it.
std::string landscape(Point left_front, double height_of_one, const std::function<double(double, double)>& height) {
    constexpr int kProfiles = 20, kPoints = 40;
    std::string out;
    for (int row = kProfiles; row >= 0; --row) {
        const double x_2 = -3 + 6.0 * row / kProfiles;
        const double left = left_front.x, ground = left_front.y - 8.0 * row;
        std::string points;
        for (int i = 0; i <= kPoints; ++i) {
            const double x_1 = -3 + 6.0 * i / kPoints;
            points += fmt::format("{:.1f},{:.1f} ", left + 6.0 * i, ground - height_of_one * height(x_1, x_2));
        }
        out += fmt::format("<polygon points='{}{:.1f},{:.1f} {:.1f},{:.1f}' fill='#ffffff'/>\n", points,
                           left + 6.0 * kPoints, ground + 8, left, ground + 8);
        points.pop_back();
        out += fmt::format("<polyline points='{}' fill='none' stroke='#1f5fa8' stroke-width='1.2'/>\n", points);
    }
    return out;
}

}  // namespace

course::Figure ridges_figure() {
    const std::vector<neuron::Neuron> sides = represent::half_planes(represent::Box{{-1, 1}, {-1, 1}});
    const auto sum = [&](double x_1, double x_2) {
        return represent::sum_of_sides(sides, make_vector({x_1, x_2}), {10});
    };
    const auto thresholded = [&](double x_1, double x_2) { return neuron::sigmoid(30 * (sum(x_1, x_2) - 3.5)); };
    const std::string content = landscape({70, 330}, 45, [&](double x_1, double x_2) { return sum(x_1, x_2) - 2; }) +
                                landscape({440, 330}, 90, thresholded) + label({190, 40}, kTitle, "A plain sum") +
                                label({190, 64}, kSmall, "4 over the square, endless ridges of 3, corners of 2") +
                                label({560, 40}, kTitle, "A threshold at 3.5") +
                                label({560, 64}, kSmall, "only the square is left") +
                                label({190, 372}, kSmall, "height: the sum of four sigmoids") +
                                label({560, 372}, kSmall, "height: the output unit");
    const std::string title = "A bump in two dimensions: the ridges of a plain sum, and a threshold that removes them";
    return {"ridges", title, drawing(760, 395, title, content)};
}

}  // namespace bp::chapters::ch02
