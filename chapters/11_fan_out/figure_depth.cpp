#include <cmath>
#include <functional>
#include <fmt/format.h>

#include "base/random.hpp"
#include "figures.hpp"
#include "layered/highway.hpp"
#include "layered/residual.hpp"
#include "report/sketch.hpp"

// How an error signal fades on its way down through many blocks, with and without a shortcut.
namespace bp::chapters::ch11 {

namespace {

using namespace report::sketch;

constexpr std::size_t kBlocks = 40, kUnits = 10;

/// Weights uniform within ±a where a² = 6 / (n_in + n_out), Glorot's range.
layered::Layer any_layer(Random& random, double bias) {
    layered::Layer layer{Tensor<double>(kUnits, kUnits), bp::Vector<double>(kUnits, bias),
                         layered::Activation::sigmoid};
    const double range = std::sqrt(6.0 / (2 * kUnits));
    for (double& w : layer.W.data()) w = random.uniform(-range, range);
    return layer;
}

bp::Vector<double> any_vector(Random& random) {
    bp::Vector<double> v(kUnits);
    for (double& x : v) x = random.uniform(-1, 1);
    return v;
}

/// A block's output, and its way back from δ_y to δ_x.
struct Step {
    bp::Vector<double> y;
    std::function<bp::Vector<double>(const bp::Vector<double>&)> back;
};

Step plain(Random& random, const bp::Vector<double>& x) {
    const layered::Network net{any_layer(random, 0)};
    const layered::ForwardPass pass = layered::forward(net, x);
    return {pass.output(),
            [=](const auto& delta) { return layered::delta_input(net, layered::backward(net, pass, delta)); }};
}

Step residual(Random& random, const bp::Vector<double>& x) {
    const layered::Residual block{{any_layer(random, 0)}};
    const layered::ResidualForward pass = layered::forward(block, x);
    return {pass.y, [=](const auto& delta) { return layered::backward(block, pass, delta).delta_x; }};
}

Step highway(Random& random, const bp::Vector<double>& x) {
    const layered::Layer transform = any_layer(random, 0);
    const layered::Highway block{transform, any_layer(random, -2)};
    const layered::HighwayForward pass = layered::forward(block, x);
    return {pass.y, [=](const auto& delta) { return layered::backward(block, pass, delta).delta_x; }};
}

/// The norm of δ after 0, 1 … kBlocks blocks, that of the output being 1.
Numbers norms_of(Step (*block)(Random&, const bp::Vector<double>&)) {
    Random random(11);
    bp::Vector<double> x = any_vector(random), delta = any_vector(random);
    std::vector<Step> steps;
    for (std::size_t l = 0; l < kBlocks; ++l) {
        steps.push_back(block(random, x));
        x = steps.back().y;
    }
    const double at_output = norm_2(delta);
    Numbers norms{1};
    for (; !steps.empty(); steps.pop_back()) {
        delta = steps.back().back(delta);
        norms.push_back(norm_2(delta) / at_output);
    }
    return norms;
}

constexpr double kLeft = 90, kRight = 620, kTop = 70, kBottom = 330, kLeast = -30, kMost = 5;

Point place_of(std::size_t depth, double norm) {
    const double share = (std::log10(norm) - kLeast) / (kMost - kLeast);
    const double x = kLeft + (kRight - kLeft) * static_cast<double>(depth) / kBlocks;
    const double y = kBottom - (kBottom - kTop) * share;
    return {std::round(x * 10) / 10, std::round(y * 10) / 10};
}

std::string axes() {
    std::string content;
    for (int power = static_cast<int>(kLeast); power <= static_cast<int>(kMost); power += 5) {
        const Point at = place_of(0, std::pow(10, power));
        content += line(at, {kRight, at.y}, kFaint) +
                   label({kLeft - 28, at.y + 5}, kSmall, power == 0 ? "1" : fmt::format("1e{}", power));
    }
    for (std::size_t depth = 0; depth <= kBlocks; depth += 10) {
        content += label({place_of(depth, 1).x, kBottom + 22}, kSmall, std::to_string(depth));
    }
    return content + label({(kLeft + kRight) / 2, kBottom + 46}, kSmall, "blocks between the output and x");
}

}  // namespace

std::vector<DepthCurve> depth_curves() {
    return {{"plain", "σ(Wᵀx)", "#b3261e", norms_of(plain)},
            {"residual", "x + σ(Wᵀx)", "#1f5fa8", norms_of(residual)},
            {"highway", "T∘H + (1 - T)∘x", "#1b6e3c", norms_of(highway)}};
}

course::Figure depth_figure(const std::vector<DepthCurve>& curves) {
    const std::string title = "How much of the error signal is left after many blocks";
    std::string content = label({355, 36}, kTitle, title) + axes();
    for (const DepthCurve& curve : curves) {
        const std::string style = fmt::format("stroke='{}' stroke-width='2.5'", curve.colour);
        for (std::size_t d = 1; d < curve.norms.size(); ++d) {
            content += line(place_of(d - 1, curve.norms[d - 1]), place_of(d, curve.norms[d]), style);
        }
        const double y = place_of(kBlocks, curve.norms.back()).y + 5;
        const std::string ink = fmt::format("fill='{}' text-anchor='start'", curve.colour);
        content += label({kRight + 12, y}, ink, curve.name + ": " + curve.formula);
    }
    return {"depth", title, drawing(860, 395, title, content)};
}

}  // namespace bp::chapters::ch11
