#include "verify/networks/network_method.hpp"

#include <fmt/format.h>

namespace bp::verify {

namespace {

std::string name_in(const Tensor<double>& matrix, std::string_view name, std::size_t i) {
    return fmt::format("{}[{},{}]", name, i / matrix.size2() + 1, i % matrix.size2() + 1);
}

/// Parameters of one layer, or of its gate; `i` counts down to the one that is wanted.
std::optional<std::string> name_in_layer(const CaseLayer& layer, const std::string& label, std::size_t& i) {
    const std::size_t weights = layer.W.data().size(), all = weights + layer.b.data().size();
    if (i < weights) return name_in(layer.W, "W" + label, i);
    if (i < all) return fmt::format("b{}[{}]", label, i - weights + 1);
    i -= all;
    return std::nullopt;
}

}  // namespace

std::string parameter_name(const NetworkCase& c, std::size_t parameter) {
    for (std::size_t l = 0; l < c.layers.size(); ++l) {
        const std::string label = std::to_string(l + 1);
        if (const auto name = name_in_layer(c.layers[l], label, parameter)) return *name;
        if (!c.has_gate(l)) continue;
        if (const auto name = name_in_layer(c.gates[l - 1], "T" + label, parameter)) return *name;
    }
    return "a parameter that does not exist";
}

void tally(const NetworkCase& c, Coverage& coverage) {
    const auto count = [&](const std::string& trait) { ++coverage.networks[trait]; };
    count("all");
    count(std::string{name_of(c.connectivity)});
    count("loss " + std::string{name_of(c.loss)});
    count(c.reduction == Reduction::sum ? "sum" : "mean");
    count(c.lambda == 0 ? "without penalty" : "with penalty");
    count(fmt::format("{} samples", c.X.size1()));
    count(fmt::format("{} layers", c.layers.size()));
    for (const CaseLayer& layer : c.layers) {
        if (layer.W.size1() == layer.W.size2() && layer.W.size1() > 1) return count("a square layer");
    }
}

void describe(const NetworkCase& c, Counterexample& example) {
    example.text = c.text() + "\n";
    example.program = as_program(c, LossForm::on_logits).program;
}

}  // namespace bp::verify
