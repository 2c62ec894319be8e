#pragma once

#include <algorithm>
#include <string>
#include <vector>

#include "base/random.hpp"
#include "ops/all_ops.hpp"
#include "tests/ops/rule_call.hpp"

namespace bp {

/// An op with settings, and shapes of arguments that it accepts.
struct Sample {
    Op op;
    std::vector<Shape> shapes;
};

/// "max(2x3, 1x3)", for messages of tests.
std::string to_string(const Sample& sample);

/// Every op of all_ops() that is no leaf, with every setting that make_op takes from a small table.
std::vector<Op> sample_ops();

/// The given shapes in every combination that the op takes, of as many arguments as it may have, at most `most`.
std::vector<Sample> samples_of(const Op& op, std::span<const Shape> shapes, std::size_t most = 3);

/// All ops with shapes among 1x1, 1x3, 2x1, 2x3, 3x2 and 3x3: equal, stretched, not square.
const std::vector<Sample>& samples();

/// Arguments for a sample: multiples of 1/8 from -2 to 2 that lie in the op's domain, with no kink and no pole there.
std::vector<Tensor<double>> values_for(const Sample& sample, Random& random);

/// The same numbers as another scalar type.
template <class T> std::vector<Tensor<T>> values_for(const Sample& sample, Random& random) {
    std::vector<Tensor<T>> values;
    for (const Tensor<double>& drawn : values_for(sample, random)) {
        Tensor<T>& value = values.emplace_back(drawn.size1(), drawn.size2());
        std::transform(drawn.data().begin(), drawn.data().end(), value.data().begin(), scalar<T>);
    }
    return values;
}

/// Error signals for a result of that shape: multiples of 1/4, of both signs, none 0.
template <class T> Tensor<T> delta_for(Shape shape, Random& random) {
    Tensor<T> delta(shape.rows(), shape.cols());
    for (T& d : delta.data()) {
        const double size = static_cast<double>(1 + random.below(8)) / 4;
        d = scalar<T>(random.below(2) == 0 ? size : -size);
    }
    return delta;
}

/// Whether backward may cross the op.
inline bool has_derivative(const Op& op) { return op.table().no_derivative.empty(); }

}  // namespace bp
