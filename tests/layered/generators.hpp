#pragma once

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "layered/objective.hpp"

/// What the properties draw, to be called inside a property. All numbers are whole multiples of a power of two, so a
/// few sums and products of them are exact, and all of them shrink to 0.
namespace bp::layered {

/// The numbers k · unit with |k| ≤ most.
struct Lattice {
    int most = 2;
    double unit = 0.5;
};

/// -1, -1/2, 0, 1/2, 1: forward and backward passes through 4 layers of at most 8 units are exact with them.
inline constexpr Lattice kExact{2, 0.5};

/// -1 … 1 in eighths.
inline constexpr Lattice kEighths{8, 0.125};

std::size_t draw_count(std::size_t least, std::size_t most);
Vector<double> draw_vector(std::size_t size, Lattice lattice);
Tensor<double> draw_tensor(std::size_t rows, std::size_t cols, Lattice lattice);

/// depth + 1 widths from 1 to 8, no two of them equal, so that no transposed matrix fits by accident.
std::vector<std::size_t> draw_widths(std::size_t depth);

/// A layer, or the layers between the given widths, each with an activation from the choice.
Layer draw_layer(std::size_t inputs, std::size_t units, const std::vector<Activation>& choice, Lattice lattice);
Network draw_network(const std::vector<std::size_t>& widths, const std::vector<Activation>& choice, Lattice lattice);

/// Inputs and targets for a network of these widths.
Samples draw_samples(std::size_t count, const std::vector<std::size_t>& widths, Lattice lattice);

/// Moves biases of relu units up, in sixteenths, until no net input of these samples is nearer to the kink than 1/64.
void keep_off_kinks(Network& net, const Tensor<double>& X);

/// Halves the last layer until no net input of these samples is beyond ±6: sigmoid outputs are then well inside (0, 1).
void keep_unsaturated(Network& net, const Tensor<double>& X);

}  // namespace bp::layered
