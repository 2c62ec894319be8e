#pragma once

#include <functional>
#include <span>
#include <vector>

namespace bp {

/// One step of learning: changes the parameters, given the gradient of the loss. Both spans are equally long and laid
/// out alike: Parameters::values() and Workspace::gradients().
using Update = std::function<void(std::span<double> parameters, std::span<const double> gradients)>;

/// w <- w - η dL/dw. Lecture, "Parameter learning".
struct Sgd {
    double learning_rate;  ///< η

    void operator()(std::span<double> parameters, std::span<const double> gradients) const;
};

/// v <- μ v + dL/dw, w <- w - η v: a step keeps a share μ of the step before, so that steps in a common direction add
/// up and those to and fro cancel. With μ = 0 it is Sgd.
class Momentum {
  public:
    /// For that many parameters; the velocity v starts at 0.
    Momentum(Sgd sgd, double momentum, std::size_t parameter_count)
        : sgd_(sgd), momentum_(momentum), velocity_(parameter_count) {}

    void operator()(std::span<double> parameters, std::span<const double> gradients);

  private:
    Sgd sgd_;
    double momentum_;  // μ, in [0, 1)
    std::vector<double> velocity_;
};

}  // namespace bp
