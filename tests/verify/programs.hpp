#pragma once

#include <gtest/gtest.h>

#include "verify/oracle/forward_mode.hpp"
#include "verify/oracle/numeric.hpp"

/// Short ways to write a program in a test.
namespace bp::oracle {

inline Tensor<double> number(double x) { return make_tensor<double>({{x}}); }

/// One op over parameters with the given values; the op is the loss.
inline Program one_op(std::string_view op, const std::vector<Tensor<double>>& values, const Settings& settings = {}) {
    Program program;
    std::vector<std::size_t> parents;
    for (const Tensor<double>& value : values) parents.push_back(add_leaf(program, "parameter", value));
    set_loss(program, add_step(program, op, parents, settings));
    return program;
}

inline std::vector<double> flat(const Tensor<double>& matrix) { return {matrix.data().begin(), matrix.data().end()}; }

/// Equal up to one rounding of the last digit a double can hold.
inline void expect_close(const Tensor<double>& found, const std::vector<double>& expected, double tolerance = 1e-15) {
    ASSERT_EQ(found.data().size(), expected.size());
    for (std::size_t i = 0; i < expected.size(); ++i) {
        EXPECT_NEAR(found.data()[i], expected[i], tolerance * std::max(1.0, std::abs(expected[i]))) << "element " << i;
    }
}

}  // namespace bp::oracle
