#pragma once

#include <string>

#include "base/random.hpp"
#include "inspect/computation.hpp"

namespace bp::inspect {

/// A graph of leaves and up to `size` further nodes, drawn from every op in all_ops() that has a derivative, with
/// dyadic numbers, matrices of matching and of stretched shapes, and a seed of the loss's shape. Some nodes have names.
Computation random_computation(Random& random, std::size_t size);

/// What is different between two computations: names, ops, settings, parents, shapes, numbers, loss, seed. Empty if
/// nothing is.
std::string difference(const Computation& a, const Computation& b);

}  // namespace bp::inspect
