#include "verify/networks/network_case.hpp"

#include <algorithm>

#include "base/text.hpp"

namespace bp::verify {

std::string_view name_of(CaseLoss loss) {
    switch (loss) {
        case CaseLoss::squared:
            return "squared";
        case CaseLoss::squared_sigmoid:
            return "squared_sigmoid";
        case CaseLoss::softmax_cross_entropy:
            return "softmax_cross_entropy";
        case CaseLoss::sigmoid_cross_entropy:
            return "sigmoid_cross_entropy";
        default:
            return "cross_entropy";
    }
}

std::vector<const CaseLayer*> NetworkCase::in_order() const {
    std::vector<const CaseLayer*> all;
    for (std::size_t l = 0; l < layers.size(); ++l) {
        all.push_back(&layers[l]);
        if (has_gate(l)) all.push_back(&gates[l - 1]);
    }
    return all;
}

std::string NetworkCase::text() const {
    std::string text = std::string{name_of(connectivity)} + ", loss " + std::string{name_of(loss)} +
                       (reduction == Reduction::sum ? ", sum" : ", mean") + ", lambda " + shortest(lambda) + ", " +
                       std::to_string(X.size1()) + " samples, " + std::to_string(X.size2()) + " inputs";
    for (const CaseLayer& layer : layers) {
        text += ", " + std::to_string(layer.W.size2()) + " " + std::string{name_of(layer.activation)};
    }
    return text;
}

std::size_t NetworkCase::parameter_count() const {
    std::size_t count = 0;
    for (const CaseLayer* layer : in_order()) count += layer->W.data().size() + layer->b.data().size();
    return count;
}

std::vector<double> NetworkCase::parameters() const {
    std::vector<double> numbers;
    for (const CaseLayer* layer : in_order()) {
        numbers.insert(numbers.end(), layer->W.data().begin(), layer->W.data().end());
        numbers.insert(numbers.end(), layer->b.data().begin(), layer->b.data().end());
    }
    return numbers;
}

NetworkCase NetworkCase::with_parameters(std::span<const double> numbers) const {
    NetworkCase filled = *this;
    auto next = numbers.begin();
    const auto take = [&next](Tensor<double>& matrix) {
        std::copy_n(next, matrix.data().size(), matrix.data().begin());
        next += static_cast<std::ptrdiff_t>(matrix.data().size());
    };
    for (std::size_t l = 0; l < layers.size(); ++l) {
        take(filled.layers[l].W);
        take(filled.layers[l].b);
        if (!has_gate(l)) continue;
        take(filled.gates[l - 1].W);
        take(filled.gates[l - 1].b);
    }
    return filled;
}

}  // namespace bp::verify
