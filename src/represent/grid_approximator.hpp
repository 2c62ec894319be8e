#pragma once

#include <functional>

#include "neuron/neuron.hpp"

namespace bp::represent {

/// Cells of width 1/n in each of d inputs: n^d. Throws InputError above 2^40.
std::size_t cell_count(std::size_t n, std::size_t d);

/// A network that is constant on each cell of a grid on [0, 1]^d, with the value of f at the cell's lowest corner. Its
/// first hidden layer has a threshold unit for each plane x_i = m/n, m = 1 … n-1; its second a unit for each cell, on
/// where the planes below the cell say 1 and those above it 0; its output is the sum of their values.
/// If f changes by at most L times the largest change of an input, the error is at most L/n. For d = 1 a staircase does
/// the same with one hidden layer; this construction has two.
class GridApproximator {
  public:
    GridApproximator(const std::function<double(const Vector<double>&)>& f, std::size_t n, std::size_t d);

    double output(const Vector<double>& x) const;

    std::size_t plane_count() const { return planes_.size(); }
    std::size_t cell_count() const { return values_.size(); }

  private:
    /// Whether the unit of a cell is on: the AND of the planes around it.
    bool is_on(std::size_t cell, const std::vector<double>& planes) const;

    std::size_t n_, d_;
    std::vector<neuron::Neuron> planes_;  ///< those of input 0 first, m = 1 … n-1
    std::vector<double> values_;          ///< of the cells, input 0 fastest
};

}  // namespace bp::represent
