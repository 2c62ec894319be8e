#include <cmath>
#include <fmt/format.h>

#include "chapters/shared/evaluation.hpp"
#include "chapters/shared/layered_types.hpp"
#include "parts.hpp"

// Exercises 4.1 to 4.3 and the list of all; spec_listing.cpp and spec_batch.cpp have the rest.
namespace bp::chapters::ch04 {

namespace {

using course::Case;
using course::Judge;

/// Every unit in turn, with an arrow from each thing in the column before it.
Numbers counted_one_by_one(const Widths& widths) {
    double layers = 0, units = 0, arrows = 0;
    for (std::size_t l = 1; l < widths.size(); ++l, ++layers) {
        for (std::size_t unit = 0; unit < widths[l]; ++unit, ++units) {
            for (std::size_t from = 0; from < widths[l - 1]; ++from) ++arrows;
        }
    }
    return {layers, units, arrows, units, arrows + units};
}

void check_counts(Case& c, const Solution& student, const Widths& widths, const Numbers& expected, const char* oracle) {
    c.given("widths", Numbers(widths.begin(), widths.end()));
    c.label({"layers", "units", "weights", "biases", "parameters"});
    c.expect(expected, oracle);
    const Counts found = student.count(widths);
    Numbers numbers;
    for (const std::size_t n : {found.layers, found.units, found.weights, found.biases, found.parameters}) {
        numbers.push_back(static_cast<double>(n));
    }
    c.got(numbers);
}

void counting(Judge& judge, const Solution& student) {
    judge.example("The slide's 3-4-4-1 network has 3 layers: inputs compute nothing and are not counted.",
                  [&](Case& c) {
                      check_counts(c, student, {3, 4, 4, 1}, {3, 9, 32, 9, 41}, "the slide's figure");
                  });
    judge.example("One layer is the smallest network.", [&](Case& c) {
        check_counts(c, student, {5, 2}, {1, 2, 10, 2, 12}, "counted by hand");
    });
    judge.property("Every unit has a weight for each thing it reads, and one bias.", [&](Case& c) {
        Widths widths(c.choice({2, 6}));
        for (std::size_t& width : widths) width = c.choice({1, 7});
        check_counts(c, student, widths, counted_one_by_one(widths), "unit by unit, arrow by arrow");
    });
}

/// Unit by unit, each a neuron.
Numbers unit_by_unit(const Matrix& W, Values b, Values x) {
    Numbers parameters(W.flat().begin(), W.flat().end());
    parameters.insert(parameters.end(), b.begin(), b.end());
    Numbers s;
    for (std::size_t k = 0; k < W.cols(); ++k) {
        s.push_back(chapters::net_input<double>(std::span<const double>(parameters), W.cols(), x, k));
    }
    return s;
}

void one_layer(Judge& judge, const Solution& student) {
    const auto check = [&](Case& c, const Matrix& W, const Numbers& b, const Numbers& x, const Numbers& expected,
                           const char* oracle) {
        c.expect(expected, oracle);
        c.got(student.net_input(W, b, x));
    };
    const auto fixed = [check](Case& c, const Matrix& W, const Numbers& b, const Numbers& x, const Numbers& expected) {
        c.given_matrix("W", W);
        c.given("b", b);
        c.given("x", x);
        check(c, W, b, x, expected, "worked out by hand");
    };
    judge.example("s_k = Σ_i W(i, k) x_i + b_k: the sum runs down a column of W.", [&](Case& c) {
        fixed(c, {{1, 2}, {3, -1}}, {0.5, -1}, {2, 1}, {5.5, 2});
    });
    judge.example("Three inputs and two units: s has a number for each unit.", [&](Case& c) {
        fixed(c, {{1, 0}, {2, 1}, {-1, 3}}, {1, -2}, {1, 2, 3}, {3, 9});
    });
    judge.property("Each unit is a neuron: its own column of W, its own bias.", [&](Case& c) {
        const std::size_t inputs = c.choice({1, 4}), units = c.choice({1, 4});
        const Matrix W = c.matrix("W", inputs, units);
        const Numbers b = c.numbers("b", {units, units}), x = c.numbers("x", {inputs, inputs});
        check(c, W, b, x, unit_by_unit(W, b, x), "unit by unit");
    });
}

Numbers layer_by_layer(const Network& net, const Numbers& x) {
    Numbers activation = x;
    for (const Layer& layer : net) {
        activation = unit_by_unit(layer.W, layer.b, activation);
        for (double& s : activation) s = activated(layer.f, s);
    }
    return activation;
}

void show(Case& c, const Network& net) {
    for (std::size_t l = 1; l <= net.size(); ++l) {
        c.given_matrix(fmt::format("W{}", l), net[l].W);
        c.given(fmt::format("b{}", l), net[l].b);
        c.given_text(fmt::format("f{}", l), net[l].f.name);
    }
}

void loop(Judge& judge, const Solution& student) {
    const Activation tanh = activations()[2];
    const auto fixed = [&](Case& c, const Network& net, const Numbers& x, const Numbers& expected, const char* oracle) {
        show(c, net);
        c.given("x", x);
        c.expect(expected, oracle);
        c.got(student.inference(net, x));
    };
    judge.example("Each layer has its own f; here the last one is linear, so the output may leave (0, 1).",
                  [&](Case& c) {
                      fixed(c, {{{{1, 2}, {3, 1}}, {-1, -1}, sigma()}, {{{4, 0}, {8, 2}}, {-1, 1}, linear()}}, {1, 0},
                            {1 + 8 / (1 + std::exp(-1.0)), 1 + 2 / (1 + std::exp(-1.0))}, "worked out by hand");
                  });
    judge.example("A network of one layer needs no special case.", [&](Case& c) {
        fixed(c, {{{{2}}, {1}, tanh}}, {1}, {std::tanh(3)}, "worked out by hand");
    });
    judge.example("Three layers, whole numbers: what leaves a layer enters the next one.", [&](Case& c) {
        fixed(c,
              {{{{1, 1}, {0, -1}}, {1, 0}, linear()},
               {{{2, 0}, {1, 1}}, {0, -1}, linear()},
               {{{1, 1}, {-1, 2}}, {0, 1}, linear()}},
              {1, 2}, {5, 0}, "worked out by hand: (2, -1), (3, -2), (5, 0)");
    });
    judge.property("x⁽ˡ⁾ = f⁽ˡ⁾(W⁽ˡ⁾ᵀ x⁽ˡ⁻¹⁾ + b⁽ˡ⁾) for l = 1 … L.", [&](Case& c) {
        std::size_t inputs = c.choice({1, 3});
        const Numbers x = c.numbers("x", {inputs, inputs});
        Network net;
        for (std::size_t l = 1, L = c.choice({1, 4}); l <= L; ++l) {
            const std::size_t units = c.choice({1, 3});
            net.push_back({c.matrix(fmt::format("W{}", l), inputs, units),
                           c.numbers(fmt::format("b{}", l), {units, units}), activations()[c.choice({0, 2})]});
            c.given_text(fmt::format("f{}", l), net[l].f.name);
            inputs = units;
        }
        c.expect(layer_by_layer(net, x), "layer by layer, unit by unit");
        c.got(student.inference(net, x));
    });
}

}  // namespace

course::Spec<Solution> spec() {
    using enum course::Path;
    return {
        {{"4.1", "What a network consists of", "General neural network", core}, counting},
        {{"4.2", "One layer", "Multilayer networks", core}, one_layer},
        {{"4.3", "The loop over the layers", "Computation in neural network", core}, loop},
        {{"4.4", "The Python listing", "Forward Pass in Python", full}, listing},
        {{"4.5", "A batch", "Forward Pass in Python", full}, batch},
        {{"4.6", "A sample per column, a sample per row", "Forward Pass in Python", full}, columns_and_rows},
    };
}

}  // namespace bp::chapters::ch04
