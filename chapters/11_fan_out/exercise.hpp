#pragma once

#include <cmath>
#include <span>
#include <vector>

#include "base/error.hpp"
#include "course/activation.hpp"
#include "course/matrix.hpp"
#include "neuron/sigmoid.hpp"

namespace bp::chapters::ch11 {

/// σ(z) = 1 / (1 + e^-z), there to be called; chapter 1 is about it.
using neuron::sigmoid;

/// Numbers handed to a function: read them as v[i]; v.size() of them.
using Values = std::span<const double>;

/// Numbers handed back.
using Numbers = std::vector<double>;

using Matrix = course::Matrix;

/// Exercise 11.1: a child x of the node t, as the backward pass knows it.
struct Child {
    double delta = 0;  ///< δ_x, the child's error signal
    double slope = 0;  ///< dx/dt, how fast the child rises with t
};
using Children = std::span<const Child>;

/// Exercise 11.2: a node o with two inputs, v[left] and v[right]. Both may be the same node.
struct TwoInputs {
    std::size_t left = 0, right = 0;
    double delta = 0;  ///< δ_o
};

/// Exercise 11.3: the numbers that the slide's model is given.
struct Regression {
    double w = 0, x = 0, b = 0, t = 0;
    double lambda = 0;  ///< λ, the strength of the penalty
};

/// Exercise 11.3: the loss, the two messages that meet at w, and the error signals of w and b.
struct Regularised {
    double L_reg = 0;
    double z_to_w = 0;   ///< what z sends to w
    double R_to_w = 0;   ///< what R sends to w
    double delta_w = 0;  ///< dL_reg/dw
    double delta_b = 0;  ///< dL_reg/db
};

/// Exercise 11.5: a loss and its error signals at the logits.
struct LogitLoss {
    double loss = 0;
    Numbers delta_z;
};

/// Exercise 11.6: a layer g(Wᵀx + b), W with a row per input and a column per unit. Chapter 9 builds what it does.
struct Layer {
    Matrix W;
    Numbers b;
    course::Activation g;

    std::size_t input_count() const { return W.rows(); }
    std::size_t unit_count() const { return W.cols(); }
    /// g(Wᵀx + b)
    Numbers output(Values x) const;
    /// What the layer sends to its input x if `delta` is the error signal of its output: a number for each input.
    Numbers message(Values x, Values delta) const;
};

/// y = T(x) ∘ H(x) + (1 - T(x)) ∘ x, all four equally long.
struct Highway {
    Layer H, T;
};

/// y = [x; a; c], side by side, with a = first(x) and c = second([x; a]): the second layer reads both.
struct Dense {
    Layer first, second;
};

/// What a solution of this chapter provides. No function needs to check its arguments.
struct Solution {
    /// 11.1  δ_t = δ_x dx/dt + δ_y dy/dt, for any number of children, none included. Slide: "Recall the distributed
    /// chain rule".
    double (*delta)(Children children);

    /// 11.2  o = v[left] + v[right]. `signals` has the error signal of every node so far: add the messages of o to
    /// those of its inputs. Slide: "Recall the distributed chain rule".
    void (*sum)(const TwoInputs& o, Values v, Numbers& signals);

    /// 11.2  The same for o = v[left] v[right].
    void (*product)(const TwoInputs& o, Values v, Numbers& signals);

    /// 11.3  z = w x + b, y = σ(z), L = ½ (y - t)², R = ½ w², L_reg = L + λ R, forward and back. Slide:
    /// "L2-Regularized regression".
    Regularised (*l2)(const Regression& given);

    /// 11.4  y = softmax(z). From y and the error signals g_k = δ of y_k, what each logit z_l receives in all:
    /// Σ_k g_k ∂y_k/∂z_l = y_l (g_l - Σ_k g_k y_k). Slide: "Multiclass logistic regression".
    Numbers (*softmax_message)(Values y, Values g);

    /// 11.5  L = -Σ_k t_k log y_k with y = softmax(z), and δ of every logit. The t_k sum to any T, and the z_k may be
    /// as large as ±1000. Slide: "Multiclass logistic regression".
    LogitLoss (*softmax_cross_entropy)(Values z, Values t);

    /// 11.6  y = x + F(x): δ_x from δ_y. Slides: "Recall the distributed chain rule", "residual & highway connections".
    Numbers (*residual)(const Layer& F, Values x, Values delta_y);

    /// 11.6  δ_x of a highway block from δ_y.
    Numbers (*highway)(const Highway& block, Values x, Values delta_y);

    /// 11.6  δ_x of a dense block. delta_y has an entry for each of x, a and c. Slide: "dense connections".
    Numbers (*dense)(const Dense& block, Values x, Values delta_y);
};

/// The solution to judge: exercise.cpp defines it.
Solution exercise();

}  // namespace bp::chapters::ch11
