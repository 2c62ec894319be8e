#include "course/difference.hpp"
#include "parts.hpp"
#include "values.hpp"

// Exercises 11.1 to 11.3. No derivative is written down in this file: central differences, the complex step and numbers
// worked out by hand say what a right error signal is.
namespace bp::chapters::ch11 {

namespace {

using course::Case;
using course::Judge;

using course::kByHand;
const char* const kDifferences = "central differences, exact here";

/// Children with the given error signals and slopes. As functions of t they are slope·t.
void check_delta(Case& c, const Solution& student, const Numbers& deltas, const Numbers& slopes) {
    std::vector<Child> children;
    for (std::size_t i = 0; i < deltas.size(); ++i) children.push_back({deltas[i], slopes[i]});
    const auto loss = [&](const Numbers& t) {
        double sum = 0;
        for (const Child& child : children) sum += child.delta * (child.slope * t[0]);
        return sum;
    };
    c.expect(course::central_differences(loss, {0}), kDifferences);
    c.got({student.delta(children)});
}

void messages_are_added(Judge& judge, const Solution& student) {
    const auto given = [&student](Case& c, const Numbers& deltas, const Numbers& slopes) {
        c.given("δ of each child", deltas);
        c.given("its slope in t", slopes);
        check_delta(c, student, deltas, slopes);
    };
    judge.example("δ_t = δ_x dx/dt + δ_y dy/dt", [&](Case& c) { given(c, {2, 3}, {4, -1}); });
    judge.example("One child: the plain chain rule.", [&](Case& c) { given(c, {-1.5}, {2}); });
    judge.example("Three children: three messages.", [&](Case& c) { given(c, {1, -2, 0.5}, {3, 1, 8}); });
    judge.example("A node that nothing uses does not move the loss.", [&](Case& c) { given(c, {}, {}); });
    judge.property("δ_t is the sum of all messages, each δ of a child times that child's own slope.", [&](Case& c) {
        const Numbers deltas = c.numbers("δ of each child", {0, 4});
        check_delta(c, student, deltas, c.numbers("its slope in t", {deltas.size(), deltas.size()}));
    });
}

/// What the loss would be if its part from other nodes were linear with the slopes `before`.
using NodeValue = double (*)(double left, double right);
using NodeFunction = void (*)(const TwoInputs& o, Values v, Numbers& signals);

void check_node(Case& c, NodeFunction add_messages, NodeValue value, const TwoInputs& o, const Numbers& v,
                Numbers signals) {
    const auto loss = [&](const Numbers& at) {
        double sum = o.delta * value(at[o.left], at[o.right]);
        for (std::size_t i = 0; i < at.size(); ++i) sum += signals[i] * at[i];
        return sum;
    };
    c.expect(course::central_differences(loss, v), kDifferences);
    add_messages(o, v, signals);
    c.got(signals);
}

void check_given_node(Case& c, NodeFunction add_messages, NodeValue value, const TwoInputs& o, const Numbers& v,
                      const Numbers& before) {
    c.given("v", v);
    c.given("left", static_cast<double>(o.left));
    c.given("right", static_cast<double>(o.right));
    c.given("δ_o", o.delta);
    c.given("signals before", before);
    check_node(c, add_messages, value, o, v, before);
}

void check_any_node(Case& c, NodeFunction add_messages, NodeValue value) {
    const Numbers v = c.numbers("v", {1, 3}), before = c.numbers("signals before", {v.size(), v.size()});
    TwoInputs o{.left = c.choice({0, v.size() - 1}), .right = c.choice({0, v.size() - 1})};
    c.given("left", static_cast<double>(o.left));
    c.given("right", static_cast<double>(o.right));
    o.delta = c.number("δ_o");
    check_node(c, add_messages, value, o, v, before);
}

void positions_count(Judge& judge, const Solution& student) {
    const NodeValue sum = [](double left, double right) { return left + right; };
    const NodeValue product = [](double left, double right) { return left * right; };
    const char* const kept = "What other children have sent stays: a message is added, it replaces nothing.";
    const char* const each = "Each position sends a message, also where both positions are the same node.";
    judge.example("v_0 + v_1: both receive δ_o.", [&](Case& c) {
        check_given_node(c, student.sum, sum, {0, 1, 2}, {3, 5}, {0, 0});
    });
    judge.example("x + x = 2 x: the two messages add up to 2 δ_o.", [&](Case& c) {
        check_given_node(c, student.sum, sum, {0, 0, 3}, {5}, {0});
    });
    judge.example(kept, [&](Case& c) { check_given_node(c, student.sum, sum, {1, 0, -1}, {2, 4}, {0.5, 8}); });
    judge.example("v_0 v_1: each receives δ_o times the other.", [&](Case& c) {
        check_given_node(c, student.product, product, {0, 1, 2}, {3, 5}, {0, 0});
    });
    judge.example("x·x = x²: the two messages add up to 2 x δ_o.", [&](Case& c) {
        check_given_node(c, student.product, product, {0, 0, 1}, {3}, {0});
    });
    judge.example(kept, [&](Case& c) {
        check_given_node(c, student.product, product, {2, 0, -1}, {2, 4, 1}, {0.5, 8, 6});
    });
    judge.property(std::string{"A sum. "} + each, [&](Case& c) { check_any_node(c, student.sum, sum); });
    judge.property(std::string{"A product. "} + each, [&](Case& c) { check_any_node(c, student.product, product); });
}

void label(Case& c) { c.label({"L_reg", "z → w", "R → w", "δ_w", "δ_b"}); }

Numbers numbers_of(const Regularised& r) { return {r.L_reg, r.z_to_w, r.R_to_w, r.delta_w, r.delta_b}; }

void check_l2(Case& c, const Solution& student, const Regression& given) {
    const auto loss = [&given](auto p) { return regularised_loss(p[0], p[1], p[2], given); };
    const Numbers messages = slopes(loss, Numbers{given.w, given.w, given.b});
    label(c);
    c.expect({regularised_loss(given.w, given.w, given.b, given), messages[0], messages[1], messages[0] + messages[1],
              messages[2]},
             kComplexStep);
    c.got(numbers_of(student.l2(given)));
}

Regression given(Case& c, const Regression& r) {
    c.given("w", r.w), c.given("x", r.x), c.given("b", r.b), c.given("t", r.t), c.given("λ", r.lambda);
    return r;
}

void weight_has_two_children(Judge& judge, const Solution& student) {
    const char* const claim = "w feeds z and R, so δ_w = δ_z x + δ_R w with δ_R = λ.";
    const auto by_hand = [&](Case& c, const Regression& r, const Numbers& expected) {
        given(c, r);
        label(c);
        c.expect(expected, kByHand);
        c.got(numbers_of(student.l2(r)));
    };
    judge.example(claim, [&](Case& c) {
        by_hand(c, {.w = 2, .x = 0.5, .b = -1, .t = 1, .lambda = 0.1}, {0.325, -0.0625, 0.2, 0.1375, -0.125});
    });
    judge.example(claim, [&](Case& c) {
        by_hand(c, {.w = 2, .x = 3, .b = -6, .t = 0, .lambda = 0.5}, {1.125, 0.375, 1, 1.375, 0.125});
    });
    judge.example("Without a penalty, λ = 0, the messages are those of chapter 10.",
                  [&](Case& c) { check_l2(c, student, given(c, {.w = 1, .x = 4, .b = -2, .t = 0.5, .lambda = 0})); });
    judge.property("δ_w is the sum of the messages from z and from R; only z uses b.", [&](Case& c) {
        Regression r{.w = c.number("w"), .x = c.number("x"), .b = c.number("b"), .t = c.number("t")};
        r.lambda = c.given("λ", static_cast<double>(c.choice({0, 16})) / 8);
        check_l2(c, student, r);
    });
}

}  // namespace

course::Spec<Solution> spec() {
    using enum course::Path;
    const char* const chain_rule = "Recall the distributed chain rule";
    const char* const softmax = "Multiclass logistic regression";
    return {
        {{"11.1", "A sum of messages", chain_rule, core}, messages_are_added},
        {{"11.2", "The same node twice: x + x and x·x", chain_rule, core}, positions_count},
        {{"11.3", "A weight with two children: L2", "L2-Regularized regression", core}, weight_has_two_children},
        {{"11.4", "Every logit reaches every output", softmax, full}, softmax_is_shared_out},
        {{"11.5", "Softmax and cross-entropy together", softmax, full}, logits_and_targets},
        {{"11.6", "Back through residual, highway and dense blocks", "residual & highway connections", full},
         blocks_add_messages},
    };
}

}  // namespace bp::chapters::ch11
