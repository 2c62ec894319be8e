#include <fmt/format.h>

#include "chapters/shared/axes.hpp"
#include "layered/descent.hpp"
#include "parts.hpp"
#include "xor.hpp"

// The loss of a 2-2-1 network on XOR from ten starts: plateaus, falls, and some that stay.
namespace bp::chapters::ch07 {

namespace {

using namespace report::sketch;

std::vector<CurvePoint> losses(std::uint64_t seed) {
    layered::Network net = xor_network(seed);
    const layered::Samples samples = xor_samples();
    std::vector<CurvePoint> points;
    for (int step = 0; step <= 1000; ++step) {
        const double loss = training_step(net, samples, kXorObjective, {0.5});
        if (step % 10 == 0) points.emplace_back(step, loss);
    }
    return points;
}

}  // namespace

course::Figure xor_figure() {
    const Axes axes{{70, 88},
                    500,
                    240,
                    {0, 1000, report::Scale::linear, {0, 200, 400, 600, 800, 1000}, "steps"},
                    {0, 4, report::Scale::linear, {0, 1, 2, 3, 4}, "loss"}};
    const std::string title = "XOR learned by gradient descent";
    std::string content = label({330, 30}, kTitle, title) +
                          label({330, 52}, kSmall, "a 2-2-1 network from ten random starts, η = 0.5") + axes.grid();
    for (std::uint64_t seed = 1; seed <= 10; ++seed) {
        const std::vector<CurvePoint> points = losses(seed);
        content += axes.curve(points, points.back().second < 0.5 ? "#1f5fa8" : "#b3261e", 2);
    }
    content += label({582, 322}, "fill='#1f5fa8' text-anchor='start'", "learned") +
               label({582, 240}, "fill='#b3261e' text-anchor='start'", "not yet, or never");
    return {"xor", title, drawing(730, 384, title, content)};
}

}  // namespace bp::chapters::ch07
