#include <array>

#include "verify/steps/training_step.hpp"

/// Mistakes in a step of gradient descent.
namespace bp::verify {

namespace {

/// w + factor · η · g for each parameter that `moves` says; the loss as it is.
template <auto factor, auto moves> StepResult step(const NetworkCase& c, double learning_rate) {
    const Derivation d = by_hand(c);
    StepResult result{d.loss, c.parameters()};
    const std::vector<bool> is_moved = moves(c);
    for (std::size_t i = 0; i < d.gradient.size(); ++i) {
        if (is_moved[i]) result.parameters[i] += factor(c) * learning_rate * d.gradient[i];
    }
    return result;
}

double down(const NetworkCase&) { return -1; }
double up(const NetworkCase&) { return 1; }
double twice(const NetworkCase&) { return -2; }
double times_the_batch(const NetworkCase& c) { return -static_cast<double>(c.X.size1()); }
double over_the_batch(const NetworkCase& c) { return -1 / static_cast<double>(c.X.size1()); }

std::vector<bool> all(const NetworkCase& c) { return std::vector<bool>(c.parameter_count(), true); }

std::vector<bool> weights_alone(const NetworkCase& c) {
    std::vector<bool> moved;
    for (const CaseLayer* layer : c.in_order()) {
        moved.insert(moved.end(), layer->W.data().size(), true);
        moved.insert(moved.end(), layer->b.data().size(), false);
    }
    return moved;
}

std::vector<bool> last_layer_alone(const NetworkCase& c) {
    std::vector<bool> moved = all(c);
    const std::size_t last = c.layers.back().W.data().size() + c.layers.back().b.data().size();
    std::fill(moved.begin(), moved.end() - static_cast<std::ptrdiff_t>(last), false);
    return moved;
}

/// From the last layer to the first, each with the gradient that the layers above have after their update.
StepResult updated_on_the_way(const NetworkCase& c, double learning_rate) {
    NetworkCase now = c;
    const double loss = by_hand(c).loss;
    std::size_t end = c.parameter_count();
    for (std::size_t l = c.layers.size(); l-- > 0;) {
        const std::size_t first = end - c.layers[l].W.data().size() - c.layers[l].b.data().size();
        const std::vector<double> gradient = by_hand(now).gradient;
        std::vector<double> numbers = now.parameters();
        for (std::size_t i = first; i < end; ++i) numbers[i] -= learning_rate * gradient[i];
        now = now.with_parameters(numbers);
        end = first;
    }
    return {loss, now.parameters()};
}

StepResult loss_afterwards(const NetworkCase& c, double learning_rate) {
    StepResult result = step<down, all>(c, learning_rate);
    result.loss = by_hand(c.with_parameters(result.parameters)).loss;
    return result;
}

/// The buffer of the gradient is that of the weights: filled with w, it makes w - η w.
StepResult gradient_is_alias(const NetworkCase& c, double learning_rate) {
    StepResult result{by_hand(c).loss, c.parameters()};
    for (double& w : result.parameters) w -= learning_rate * w;
    return result;
}

template <auto run> TrainingStep as_step() { return {run}; }

constexpr std::array kWrongSteps{
    WrongStep{"M1", "w + η g", "Gradient descent subtracts.", "P25", as_step<step<up, all>>},
    WrongStep{"M2", "biases are not updated", "All parameters move, biases included.", "P25",
              as_step<step<down, weights_alone>>},
    WrongStep{"M3", "the last layer alone is updated", "All layers move, the first one too.", "P25",
              as_step<step<down, last_layer_alone>>},
    WrongStep{"M4", "the gradient is applied twice", "One update per backward.", "P25", as_step<step<twice, all>>},
    WrongStep{"M5", "η is multiplied by N", "eta is used once, as given.", "P25", as_step<step<times_the_batch, all>>},
    WrongStep{"M7", "η is divided by N once more", "eta is used once, as given.", "P25",
              as_step<step<over_the_batch, all>>},
    WrongStep{"M6", "gradient and weights share their memory", "Gradient and weight share memory.", "P25",
              as_step<gradient_is_alias>},
    WrongStep{"M8", "the loss reported is that after the update", "State which w the loss belongs to.", "P25",
              as_step<loss_afterwards>},
    WrongStep{"TR1", "each layer is updated before δ passes through it",
              "All gradients first, with the old weights; then all updates.", "P25", as_step<updated_on_the_way>},
};

}  // namespace

std::span<const WrongStep> wrong_steps() { return kWrongSteps; }

}  // namespace bp::verify
