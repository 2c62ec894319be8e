#include <cmath>

#include "base/counted.hpp"
#include "chapters/shared/layered_types.hpp"
#include "given.hpp"
#include "oracle.hpp"
#include "parts.hpp"

// Exercises 9.1 to 9.3, the error signals; spec_gradient.cpp and spec_step.cpp have the rest.
namespace bp::chapters::ch09 {

namespace {

using course::Case;
using course::Judge;

void check_last(Case& c, const Solution& student, const Activation& f, const Numbers& s, const Numbers& t) {
    c.given_text("f", f.name);
    const Numbers x = c.given("x = f(s)", activations_of<double>(f, s));
    const auto loss = [&]<class T>(std::span<const T> at) {
        const std::vector<T> output = activations_of(f, at);
        return squared_loss<T>(output, t);
    };
    c.expect(slopes_of(loss, s), kComplexStep);
    c.got(student.delta_of_last_layer(f, s, x, t));
}

void last_layer(Judge& judge, const Solution& student) {
    const char* const rule =
        "δ⁽ᴸ⁾ = ∂L/∂x⁽ᴸ⁾ ∘ f'(s⁽ᴸ⁾): from the form of the loss, times the slope of the non-linearity.";
    judge.example(rule, [&](Case& c) {
        const Numbers s = c.given("s", Numbers{0, std::log(3)});
        check_last(c, student, activations()[1], s, c.given("t", Numbers{1, 1}));
    });
    judge.example("The last layer may have any non-linearity; its slope is taken at s.", [&](Case& c) {
        const Numbers s = c.given("s", Numbers{0.5, -1, 2});
        check_last(c, student, activations()[2], s, c.given("t", Numbers{0, 0.5, -1}));
    });
    judge.property(rule, [&](Case& c) {
        const Numbers s = c.numbers("s", {1, 4}), t = c.numbers("t", {s.size(), s.size()});
        check_last(c, student, any_activation(c), s, t);
    });
}

/// Σ_k δ_k s_k⁽ˡ⁺¹⁾ is a function of s⁽ˡ⁾ whose slopes are what the loss has there.
void check_one_back(Case& c, const Solution& student, const Matrix& W, const Numbers& delta, const Activation& f,
                    const Numbers& s) {
    c.given_text("f", f.name);
    const auto sum = [&]<class T>(std::span<const T> at) {
        const std::vector<T> x = activations_of(f, at);
        T total = 0;
        for (std::size_t i = 0; i < W.rows(); ++i) {
            for (std::size_t k = 0; k < W.cols(); ++k) total += delta[k] * W(i, k) * x[i];
        }
        return total;
    };
    c.expect(slopes_of(sum, s), "the complex step through f and W: forward values, no formula for a derivative");
    c.got(student.delta_one_layer_back(W, delta, f, s));
}

void one_layer_back(Judge& judge, const Solution& student) {
    const char* const rule = "δ⁽ˡ⁾ = (W⁽ˡ⁺¹⁾ δ⁽ˡ⁺¹⁾) ∘ f'(s⁽ˡ⁾): every unit above sends its δ through the weight.";
    const auto check = [&](Case& c, const Matrix& W, const Numbers& delta, const Activation& f, const Numbers& s) {
        c.given_matrix("W_above", W);
        c.given("delta_above", delta);
        c.given("s", s);
        check_one_back(c, student, W, delta, f, s);
    };
    judge.example(rule, [&](Case& c) { check(c, {{4, 0}, {2, -1}, {1, 3}}, {0.5, -1}, activations()[1], {0, 0, 0}); });
    judge.example("As many units below as above: W and its transpose both fit, only W is right.", [&](Case& c) {
        check(c, {{1, 2}, {-3, 0.5}}, {1, -2}, activations()[2], {0.5, -1});
    });
    judge.example("A linear layer has the slope 1: what is left is W δ.", [&](Case& c) {
        check(c, {{2, -1, 3}}, {1, 4, -2}, activations()[0], {0.5});
    });
    judge.property(rule, [&](Case& c) {
        const Numbers s = c.numbers("s", {1, 3}), delta = c.numbers("delta_above", {1, 3});
        check_one_back(c, student, c.matrix("W_above", s.size(), delta.size()), delta, any_activation(c), s);
    });
}

void check_deltas(Case& c, const Solution& student, const Given& given) {
    const std::size_t L = given.net.size();
    const ForwardPass pass = evaluated(given.net, given.x);
    c.expect(delta_of(given.net, L, pass, given.t), kComplexStep);
    const PerLayer<Numbers> delta = student.deltas(given.net, pass, given.t);
    c.oracle("one list for each layer");
    c.label({"layers"});
    c.require(delta.size() == L, "layers = " + std::to_string(L), {static_cast<double>(delta.size())});
    for (std::size_t l = L; l >= 1; --l) {
        check_numbers(c, delta[l], delta_of(given.net, l, pass, given.t), indexed("delta", l), kComplexStep);
    }
}

constexpr std::size_t kLongChain = 6;

/// How often the slope of f was asked for on the way down a chain of six linear layers with one unit each.
std::size_t slopes_asked_for(const Solution& student) {
    // counted as the multiplication that makes the slope; 1 whatever s is
    const Activation counting{"identity", [](double s) { return s; },
                              [](double) { return (Counted{1} * Counted{1}).value; }};
    Network net;
    for (std::size_t l = 1; l <= kLongChain; ++l) net.push_back({{{2}}, {0}, counting});
    const ForwardPass pass = evaluated(net, Numbers{1});
    const auto before = Counted::done().multiplications;
    student.deltas(net, pass, Numbers{0});
    return static_cast<std::size_t>(Counted::done().multiplications - before);
}

void all_deltas(Judge& judge, const Solution& student) {
    const char* const rule = "δ⁽ᴸ⁾ first, then layer by layer down to δ⁽¹⁾: the dependency graph gives the order.";
    const auto example = [&](const char* claim, const Given& given) {
        judge.example(claim, [&](Case& c) {
            tell(c, given);
            check_deltas(c, student, given);
        });
    };
    example("Two layers of one unit: δ⁽²⁾ = 1/8, and δ⁽¹⁾ = 8 · 1/8 · 1/4.", chain_of_two());
    example(rule, narrow_and_wide());
    example("Equal widths everywhere: each layer uses the W above it, and its own slope.", square());
    judge.property(rule, [&](Case& c) { check_deltas(c, student, any_given(c)); });
    judge.trial("Each δ is computed once and used by all layers below it: one slope for each unit.", [&](Case& c) {
        c.given_text("net", "six linear layers of one unit");
        c.oracle("the dependency graph: one non-linearity for each of the six layers");
        c.within_cost(slopes_asked_for(student), kLongChain, "slopes f'(s)");
    });
    judge.probe("does a chain of six need more than six slopes",
                [&] { return Numbers{slopes_asked_for(student) > kLongChain ? 1.0 : 0.0}; });
}

}  // namespace

course::Spec<Solution> spec() {
    using enum course::Path;
    const std::string last = "Gradient descent iteration: the final layer",
                      more = "Gradient descent iteration: one more layer";
    return {
        {{"9.1", "The error signal of the last layer", last, core}, last_layer},
        {{"9.2", "One layer back", more, core}, one_layer_back},
        {{"9.3", "Down to the first layer", more, core}, all_deltas},
        {{"9.4", "The gradients of all layers", last, full}, all_gradients},
        {{"9.5", "A batch: sum and mean", more, full}, batches},
        {{"9.6", "A step of learning", more, full}, all_at_once},
    };
}

}  // namespace bp::chapters::ch09
