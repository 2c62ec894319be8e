// Chapter 6, solved: one way of many. `./backprop solution 6.1` shows the part of an exercise once yours has passed.
#include "exercise.hpp"

namespace bp::chapters::ch06 {

// 6.1  F.output(x) is F(x), as long as x.
Numbers residual(const Layer& F, Values x) {
    Numbers y = F.output(x);
    for (std::size_t k = 0; k < y.size(); ++k) y[k] += x[k];
    return y;
}

// 6.1  The relu comes after the sum. std::max(0.0, s) needs #include <algorithm>.
Numbers residual_2016(const Layer& F, Values x) {
    Numbers y = residual(F, x);
    for (double& number : y) number = number > 0 ? number : 0;
    return y;
}

// 6.2  block.H.output(x) are the numbers H, block.T.output(x) the numbers T, one for each entry of x.
Numbers highway(const Highway& block, Values x) {
    const Numbers H = block.H.output(x), T = block.T.output(x);
    Numbers y;
    for (std::size_t k = 0; k < x.size(); ++k) y.push_back(T[k] * H[k] + (1 - T[k]) * x[k]);
    return y;
}

// 6.3  unit_counts[0] units in the first layer, unit_counts[1] in the second …
Counts dense_widths(std::size_t input_count, const Counts& unit_counts) {
    Counts widths{input_count};
    for (const std::size_t count : unit_counts) widths.push_back(widths.back() + count);
    return widths;
}

// 6.4  reads[l] is a list. Count the ways to every layer in turn, from the input on; reads.size() - 1 is the last.
std::size_t paths(const Reads& reads) {
    Counts ways{1};  // the input reaches itself on one
    for (std::size_t l = 1; l < reads.size(); ++l) {
        ways.push_back(0);
        for (const std::size_t read : reads[l]) ways[l] += ways[read];
    }
    return ways.back();
}

// 6.5  std::pow(base, exponent), std::log(v). static_cast<double>(block_count) makes a double of it.
double gate_bias(double carried, std::size_t block_count) {
    // 1 - T = carried^(1/n), and σ(b) = T means b = log(T / (1 - T))
    const double log_share = std::log(carried) / static_cast<double>(block_count);
    return std::log(-std::expm1(log_share)) - log_share;  // -expm1(z) is 1 - e^z, without losing digits
}

Solution exercise() {
    return {.residual = residual,
            .residual_2016 = residual_2016,
            .highway = highway,
            .dense_widths = dense_widths,
            .paths = paths,
            .gate_bias = gate_bias};
}

}  // namespace bp::chapters::ch06
