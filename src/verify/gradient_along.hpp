#pragma once

#include "verify/engine.hpp"

namespace bp::verify {

/// g·v with v(step, element) for every leaf that wants an error signal; g is what the machine's backward pass left.
template <class Direction> double gradient_along(const Program& program, const Machine& machine, Direction v) {
    double sum = 0;
    for (std::size_t s = 0; s < program.steps.size(); ++s) {
        if (!program.steps[s].wants_delta) continue;
        const View<const double> gradient = machine.delta(s);
        for (std::size_t e = 0; e < gradient.size(); ++e) sum += gradient.flat()[e] * v(s, e);
    }
    return sum;
}

}  // namespace bp::verify
