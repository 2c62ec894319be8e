// Chapter 6, other network connectivity: shorter ways from the input to the output.
// Replace each throw by your code and save. The lesson is in README.md, every function's formula in exercise.hpp.
#include "exercise.hpp"

namespace bp::chapters::ch06 {

// 6.1  F.output(x) is F(x), as long as x.
Numbers residual(const Layer& F, Values x) { throw NotImplemented{"6.1"}; }

// 6.1  The relu comes after the sum. std::max(0.0, s) needs #include <algorithm>.
Numbers residual_2016(const Layer& F, Values x) { throw NotImplemented{"6.1"}; }

// 6.2  block.H.output(x) are the numbers H, block.T.output(x) the numbers T, one for each entry of x.
Numbers highway(const Highway& block, Values x) { throw NotImplemented{"6.2"}; }

// 6.3  unit_counts[0] units in the first layer, unit_counts[1] in the second …
Counts dense_widths(std::size_t input_count, const Counts& unit_counts) { throw NotImplemented{"6.3"}; }

// 6.4  reads[l] is a list. Count the ways to every layer in turn, from the input on; reads.size() - 1 is the last.
std::size_t paths(const Reads& reads) { throw NotImplemented{"6.4"}; }

// 6.5  std::pow(base, exponent), std::log(v). static_cast<double>(block_count) makes a double of it.
double gate_bias(double carried, std::size_t block_count) { throw NotImplemented{"6.5"}; }

Solution exercise() {
    return {.residual = residual,
            .residual_2016 = residual_2016,
            .highway = highway,
            .dense_widths = dense_widths,
            .paths = paths,
            .gate_bias = gate_bias};
}

}  // namespace bp::chapters::ch06
