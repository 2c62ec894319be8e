#pragma once

#include <cmath>
#include <optional>

#include <gtest/gtest.h>

#include "graph/expression.hpp"
#include "graph/passes.hpp"

namespace bp {

/// The net input whose sigmoid is 3/4.
inline const double ln3 = std::log(3.0);

/// An example with numbers: leaves get their values where they are written, then one call runs both passes.
class WorkedExample {
  public:
    Var learned(const Tensor<double>& value) { return keep(parameter(graph_, shape_of(value)), value); }
    Var learned(double value) { return learned(make_tensor<double>({{value}})); }
    /// Data whose error signal is asked for, too.
    Var given(const Tensor<double>& value) { return keep(input(graph_, shape_of(value), ErrorSignal::wanted), value); }
    Var given(double value) { return given(make_tensor<double>({{value}})); }

    /// Forward, then backward from the loss; a loss larger than 1x1 needs a seed of its shape.
    void run(Var loss) { run(loss, make_tensor<double>({{1}})); }
    void run(Var loss, const Tensor<double>& seed) {
        parameters_.emplace(graph_);
        ws_.emplace(graph_, *parameters_);
        for (const auto& [leaf, value] : leaves_) ws_->set(leaf, view(value));
        forward(graph_, *ws_);
        backward<double>(graph_, *ws_, loss, view(seed));
    }

    const Graph& graph() const { return graph_; }
    Tensor<double> value(Var v) const { return to_tensor(std::as_const(*ws_).value(v)); }
    Tensor<double> delta(Var v) const { return to_tensor(ws_->delta(v)); }

  private:
    Var keep(Var leaf, const Tensor<double>& value) {
        leaves_.emplace_back(leaf, value);
        return leaf;
    }

    Graph graph_;
    std::vector<std::pair<NodeId, Tensor<double>>> leaves_;
    std::optional<Parameters<double>> parameters_;
    std::optional<Workspace<double>> ws_;
};

inline Tensor<double> matrix(std::initializer_list<std::initializer_list<double>> rows) {
    return make_tensor<double>(rows);
}

/// Equal to the last digit but one: for numbers that come through a logarithm and back.
inline constexpr double kNearly = 4e-16;

inline void expect_equal(const Tensor<double>& found, const Tensor<double>& expected, double tolerance = 0) {
    ASSERT_EQ(to_string(shape_of(found)), to_string(shape_of(expected)));
    for (std::size_t i = 0; i < found.data().size(); ++i) {
        EXPECT_LE(std::abs(found.data()[i] - expected.data()[i]), tolerance)
            << "element " << i << " is " << found.data()[i] << ", expected " << expected.data()[i];
    }
}
inline void expect_equal(const Tensor<double>& found, double expected, double tolerance = 0) {
    expect_equal(found, matrix({{expected}}), tolerance);
}

}  // namespace bp
