#include <algorithm>
#include <fmt/format.h>

#include "base/random.hpp"
#include "course/difference.hpp"
#include "course/draw.hpp"
#include "graph/passes.hpp"
#include "ops/all_ops.hpp"
#include "parts.hpp"
#include "values.hpp"

namespace bp::chapters::ch13 {

namespace {

using course::Numbers;
using course::Truth;

constexpr int kTries = 10'000;

/// In how many of kTries random tries the statement held.
template <class Statement> int count_tries(std::uint64_t seed, Statement holds) {
    Random random(seed);
    int count = 0;
    for (int i = 0; i < kTries; ++i) count += holds(random) ? 1 : 0;
    return count;
}

/// A multiple of 1/8 from -4 to 4: few of them are added, multiplied and compared without rounding.
double any_number(Random& random) { return course::simple_numbers()[random.below(course::simple_numbers().size())]; }

Numbers any_numbers(Random& random, std::size_t count) {
    Numbers numbers(count);
    for (double& x : numbers) x = any_number(random);
    return numbers;
}

Numbers distinct_numbers(Random& random, std::size_t count) {
    Numbers numbers = course::simple_numbers();
    random.shuffle(std::span(numbers));
    numbers.resize(count);
    return numbers;
}

Numbers times(double factor, Numbers numbers) {
    for (double& x : numbers) x *= factor;
    return numbers;
}

/// The value that the engine's max node computes.
double engine_max(const Numbers& y) {
    Graph graph;
    std::vector<NodeId> inputs;
    for (std::size_t i = 0; i < y.size(); ++i) inputs.push_back(graph.parameter({1, 1}));
    const NodeId out = graph.add(ops::Max{}, inputs);
    Parameters<double> parameters(graph);
    std::ranges::copy(y, parameters.values().begin());
    Workspace<double> ws(graph, parameters);
    forward(graph, ws);
    return ws.value(out)(0, 0);
}

/// max(z) ≥ max(y) + g·(z - y): what makes g a subgradient, tried at one z. All numbers are exact here.
bool is_below_max(const Numbers& g, const Numbers& y, const Numbers& z) {
    double plane = maximum_of(y);
    for (std::size_t j = 0; j < y.size(); ++j) plane += g[j] * (z[j] - y[j]);
    return maximum_of(z) >= plane;
}

course::Claim product_switches() {
    const Solution engine = reference();
    int with_zero = 0;
    const int exact = count_tries(79, [&](Random& random) {
        const Numbers y = any_numbers(random, 2 + random.below(5));
        const double delta = any_number(random);
        with_zero += product_of(y) == 0 ? 1 : 0;
        return engine.long_product(y, delta) == times(delta, course::central_differences(product_of, y));
    });
    // the same value in both positions: the two messages add up to the derivative of y y
    const int squares = count_tries(790, [&](Random& random) {
        const double y = any_number(random);
        return sum_of(engine.product(Numbers{y, y}, 1)) == 2 * y;
    });
    const int scaled = count_tries(791, [&](Random& random) {
        const double a = any_number(random), b = any_number(random), c = any_number(random);
        const Messages before = engine.product(Numbers{a, b}, 1), after = engine.product(Numbers{c * a, b}, 1);
        return after[0] == before[0] && after[1] == c * before[1];
    });
    return {.id = "79",
            .slide = "Multiplicative node",
            .statement =
                "An input of a product receives the error signal times the value of the other input; with k "
                "inputs, times the product of all others. No division is needed.",
            .truth = Truth::holds,
            .measured = fmt::format("all messages exact in {} of {} products of 2 to 6 inputs, {} of them with a zero; "
                                    "y·y gave 2y in {}; scaling one input scaled the other's message alone in {}",
                                    exact, kTries, with_zero, squares, scaled),
            .confirmed = exact == kTries && squares == kTries && scaled == kTries};
}

course::Claim max_is_one_hot() {
    const Solution engine = reference();
    const int one_hot = count_tries(80, [&](Random& random) {
        const Numbers y = distinct_numbers(random, 1 + random.below(6));
        const double delta = any_number(random);
        return engine.max(y, delta) == times(delta, course::central_differences(maximum_of, y));
    });
    const int subgradients = count_tries(800, [&](Random& random) {
        Numbers y = any_numbers(random, 2 + random.below(5));
        y.front() = y.back() = maximum_of(y);  // a tie of the largest
        return is_below_max(engine.max(y, 1), y, any_numbers(random, y.size()));
    });
    int halves = 0;
    for (std::size_t k = 2; k <= 6; ++k) {
        halves += course::central_differences(maximum_of, Numbers(k, 1.5)) == Numbers(k, 0.5) ? 1 : 0;
    }
    return {
        .id = "80",
        .slide = "Max node",
        .statement =
            "The derivative is 1 for the largest input and 0 for the rest. At a tie it does not exist; any "
            "nonnegative shares of the tied inputs that sum to 1 are a subgradient.",
        .truth = Truth::holds_under_conditions,
        .measured = fmt::format("without ties exact in {} of {}; with ties the subgradient inequality held in {}; a "
                                "central difference gave 1/2 to each of k tied inputs for {} of 5 k, a sum of k/2",
                                one_hot, kTries, subgradients, halves),
        .confirmed = one_hot == kTries && subgradients == kTries && halves == 5};
}

course::Claim rest_does_not_matter() {
    int unchanged = 0;
    const int changed = count_tries(81, [&](Random& random) {
        Numbers y = distinct_numbers(random, 2 + random.below(5));
        std::ranges::sort(y);
        const std::size_t j = random.below(y.size() - 1);  // any but the largest
        const double largest = y.back(), gap = largest - y[j], before = engine_max(y);
        Numbers below = y, beyond = y;
        below[j] += gap * (1 - random.uniform());  // more than nothing, at most the gap
        beyond[j] += gap + 0.125;
        unchanged += engine_max(below) == before ? 1 : 0;
        return engine_max(beyond) == before + 0.125;
    });
    return {
        .id = "81",
        .slide = "Max node",
        .statement =
            "Small changes of the inputs below the largest leave the output as it is, as long as they "
            "are no larger than the distance to the largest.",
        .truth = Truth::holds_under_conditions,
        .measured = fmt::format("up to that distance the output kept its bits in {} of {}; 1/8 beyond it the output "
                                "rose by 1/8 in {}",
                                unchanged, kTries, changed),
        .confirmed = unchanged == kTries && changed == kTries};
}

course::Claim three_patterns() {
    const Solution engine = reference();
    const int copied = count_tries(82, [&](Random& random) {
        const double delta = any_number(random);
        const Messages messages = engine.add(any_numbers(random, 1 + random.below(6)), delta);
        return std::ranges::count(messages, delta) == std::ssize(messages);
    });
    const int routed = count_tries(820, [&](Random& random) {
        const Numbers y = distinct_numbers(random, 1 + random.below(6));
        const double delta = any_number(random);
        Messages messages = engine.max(y, delta);
        const auto winner = messages.begin() + (std::ranges::max_element(y) - y.begin());
        return std::exchange(*winner, 0) == delta && messages == Numbers(y.size(), 0.0);
    });
    // each message times its own input is δ o, whichever input it is
    const int switched = count_tries(821, [&](Random& random) {
        const Numbers y = any_numbers(random, 2);
        const double delta = any_number(random), total = delta * product_of(y);
        const Messages messages = engine.product(y, delta), turned = engine.product(Numbers{y[1], y[0]}, delta);
        return messages[0] * y[0] == total && messages[1] * y[1] == total &&
               turned == Numbers{messages[1], messages[0]};
    });
    return {.id = "82",
            .slide = "Patterns in backward flow",
            .statement = "A sum copies its error signal, a max routes it to one input, a product switches its inputs.",
            .truth = Truth::holds,
            .measured = fmt::format("exact in {} of {} sums, {} of {} maxima, {} of {} products", copied, kTries,
                                    routed, kTries, switched, kTries),
            .confirmed = copied == kTries && switched == kTries && routed == kTries};
}

}  // namespace

std::vector<course::Claim> claims() {
    return {product_switches(), max_is_one_hot(), rest_does_not_matter(), three_patterns()};
}

}  // namespace bp::chapters::ch13
