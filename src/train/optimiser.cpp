#include "train/optimiser.hpp"

#include <string>

#include "base/error.hpp"

namespace bp {

namespace {

void check_lengths(std::size_t parameters, std::size_t gradients) {
    if (parameters == gradients) return;
    throw ShapeError("update: there are " + std::to_string(parameters) + " parameters and " +
                     std::to_string(gradients) + " gradients; both must come from graphs built the same way");
}

}  // namespace

void Sgd::operator()(std::span<double> parameters, std::span<const double> gradients) const {
    check_lengths(parameters.size(), gradients.size());
    for (std::size_t i = 0; i < parameters.size(); ++i) parameters[i] -= learning_rate * gradients[i];
}

void Momentum::operator()(std::span<double> parameters, std::span<const double> gradients) {
    check_lengths(velocity_.size(), gradients.size());
    for (std::size_t i = 0; i < velocity_.size(); ++i) velocity_[i] = momentum_ * velocity_[i] + gradients[i];
    sgd_(parameters, velocity_);
}

}  // namespace bp
