// Chapter 16, the examiner: checks that tell a right backward pass from a wrong one without looking inside.
// Replace each throw by your code and save. The lesson is in README.md, every function's formula in exercise.hpp.
#include "exercise.hpp"

namespace bp::chapters::ch16 {

// 16.1  F is Σ_k delta[k] outputs[k]. Setting moved = at; is a copy that you may change: moved.parameters[i] += h;
double slope_along_axis(const Backprop& box, const Setting& at, Values delta, std::size_t i) {
    throw NotImplemented{"16.1"};
}

// 16.2  One random number with a sign for each output, one for each parameter; then two numbers to compare. How many
// outputs there are, box.outputs(at).size() says.
Comparison along_random_direction(const Backprop& box, const Setting& at, Random& random) {
    throw NotImplemented{"16.2"};
}

// 16.3  |claimed - measured| at most 1e-6 of the larger one, plus noise. NaN and infinity agree with nothing.
bool agree(double claimed, double measured, double noise) { throw NotImplemented{"16.3"}; }

// 16.4  A list of sizes: return {{.inputs = …, .hidden = …, .outputs = …, .samples = …}, {…}};
std::vector<Sizes> telling_sizes() { throw NotImplemented{"16.4"}; }

// 16.4  16.2 once for each of box.groups(at.sizes), with d = 0 outside of the group.
std::vector<Comparison> by_group(const Backprop& box, const Setting& at, Random& random) {
    throw NotImplemented{"16.4"};
}

// 16.5  F(h), F(0) and F(-h) give two one-sided slopes. Do they agree? Answer::right, Answer::wrong,
// Answer::cannot_tell.
Answer answer_of(const Line& F, double claimed) { throw NotImplemented{"16.5"}; }

// 16.6  Use what you have: which sizes, which parameters, which error signals, how often. True if the box is right.
bool is_right(const Backprop& box, Random& random) { throw NotImplemented{"16.6"}; }

Solution exercise() {
    return {.slope_along_axis = slope_along_axis,
            .along_random_direction = along_random_direction,
            .agree = agree,
            .telling_sizes = telling_sizes,
            .by_group = by_group,
            .answer_of = answer_of,
            .is_right = is_right};
}

}  // namespace bp::chapters::ch16
