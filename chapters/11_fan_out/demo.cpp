#include <cmath>
#include <fmt/format.h>

#include "figures.hpp"
#include "inspect/expression.hpp"
#include "inspect/trace_text.hpp"
#include "parts.hpp"

namespace bp::chapters::ch11 {

namespace {

std::string table_of(const std::vector<DepthCurve>& curves) {
    std::string text =
        "What is left of an error signal after some blocks of ten sigmoid units, 1 at the output:\n\n  blocks";
    for (const DepthCurve& curve : curves) text += fmt::format("{:>12}", curve.name);
    text += "\n";
    for (const std::size_t depth : {0u, 1u, 5u, 10u, 20u, 40u}) {
        text += fmt::format("{:>8}", depth);
        for (const DepthCurve& curve : curves) text += fmt::format("{:>12.1e}", curve.norms[depth]);
        text += "\n";
    }
    return text;
}

}  // namespace

inspect::Trace example() {
    inspect::Values given;
    given.emplace("w", make_tensor<double>({{-2}}));
    given.emplace("x", make_tensor<double>({{-1}}));
    given.emplace("b", make_tensor<double>({{std::log(3) - 2}}));
    given.emplace("t", make_tensor<double>({{0.5}}));
    const char* const lines = "z = w*x + b; y = sigmoid(z); L = 0.5*(y - t)^2; R = 0.5*w^2; L_reg = L + 0.125*R";
    return inspect::named_nodes(inspect::trace(inspect::parse_expression(lines, given)));
}

course::Demo demo() {
    const inspect::Trace trace = example();
    const std::vector<DepthCurve> curves = depth_curves();
    return {"w feeds z and R. It receives a message from each, and its error signal is their sum.\n\n" +
                inspect::to_table(trace) + "\n" + table_of(curves),
            {fan_out_figure(trace), softmax_figure(), depth_figure(curves)}};
}

}  // namespace bp::chapters::ch11
