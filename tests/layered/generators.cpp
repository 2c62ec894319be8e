#include "tests/layered/generators.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "layered/batch.hpp"

namespace bp::layered {

namespace {

/// 0, 1, -1, 2, -2, … in the lattice's unit.
double number(int index, Lattice lattice) { return (index % 2 == 1 ? (index + 1) / 2 : -index / 2) * lattice.unit; }

std::vector<double> draw(std::size_t size, Lattice lattice) {
    const auto index = rc::gen::resize(100, rc::gen::inRange(0, 2 * lattice.most + 1));
    const std::vector<int> indices = *rc::gen::container<std::vector<int>>(size, index);
    std::vector<double> numbers;
    for (const int i : indices) numbers.push_back(number(i, lattice));
    return numbers;
}

bool is_near_kink(const Layer& layer, const Tensor<double>& X, std::size_t unit) {
    const Tensor<double> S = net_input(layer, X);
    for (std::size_t n = 0; n < S.size1(); ++n) {
        if (std::abs(S(n, unit)) < 0x1p-6) return true;
    }
    return false;
}

}  // namespace

std::size_t draw_count(std::size_t least, std::size_t most) {
    return *rc::gen::resize(100, rc::gen::inRange(least, most + 1));
}

Vector<double> draw_vector(std::size_t size, Lattice lattice) {
    Vector<double> x(size);
    x.data() = draw(size, lattice);
    return x;
}

Tensor<double> draw_tensor(std::size_t rows, std::size_t cols, Lattice lattice) {
    Tensor<double> X(rows, cols);
    X.data() = draw(rows * cols, lattice);
    return X;
}

std::vector<std::size_t> draw_widths(std::size_t depth) {
    std::vector<std::size_t> widths(8);
    std::iota(widths.begin(), widths.end(), std::size_t{1});
    for (std::size_t i = 0; i <= depth; ++i) std::swap(widths[i], widths[draw_count(i, 7)]);
    widths.resize(depth + 1);
    return widths;
}

Layer draw_layer(std::size_t inputs, std::size_t units, const std::vector<Activation>& choice, Lattice lattice) {
    return {draw_tensor(inputs, units, lattice), draw_vector(units, lattice), choice[draw_count(0, choice.size() - 1)]};
}

Network draw_network(const std::vector<std::size_t>& widths, const std::vector<Activation>& choice, Lattice lattice) {
    Network net;
    for (std::size_t l = 1; l < widths.size(); ++l) {
        net.push_back(draw_layer(widths[l - 1], widths[l], choice, lattice));
    }
    return net;
}

Samples draw_samples(std::size_t count, const std::vector<std::size_t>& widths, Lattice lattice) {
    return {draw_tensor(count, widths.front(), lattice), draw_tensor(count, widths.back(), lattice)};
}

void keep_unsaturated(Network& net, const Tensor<double>& X) {
    Layer& last = net[net.size()];
    const auto is_large = [](double s) { return std::abs(s) > 6; };
    for (Tensor<double> S = forward(net, X).S[net.size()]; std::any_of(S.data().begin(), S.data().end(), is_large);) {
        last.W /= 2;
        last.b /= 2;
        S /= 2;
    }
}

void keep_off_kinks(Network& net, const Tensor<double>& X) {
    Tensor<double> input = X;
    for (Layer& layer : net) {
        for (std::size_t unit = 0; layer.activation == Activation::relu && unit < layer.unit_count(); ++unit) {
            while (is_near_kink(layer, input, unit)) layer.b(unit) += 0x1p-4;
        }
        input = value(layer.activation, net_input(layer, input));
    }
}

}  // namespace bp::layered
