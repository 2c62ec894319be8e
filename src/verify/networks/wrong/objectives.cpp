#include <array>

#include "verify/networks/wrong/replaced.hpp"

/// Mistakes in the mean over the samples and in the penalty.
namespace bp::verify {

using layered::LayerGradient;

namespace {

double sum_for_mean(const NetworkCase& c, double summed_loss) { return summed_loss + c.lambda * right::penalty(c); }

LayerGradient gradient_of_sum(const NetworkCase& c, const CaseLayer& layer, const LayerGradient& sum) {
    return {sum.W + c.lambda * layer.W, sum.b};
}

NetworkMethod never_a_mean() {
    Recipe recipe = right_recipe();
    recipe.objective = sum_for_mean;
    recipe.finish = gradient_of_sum;
    return method_of(recipe);
}

LayerGradient mean_twice(const NetworkCase& c, const CaseLayer& layer, const LayerGradient& sum) {
    const double share = right::share(c) * right::share(c);
    return {share * sum.W + c.lambda * layer.W, share * sum.b};
}

LayerGradient bias_mean_twice(const NetworkCase& c, const CaseLayer& layer, const LayerGradient& sum) {
    LayerGradient done = right::finish(c, layer, sum);
    done.b *= right::share(c);
    return done;
}

LayerGradient penalty_in_mean(const NetworkCase& c, const CaseLayer& layer, const LayerGradient& sum) {
    const double share = right::share(c);
    return {share * (sum.W + c.lambda * layer.W), share * sum.b};
}

/// How much of λ w reaches the gradient.
template <int factor>
LayerGradient penalty_times(const NetworkCase& c, const CaseLayer& layer, const LayerGradient& sum) {
    LayerGradient done = right::finish(c, layer, sum);
    done.W += (factor - 1) * c.lambda * layer.W;
    return done;
}

LayerGradient bias_penalised(const NetworkCase& c, const CaseLayer& layer, const LayerGradient& sum) {
    LayerGradient done = right::finish(c, layer, sum);
    for (std::size_t j = 0; j < done.b.size(); ++j) done.b(j) += c.lambda * layer.b(0, j);
    return done;
}

LayerGradient penalty_overwrites(const NetworkCase& c, const CaseLayer& layer, const LayerGradient& sum) {
    LayerGradient done = right::finish(c, layer, sum);
    if (c.lambda > 0) done.W = c.lambda * layer.W;
    return done;
}

double penalty_without_half(const NetworkCase& c, double summed_loss) {
    return right::objective(c, summed_loss) + c.lambda * right::penalty(c);
}

constexpr std::array kWrongObjectives{
    WrongNetwork{"E1/net", "a sum where a mean is meant, in loss and gradient",
                 "The loss is a mean over N samples, so every gradient carries 1/N.", "P21", never_a_mean},
    WrongNetwork{"E6/net", "the loss is a mean, its gradient that of the sum",
                 "The printed loss and the gradient must be of the same function.", "P21",
                 replaced<&Recipe::finish, gradient_of_sum>},
    WrongNetwork{"E2/net", "1/N twice", "The 1/N appears in the loss derivative already; do not divide again.", "P21",
                 replaced<&Recipe::finish, mean_twice>},
    WrongNetwork{"D3/net", "1/N twice for the biases",
                 "The mean over the batch is taken once; here it is taken twice for the bias.", "P21",
                 replaced<&Recipe::finish, bias_mean_twice>},
    WrongNetwork{"E7/net", "the penalty's gradient is divided by N",
                 "The regulariser is not part of the mean; add lambda w after averaging.", "P20",
                 replaced<&Recipe::finish, penalty_in_mean>},
    WrongNetwork{"L1/net", "2 λ w", "R = w^2 / 2 has derivative w, so the term is lambda w.", "P20",
                 replaced<&Recipe::finish, penalty_times<2>>},
    WrongNetwork{"L2/net", "-λ w", "The penalty pushes weights towards 0.", "P20",
                 replaced<&Recipe::finish, penalty_times<-1>>},
    WrongNetwork{"L3/net", "biases are penalised", "Only weights are penalised.", "P20",
                 replaced<&Recipe::finish, bias_penalised>},
    WrongNetwork{"L5/net", "the penalty is in the loss and not in the gradient",
                 "The gradient must contain lambda w if the loss contains lambda / 2 w^2.", "P20",
                 replaced<&Recipe::finish, penalty_times<0>>},
    WrongNetwork{"L7/net", "the penalty's message overwrites that of the data",
                 "w feeds both z and R: two messages, to be added.", "P20",
                 replaced<&Recipe::finish, penalty_overwrites>},
    WrongNetwork{"L9/net", "the loss has λ Σ w², without the ½", "R is half the sum of the squares.", "P20",
                 replaced<&Recipe::objective, penalty_without_half>},
};

}  // namespace

std::span<const WrongNetwork> wrong_objectives() { return kWrongObjectives; }

}  // namespace bp::verify
