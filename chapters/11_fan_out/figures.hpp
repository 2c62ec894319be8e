#pragma once

#include "course/chapter.hpp"
#include "exercise.hpp"
#include "inspect/trace.hpp"

/// What the demo shows.
namespace bp::chapters::ch11 {

/// Both passes of the engine over the slide's graph with the lesson's numbers: w = -2, x = -1, b = ln 3 - 2, t = 1/2,
/// λ = 1/8. The bias makes z = ln 3 and y = 3/4.
inspect::Trace example();

/// Two arrows meet at w, and their numbers are summed.
course::Figure fan_out_figure(const inspect::Trace& trace);

/// Two logits and two outputs, each logit with a message from each output.
course::Figure softmax_figure();

/// How large the error signal is, as a share of that at the output, after 0, 1, 2 … blocks of one kind.
struct DepthCurve {
    std::string name, formula, colour;
    Numbers norms;
};

/// 40 blocks of ten sigmoid units each: plain layers, residual blocks, highway blocks.
std::vector<DepthCurve> depth_curves();
course::Figure depth_figure(const std::vector<DepthCurve>& curves);

}  // namespace bp::chapters::ch11
