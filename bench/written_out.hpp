#pragma once

#include <algorithm>
#include <cmath>
#include <vector>

#include "random_graph.hpp"

namespace bp::bench {

/// Both passes over a random graph as one would write them for these six kinds of nodes and nothing else: arrays of
/// numbers and a switch. No engine that goes from node to node can be faster by much, so its time is the floor.
class WrittenOut {
  public:
    explicit WrittenOut(const RandomGraph& drawn)
        : steps_(drawn.steps()), value_(drawn.values()), delta_(steps_.size()) {}

    void forward() {
        for (std::size_t v = 0; v < steps_.size(); ++v) {
            const auto [p, q] = steps_[v].parents;
            const double x = value_[p], y = value_[q];
            switch (steps_[v].kind) {
                case Step::kParameter:
                    break;
                case Step::kAdd:
                    value_[v] = x + y;
                    break;
                case Step::kMultiply:
                    value_[v] = x * y;
                    break;
                case Step::kMax:
                    value_[v] = y > x ? y : x;
                    break;
                case Step::kTanh:
                    value_[v] = std::tanh(x);
                    break;
                case Step::kSigmoid:
                    value_[v] = 1 / (1 + std::exp(-x));
                    break;
            }
        }
    }

    void backward() {
        std::fill(delta_.begin(), delta_.end(), 0);
        delta_.back() = 1;
        for (std::size_t v = steps_.size(); v-- > 0;) {
            const auto [p, q] = steps_[v].parents;
            const double x = value_[p], y = value_[q], out = value_[v], delta = delta_[v];
            switch (steps_[v].kind) {
                case Step::kParameter:
                    break;
                case Step::kAdd:
                    delta_[p] += delta, delta_[q] += delta;
                    break;
                case Step::kMultiply:
                    delta_[p] += delta * y, delta_[q] += delta * x;
                    break;
                case Step::kMax:
                    delta_[y > x ? q : p] += delta;
                    break;
                case Step::kTanh:
                    delta_[p] += delta * (1 - out * out);
                    break;
                case Step::kSigmoid:
                    delta_[p] += delta * out * (1 - out);
                    break;
            }
        }
    }

    /// The loss, after forward.
    double value() const { return value_.back(); }
    /// dLoss/dv for every step v.
    const std::vector<double>& delta() const { return delta_; }

  private:
    std::vector<Step> steps_;
    std::vector<double> value_, delta_;
};

}  // namespace bp::bench
