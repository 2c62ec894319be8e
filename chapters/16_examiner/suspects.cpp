#include "suspects.hpp"

#include <memory>
#include <optional>

namespace bp::chapters::ch16 {

namespace {

/// What a box keeps between calls: what a careless one gives away.
struct Memory {
    std::optional<Forward<double>> first;  ///< the first forward pass of these sizes
    Numbers gradient;                      ///< all gradients so far, added

    const Forward<double>& first_of(const Forward<double>& now) {
        const bool fits = first && first->s.size() == now.s.size() && first->outputs.size() == now.outputs.size() &&
                          first->h.size() == now.h.size();
        if (!fits) first = now;
        return *first;
    }
    Numbers sum_with(Numbers now) {
        if (gradient.size() != now.size()) gradient.assign(now.size(), 0.0);
        for (std::size_t i = 0; i < now.size(); ++i) now[i] = gradient[i] += now[i];
        return now;
    }
};

void scale(Numbers& numbers, double unit) {
    for (double& number : numbers) number *= unit;
}

}  // namespace

Backprop opened(const Boxed& boxed) {
    const auto memory = std::make_shared<Memory>();
    const Net net = boxed.net;
    const Flaw flaw = boxed.flaw;
    const double unit = boxed.unit;
    const auto pass = [net](const Setting& at) {
        expect_lengths(net, at);
        return forward<double>(net, at.sizes, at.parameters, at.batch);
    };
    Backprop box;
    box.groups = [net](const Sizes& sizes) { return groups_of(net, sizes); };
    box.setting = [net](const Sizes& sizes, Random& random) { return setting_of(net, sizes, random); };
    box.outputs = [=](const Setting& at) {
        const Forward<double> f = pass(at);
        if (flaw == Flaw::stale) memory->first_of(f);
        Numbers outputs = f.outputs;
        scale(outputs, unit);
        return outputs;
    };
    box.gradient = [=](const Setting& at, Values delta) {
        const Forward<double> f = pass(at);
        expect_signals(delta.size(), f.outputs.size());
        Numbers gradient = backward(net, flaw, at, flaw == Flaw::stale ? memory->first_of(f) : f, delta);
        scale(gradient, unit);
        return flaw == Flaw::accumulating ? memory->sum_with(gradient) : gradient;
    };
    return box;
}

}  // namespace bp::chapters::ch16
