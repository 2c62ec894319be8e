#include "given.hpp"

#include "chapters/shared/layered_types.hpp"

namespace bp::chapters::ch09 {

namespace {

using course::Case;

const Activation& identity() { return activations()[0]; }
const Activation& sigmoid() { return activations()[1]; }
const Activation& tanh() { return activations()[2]; }

/// One of 0, 1, -1, 2, -2: with larger weights most units saturate, and a slope of 0 hides mistakes.
double small_number(Case& c) { return course::simple_numbers()[c.choice({0, 4})]; }

Numbers small_numbers(Case& c, std::size_t count) {
    Numbers numbers;
    for (std::size_t k = 0; k < count; ++k) numbers.push_back(small_number(c));
    return numbers;
}

}  // namespace

Given chain_of_two() { return {{{{{2}}, {-1}, sigmoid()}, {{{8}}, {-4}, sigmoid()}}, {0.5}, {0}}; }

Given narrow_and_wide() {
    return {{{{{1, 0.5}, {-1, 0}, {2, 1}}, {0.5, -1}, tanh()},
             {{{2, -1, 0.5}, {1, 3, -2}}, {0, 1, -0.5}, sigmoid()},
             {{{-1}, {4}, {2}}, {0.25}, identity()}},
            {1, 2, 0.5},
            {-1}};
}

Given square() {
    return {{{{{1, 2}, {-0.5, 1}}, {0, -1}, sigmoid()},
             {{{2, -1}, {0.5, 3}}, {-1, 0.5}, tanh()},
             {{{1, -2}, {4, 0.5}}, {0, 1}, sigmoid()}},
            {1, -1},
            {1, 0}};
}

void tell(Case& c, const Given& given) {
    for (std::size_t l = 1; l <= given.net.size(); ++l) {
        c.given_matrix(indexed("W", l), given.net[l].W);
        c.given(indexed("b", l), given.net[l].b);
        c.given_text(indexed("f", l), given.net[l].f.name);
    }
    c.given("x", given.x);
    c.given("t", given.t);
}

Given any_given(Case& c) {
    const std::size_t layers = c.choice({1, 3});
    Given given;
    given.x = small_numbers(c, c.choice({1, 3}));
    std::size_t inputs = given.x.size();
    for (std::size_t l = 1; l <= layers; ++l) {
        const std::size_t units = c.choice({1, 3});
        Matrix W(inputs, units);
        for (double& w : W.flat()) w = small_number(c);
        given.net.push_back({W, small_numbers(c, units), any_activation(c)});
        inputs = units;
    }
    given.t = small_numbers(c, inputs);
    tell(c, given);
    return given;
}

const Activation& any_activation(Case& c) { return activations()[c.choice({0, activations().size() - 1})]; }

std::string indexed(const char* name, std::size_t l) { return std::string{name} + "[" + std::to_string(l) + "]"; }

std::vector<std::string> labels_of(const std::string& name, std::size_t count) {
    std::vector<std::string> labels;
    for (std::size_t k = 0; k < count; ++k) labels.push_back(indexed(name.c_str(), k));
    return labels;
}

void check_numbers(Case& c, const Numbers& answer, const Numbers& expected, const std::string& name,
                   const std::string& oracle) {
    c.oracle("a number for each unit of the layer");
    c.label({"numbers in " + name});
    c.require(answer.size() == expected.size(), "numbers in " + name + " = " + std::to_string(expected.size()),
              {static_cast<double>(answer.size())});
    c.label(labels_of(name, expected.size()));
    c.expect(expected, oracle);
    c.got(answer);
}

}  // namespace bp::chapters::ch09
