#pragma once

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <vector>

#include "base/random.hpp"

namespace bp::bench {

/// One step of building a graph of 1x1 nodes: what to add and which earlier nodes it reads.
struct Step {
    enum Kind { kParameter, kAdd, kMultiply, kMax, kTanh, kSigmoid };

    Kind kind = kParameter;
    std::array<std::uint32_t, 2> parents{};

    std::size_t parent_count() const { return kind == kParameter ? 0 : kind < kTanh ? 2 : 1; }
};

/// Where a node looks for its parents. wide: the oldest node that nobody uses yet and any earlier node, which gives
/// some twenty layers. deep: the newest node and one of the last eight, which gives one long narrow graph.
enum class Form { wide, deep };

/// A random graph of + x max tanh sigmoid as a list of steps, so that building can be timed apart from drawing. Every
/// node lies between a parameter and the last node, the loss. What grows above 2 is sent through tanh, so all values
/// stay of ordinary size.
class RandomGraph {
  public:
    RandomGraph(std::size_t size, Form form, std::uint64_t seed = 1)
        : form_(form), random_(seed), leaf_count_(form == Form::wide ? size / 20 + 2 : 8) {
        for (std::size_t i = 0; i < leaf_count_; ++i) append({}, random_.uniform(-1, 1));
        while (steps_.size() + leaf_count_ / 2 < size) grow();
        for (std::uint32_t node = oldest_unused(); node != newest(); node = oldest_unused()) {
            join({Step::kAdd, {node, newest()}});
        }
    }

    const std::vector<Step>& steps() const { return steps_; }
    /// How many of the first steps are parameters: all that there are.
    std::size_t leaf_count() const { return leaf_count_; }
    /// The value of each step, computed while drawing.
    const std::vector<double>& values() const { return values_; }

  private:
    void grow() {
        const std::size_t window = form_ == Form::wide ? steps_.size() : 8;
        const std::uint32_t first = form_ == Form::wide ? oldest_unused() : newest();
        const std::uint32_t second = newest() - static_cast<std::uint32_t>(random_.below(window));
        auto kind = static_cast<Step::Kind>(1 + random_.below(5));
        if (std::abs(values_[first]) > 2 || std::abs(values_[second]) > 2) kind = Step::kTanh;
        join({kind, {first, second}});
    }

    void join(Step step) {
        const double x = values_[step.parents[0]], y = values_[step.parents[1]];
        const std::array<double, 6> value{0, x + y, x * y, std::max(x, y), std::tanh(x), 1 / (1 + std::exp(-x))};
        for (std::size_t i = 0; i < step.parent_count(); ++i) used_[step.parents[i]] = true;
        append(step, value[step.kind]);
    }

    void append(Step step, double value) {
        steps_.push_back(step);
        values_.push_back(value);
        used_.push_back(false);
    }

    std::uint32_t newest() const { return static_cast<std::uint32_t>(steps_.size() - 1); }

    /// The oldest node that nobody uses; there is one, for nobody uses the newest.
    std::uint32_t oldest_unused() {
        while (used_[oldest_unused_]) ++oldest_unused_;
        return oldest_unused_;
    }

    Form form_;
    Random random_;
    std::size_t leaf_count_;
    std::vector<Step> steps_;
    std::vector<double> values_;
    std::vector<bool> used_;
    std::uint32_t oldest_unused_ = 0;
};

}  // namespace bp::bench
