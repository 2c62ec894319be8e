#include <algorithm>

#include "course/difference.hpp"
#include "parts.hpp"
#include "values.hpp"

namespace bp::chapters::ch13 {

namespace {

using course::Case;
using course::Judge;
using course::Numbers;

// No derivative is written down in this file: central differences of what a node computes say what a right message is.
// They are exact here.
using course::kByHand;
const char* const kDifferences = "central differences of o, exact here";

using MessageFunction = Messages (*)(Values, double);

/// Fixed inputs, with the messages worked out by hand.
void check_by_hand(Case& c, MessageFunction messages, const Numbers& y, double delta, const Numbers& expected) {
    c.given("y", y);
    c.given("δ_o", delta);
    c.expect(expected, kByHand);
    c.got(messages(y, delta));
}

/// Any inputs: δ_o times the central differences of the node's value.
void check_by_differences(Case& c, MessageFunction messages, const Numbers& y, double (*value)(const Numbers&)) {
    const double delta = c.number("δ_o");
    Numbers expected = course::central_differences(value, y);
    for (double& message : expected) message *= delta;
    c.expect(expected, kDifferences);
    c.got(messages(y, delta));
}

void sum_copies(Judge& judge, const Solution& student) {
    judge.example("A sum sends δ_o to each of its inputs.", [&](Case& c) {
        check_by_hand(c, student.add, {4, -1, 0.5}, 1.5, {1.5, 1.5, 1.5});
    });
    judge.example("A sum of one input passes δ_o on.", [&](Case& c) { check_by_hand(c, student.add, {-2}, 3, {3}); });
    judge.property("A sum sends δ_o to each of its inputs, whatever their values are.", [&](Case& c) {
        check_by_differences(c, student.add, c.numbers("y", {1, 5}), sum_of);
    });
}

void product_switches(Judge& judge, const Solution& student) {
    judge.example("∂L/∂y_j = y_l ∂L/∂o: the factor is the value of the other input.", [&](Case& c) {
        check_by_hand(c, student.product, {5, 3}, -2, {-6, -10});
    });
    judge.property("∂L/∂y_j = y_l ∂L/∂o: the factor is the value of the other input.", [&](Case& c) {
        check_by_differences(c, student.product, c.numbers("y", {2, 2}), product_of);
    });
}

void long_product_without_division(Judge& judge, const Solution& student) {
    const char* const all_others = "With k inputs the factor is the product of all the others.";
    judge.example(all_others, [&](Case& c) {
        check_by_hand(c, student.long_product, {2, -3, 4, 0.5}, 2, {-12, 8, -6, -48});
    });
    judge.example("An input that is 0 receives δ_o times the product of the others.", [&](Case& c) {
        check_by_hand(c, student.long_product, {2, 0, 5}, 1, {0, 10, 0});
    });
    judge.example("Two inputs that are 0 leave nothing for anybody.", [&](Case& c) {
        check_by_hand(c, student.long_product, {0, 0, 7}, 3, {0, 0, 0});
    });
    judge.property(all_others, [&](Case& c) {
        check_by_differences(c, student.long_product, c.numbers("y", {2, 5}), product_of);
    });
}

void max_routes(Judge& judge, const Solution& student) {
    judge.example("The largest input receives δ_o, the others receive 0.", [&](Case& c) {
        check_by_hand(c, student.max, {1, 6, -2}, -3, {0, -3, 0});
    });
    judge.example("The largest of negative inputs is still the largest.", [&](Case& c) {
        check_by_hand(c, student.max, {-5, -1, -3}, 2, {0, 2, 0});
    });
    judge.property("The largest input receives δ_o, the others receive 0.", [&](Case& c) {
        check_by_differences(c, student.max, c.distinct_numbers("y", {1, 5}), maximum_of);
    });
}

/// Whatever the messages are: δ_o times some subgradient of max at y.
void check_tie(Case& c, const Solution& student, const Numbers& y, double delta) {
    c.oracle("the definition: max(z) ≥ max(y) + g·(z - y) for every z");
    const Messages messages = student.max_with_ties(y, delta);
    c.require(messages.size() == y.size(), "one message for each input", messages);
    const double largest = maximum_of(y);
    Messages first_wins(y.size(), 0.0);
    first_wins[static_cast<std::size_t>(std::ranges::find(y, largest) - y.begin())] = delta;
    for (std::size_t j = 0; j < y.size(); ++j) {
        c.require(y[j] == largest || messages[j] == 0, "exactly 0 for every input below the largest", messages);
        c.require(messages[j] == 0 || (messages[j] > 0) == (delta > 0), "no message of the other sign than δ_o",
                  messages);
    }
    c.require(course::same(sum_of(messages), delta), "messages that sum to " + course::to_text(delta), messages);
    if (!course::same(messages, first_wins)) {
        c.note("Legal at a tie, though not this course's rule: in src/ops/max.hpp the first of the largest wins.");
    }
}

void check_relu(Case& c, const Solution& student, double x, double delta) {
    if (x != 0) {
        const auto relu = [](const Numbers& at) { return std::max(0.0, at[0]); };
        c.expect({delta * course::central_differences(relu, {x})[0]}, kDifferences);
        return c.got({student.relu(x, delta)});
    }
    const double message = student.relu(x, delta);
    c.oracle("the definition: relu(z) ≥ relu(0) + g z for every z");
    c.require(std::min(0.0, delta) <= message && message <= std::max(0.0, delta), "any value between 0 and δ_o",
              {message});
    if (message != 0)
        c.note("Legal at 0, though not this course's rule: relu(x) = max(0, x), and the constant 0 wins.");
}

void ties_and_relu(Judge& judge, const Solution& student) {
    judge.example("Two tied inputs: together they receive δ_o.", [&](Case& c) {
        const Numbers y = c.given("y", {2, 2});
        check_tie(c, student, y, c.given("δ_o", 3));
    });
    judge.example("Three tied inputs: together they still receive δ_o.", [&](Case& c) {
        const Numbers y = c.given("y", {-1, -1, -1});
        check_tie(c, student, y, c.given("δ_o", 2));
    });
    judge.example("An input below the tied ones receives 0.", [&](Case& c) {
        const Numbers y = c.given("y", {5, 1, 5});
        check_tie(c, student, y, c.given("δ_o", -4));
    });
    judge.property("With or without ties: the messages are δ_o times a subgradient of max.", [&](Case& c) {
        const Numbers y = c.numbers("y", {1, 5});
        check_tie(c, student, y, c.number("δ_o"));
    });
    judge.example("relu passes δ_o on where x > 0.", [&](Case& c) {
        const double x = c.given("x", 3);
        check_relu(c, student, x, c.given("δ_o", -2));
    });
    judge.example("relu is flat where x < 0.", [&](Case& c) {
        const double x = c.given("x", -1);
        check_relu(c, student, x, c.given("δ_o", 4));
    });
    judge.example("relu at its kink: x ties with the constant 0.", [&](Case& c) {
        const double x = c.given("x", 0);
        check_relu(c, student, x, c.given("δ_o", 2));
    });
    judge.property("relu(x) is max(0, x).", [&](Case& c) {
        const double x = c.number("x");
        check_relu(c, student, x, c.number("δ_o"));
    });
}

/// L of the picture, every message of which is the slope in one argument: a, c, d, the two uses of b, and a shift of
/// each of p, s and m.
double loss_of_picture(const Numbers& x) {
    const double a = x[0], b_in_p = x[1], c = x[2], d = x[3], b_in_L = x[4];
    const double p = a * b_in_p + x[5];
    const double s = p + c + x[6];
    const double m = std::max(s, d) + x[7];
    return m * b_in_L;
}

void picture_is_predicted(Judge& judge, const Solution& student) {
    judge.example(
        "Each node sends δ times its local derivative; a node used twice adds what it receives.", [&](Case& c) {
            const Numbers slope = course::central_differences(
                loss_of_picture, {c.given("a", 2), c.given("b", 3), c.given("c", -1), c.given("d", 4), 3, 0, 0, 0});
            const Picture picture = student.picture();
            c.oracle("central differences of L; the number itself stays yours to find");
            const auto compare = [&c](const char* what, double predicted, double right) {
                c.require(course::same(predicted, right), std::string{"another "} + what, {predicted});
            };
            compare("message from L to m", picture.L_to_m, slope[7]);
            compare("message from L to b", picture.L_to_b, slope[4]);
            compare("message from m to s", picture.m_to_s, slope[6]);
            compare("message from m to d", picture.m_to_d, slope[3]);
            compare("message from s to p", picture.s_to_p, slope[5]);
            compare("message from s to c", picture.s_to_c, slope[2]);
            compare("message from p to a", picture.p_to_a, slope[0]);
            compare("message from p to b", picture.p_to_b, slope[1]);
            compare("error signal of b", picture.delta_b, slope[1] + slope[4]);
        });
    judge.probe("all nine numbers", [&] {
        const Picture p = student.picture();
        return Numbers{p.L_to_m, p.L_to_b, p.m_to_s, p.m_to_d, p.s_to_p, p.s_to_c, p.p_to_a, p.p_to_b, p.delta_b};
    });
}

}  // namespace

course::Spec<Solution> spec() {
    using enum course::Path;
    return {
        {{"13.1", "A sum copies", "Patterns in backward flow", core}, sum_copies},
        {{"13.2", "A product switches", "Multiplicative node", core}, product_switches},
        {{"13.3", "A product of k inputs, without division", "Multiplicative node", full},
         long_product_without_division},
        {{"13.4", "A max routes", "Max node", core}, max_routes},
        {{"13.5", "Ties, and relu at 0", "Max node", full}, ties_and_relu},
        {{"13.6", "Every message of a small picture", "Patterns in backward flow", full}, picture_is_predicted},
    };
}

}  // namespace bp::chapters::ch13
