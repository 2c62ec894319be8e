#include <algorithm>
#include <cmath>
#include <set>
#include <fmt/format.h>

#include "base/random.hpp"
#include "layered/collapse.hpp"
#include "layered/counts.hpp"
#include "layered/descent.hpp"
#include "layered/forward.hpp"
#include "parts.hpp"

// What the slides say about the hidden layer itself; claims_shapes.cpp has what can be built with it.
namespace bp::chapters::ch02 {

namespace {

using course::Truth;

const char* const kSlide = "Single hidden layer neural network";

layered::Layer random_layer(Random& random, std::size_t inputs, std::size_t units, layered::Activation f) {
    layered::Layer layer{Tensor<double>(inputs, units), Vector<double>(units), f};
    for (double& w : layer.W.data()) w = random.normal();
    for (double& b : layer.b) b = random.normal();
    return layer;
}

/// The units of one layer and the one below, both counted from 1 over the whole network.
using Edge = std::pair<std::size_t, std::size_t>;

/// The slide's left drawing: every unit with an arrow from everything in the column before it.
std::set<Edge> drawn_by_units(const std::vector<std::size_t>& widths) {
    std::set<Edge> edges;
    std::size_t first_of_column = 1;
    for (std::size_t l = 1; l < widths.size(); ++l) {
        for (std::size_t unit = 1; unit <= widths[l]; ++unit) {
            for (std::size_t from = 0; from < widths[l - 1]; ++from) {
                edges.insert({first_of_column + from, first_of_column + widths[l - 1] + unit - 1});
            }
        }
        first_of_column += widths[l - 1];
    }
    return edges;
}

/// The slide's right drawing, a box per layer: the places of the weight matrices.
std::set<Edge> drawn_by_layers(const layered::Network& net) {
    std::set<Edge> edges;
    std::size_t rows_before = 0;
    for (const layered::Layer& layer : net) {
        const std::size_t columns_before = rows_before + layer.input_count();
        for (std::size_t i = 0; i < layer.input_count(); ++i) {
            for (std::size_t j = 0; j < layer.unit_count(); ++j) {
                edges.insert({rows_before + i + 1, columns_before + j + 1});
            }
        }
        rows_before = columns_before;
    }
    return edges;
}

course::Claim inputs_are_no_layer() {
    Random random(12);
    const layered::Network net{random_layer(random, 3, 4, layered::Activation::sigmoid),
                               random_layer(random, 4, 2, layered::Activation::sigmoid)};
    const layered::Counts counts = layered::count(layered::widths_of(net));
    const std::set<Edge> by_units = drawn_by_units({3, 4, 2}), by_layers = drawn_by_layers(net);
    return {.id = "12",
            .slide = kSlide,
            .statement =
                "A 3-4-2 network is a 2-layer network: inputs are no units. Its two drawings show the same "
                "connections.",
            .truth = Truth::holds,
            .measured = fmt::format("{} layers, {} units, {} weights, {} biases, {} parameters; {} connections in "
                                    "one drawing, {} in the other, {}",
                                    counts.layers, counts.units, counts.weights, counts.biases, counts.parameters(),
                                    by_units.size(), by_layers.size(),
                                    by_units == by_layers ? "the same ones" : "not the same"),
            .confirmed = counts == layered::Counts{2, 6, 20, 6} && counts.parameters() == 26 && by_units == by_layers &&
                         by_units.size() == 20};
}

/// How many rows are linearly independent, by elimination with the largest pivot; a pivot below 1e-9 counts as 0.
std::size_t rank(Tensor<double> A) {
    std::size_t found = 0;
    for (std::size_t column = 0; column < A.size2() && found < A.size1(); ++column) {
        std::size_t pivot = found;
        for (std::size_t i = found; i < A.size1(); ++i) {
            if (std::abs(A(i, column)) > std::abs(A(pivot, column))) pivot = i;
        }
        if (std::abs(A(pivot, column)) < 1e-9) continue;
        for (std::size_t j = 0; j < A.size2(); ++j) std::swap(A(pivot, j), A(found, j));
        for (std::size_t i = found + 1; i < A.size1(); ++i) {
            const double factor = A(i, column) / A(found, column);
            for (std::size_t j = column; j < A.size2(); ++j) A(i, j) -= factor * A(found, j);
        }
        ++found;
    }
    return found;
}

/// The smallest mean squared error that descent on XOR reaches from this start with a linear hidden layer.
double best_on_xor(std::uint64_t seed) {
    const layered::Samples samples{make_tensor<double>({{0, 0}, {1, 0}, {0, 1}, {1, 1}}),
                                   make_tensor<double>({{0}, {1}, {1}, {0}})};
    Random random(seed);
    layered::Network net{random_layer(random, 2, 3, layered::Activation::identity),
                         random_layer(random, 3, 1, layered::Activation::identity)};
    double least = HUGE_VAL;
    for (int step = 0; step < 1000; ++step) {
        const double half_sum = layered::training_step(net, samples, {}, {.value = 0.02});
        least = std::min(least, 2 * half_sum / 4);  // the objective is ½ Σ (o - t)²
    }
    return least;
}

course::Claim linear_hidden_units_add_nothing() {
    constexpr int kNetworks = 1000, kSeeds = 20;
    Random random(13);
    int within_rank = 0;
    double furthest = 0;
    for (int i = 0; i < kNetworks; ++i) {
        const std::size_t width = 1 + random.below(3);
        const layered::Network net{random_layer(random, 5, width, layered::Activation::identity),
                                   random_layer(random, width, 4, layered::Activation::identity)};
        const layered::Layer one = layered::collapse(net);
        Vector<double> x(5);
        for (double& entry : x) entry = random.normal();
        furthest = std::max(furthest, norm_inf(layered::forward(net, x).output() - layered::net_input(one, x)));
        within_rank += rank(one.W) <= width ? 1 : 0;
    }
    double least = HUGE_VAL, largest = 0;
    for (std::uint64_t seed = 1; seed <= kSeeds; ++seed) {
        const double reached = best_on_xor(seed);
        least = std::min(least, reached), largest = std::max(largest, reached);
    }
    return {.id = "13",
            .slide = "Q: What if using linear activation in hidden layer?",
            .statement =
                "Then the network is a single linear layer, of a rank no higher than the hidden layer is wide, "
                "and XOR stays out of reach.",
            .truth = Truth::holds,
            .measured = fmt::format("{} random 5-w-4 networks (w = 1, 2, 3) equal one layer up to {:.0e}, its rank at "
                                    "most w in {}; on XOR the mean squared error ended between {:.6f} and {:.6f} from "
                                    "{} starts (as ½Σ: {:.3f} summed, {:.3f} per sample)",
                                    kNetworks, furthest, within_rank, least, largest, kSeeds, 2 * least, least / 2),
            .confirmed = furthest < 1e-12 && within_rank == kNetworks && least >= 0.25 - 1e-12 && largest < 0.251};
}

}  // namespace

std::vector<course::Claim> claims() {
    std::vector<course::Claim> all{inputs_are_no_layer(), linear_hidden_units_add_nothing()};
    for (course::Claim& claim : claims_of_shapes()) all.push_back(std::move(claim));
    return all;
}

}  // namespace bp::chapters::ch02
