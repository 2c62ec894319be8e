#pragma once

#include <cmath>
#include <cstddef>
#include <functional>
#include <vector>

#include "base/error.hpp"
#include "neuron/sigmoid.hpp"

namespace bp::chapters::ch10 {

/// σ(s) = 1 / (1 + e^-s), there to be called; chapter 1 is about it.
using neuron::sigmoid;

/// The numbers at the nodes of the slide's graph. One Pass is used again and again, so what a function has to fill in
/// holds whatever an earlier pass left there.
struct Pass {
    // given
    double w = 0, x = 0, b = 0, t = 0;
    // values: the forward pass fills them in
    double s = 0, y = 0, L = 0;
    // error signals, δ_y = dL/dy and so on: the backward pass fills them in
    double delta_y = 0, delta_s = 0, delta_w = 0, delta_b = 0;
};

/// Exercise 10.3: nodes by number, counted from 0.
using Nodes = std::vector<std::size_t>;

/// A graph: parents[v] lists the nodes that v is computed from directly, one entry for each time it is used.
using ParentLists = std::vector<Nodes>;

/// The numbers of the slide's nodes: node::w is 0, node::L is 6.
namespace node {
enum : std::size_t { w, x, b, t, s, y, L };
}

/// Exercise 10.5: a model with D weights. s = w_1 x_1 + … + w_D x_D + b, y = g(s), L = ½ (y - t)².
struct Model {
    std::vector<double> w, x;
    double b = 0, t = 0;
    std::function<double(double)> g{};        ///< call it as model.g(s)
    std::function<double(double)> g_slope{};  ///< the derivative g', called in the same way
};

/// Exercise 10.5: dL/dw_i for every i, and dL/db.
struct Gradient {
    std::vector<double> w;
    double b = 0;
};

/// Exercise 10.5: the work for all D + 1 derivatives of the model, once by formulas and once structured.
struct Counts {
    std::size_t formula_activations = 0;         ///< evaluations of g and of g', together
    std::size_t formula_multiplications = 0;     ///< those outside g and g'
    std::size_t structured_activations = 0;      ///< the same two for the structured program
    std::size_t structured_multiplications = 0;  ///< of 10.5's first function
};

/// What a solution of this chapter provides. No function needs to check its arguments.
struct Solution {
    /// 10.1  s = w x + b, y = σ(s), L = ½ (y - t)². Fills in s, y and L. Slide: "An implementation perspective".
    void (*forward)(Pass& pass);

    /// 10.2  δ_y = y - t, δ_s = δ_y σ'(s), δ_w = δ_s x, δ_b = δ_s, where σ'(s) = y (1 - y). The values are there;
    /// fills in the four δ. Slide: "A shorthand notation".
    void (*backward)(Pass& pass);

    /// 10.3  The slide's graph: the parents of each of its seven nodes w, x, b, t, s, y, L, in this order. The order
    /// of the parents in a list does not matter. Slide: "Univariate chain rule: computation graph".
    ParentLists (*slide_graph)();

    /// 10.3  The children of node v in any graph, in any order. A child that uses v twice stands there twice.
    Nodes (*children)(const ParentLists& parents, std::size_t v);

    /// 10.4  The same two passes with y = tanh(s), whose derivative is 1 - y². Slide: "Univariate chain rule".
    void (*forward_tanh)(Pass& pass);
    void (*backward_tanh)(Pass& pass);

    /// 10.5  All D + 1 derivatives of a model, with one evaluation of g and one of g' however large D is. Slide: "A
    /// structured way to implement it".
    Gradient (*gradient)(const Model& model);

    /// 10.5  How much work is it with D weights? By formulas: each derivative is computed on its own from
    ///     dL/dw_i = (g(s) - t) g'(s) x_i        dL/db = (g(s) - t) g'(s)
    /// with w_1 x_1 + … + w_D x_D + b written out wherever s stands, and nothing kept. Structured: the lines of 10.2.
    Counts (*counts)(std::size_t D);
};

/// The solution to judge: exercise.cpp defines it.
Solution exercise();

}  // namespace bp::chapters::ch10
