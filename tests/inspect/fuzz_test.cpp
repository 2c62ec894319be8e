#include <array>
#include <gtest/gtest.h>

#include "base/error.hpp"
#include "base/random.hpp"
#include "inspect/assignment.hpp"
#include "inspect/dot.hpp"
#include "inspect/graph_json.hpp"
#include "inspect/trace_text.hpp"
#include "tests/inspect/random_computation.hpp"
#include "tests/inspect/traces.hpp"

// Texts that are nearly right: each becomes a trace or is refused with a sentence; nothing else may happen.
namespace bp::inspect {
namespace {

const std::array<std::string, 6> kExpressions{"s = w*x+b; y = sigmoid(s); L = 0.5*(y-t)^2",
                                              "m = max(x, b, -1.5e3); L = sum(m@t, axis=0) - 1/2^-3",
                                              "squared_loss(multiply(x, w, b), scale(t, factor=-0.25))",
                                              "h = tanh(x*w + b); z = h@t; softmax_cross_entropy(h, relu(x))*sum(z)",
                                              "((((x))))+((w*(b*(t))))-2/(x+1)",
                                              "a=w;c=a;d=c*c;L=sum(d)*sum(x)*sum(b)*sum(t)"};
const std::array<std::string, 8> kPieces{"(", ")", "^2", "[[1,2],[3]]", ";", "=", "1e309", "\xC3\xA9"};

/// Cuts, doubles, swaps and replaces bytes, up to four times.
std::string mutated(Random& random, std::string text) {
    for (std::size_t n = random.below(4); n-- > 0 && !text.empty();) {
        const std::size_t at = random.below(text.size()), other = random.below(text.size());
        switch (random.below(6)) {
            case 0:
                text[at] = static_cast<char>(random.below(256));
                break;
            case 1:
                text.erase(at, 1 + random.below(8));
                break;
            case 2:
                text.insert(at, text.substr(other, 1 + random.below(8)));
                break;
            case 3:
                std::swap(text[at], text[other]);
                break;
            case 4:
                text.insert(at, kPieces[random.below(kPieces.size())]);
                break;
            default:
                text.resize(at);
                break;
        }
    }
    return text;
}

enum class Outcome { traced, refused };

Outcome outcome_of(const Computation& computation) {
    const Trace traced = trace(computation);
    const Trace named = named_nodes(traced);
    EXPECT_FALSE(to_json(traced).empty() || to_table(named).empty() || to_dot(named).empty());
    where_not_finite(traced);
    return Outcome::traced;
}

template <class Read> Outcome outcome_of_reading(Read read) {
    try {
        return outcome_of(read());
    } catch (const Error& error) {
        EXPECT_GT(std::string_view{error.what()}.size(), 10u);
        return Outcome::refused;
    }
}

TEST(Fuzz, AnExpressionIsTracedOrRefused) {
    Random random(2019);
    std::array<int, 2> count{};
    for (int i = 0; i < 10'000; ++i) {
        const std::string text = mutated(random, kExpressions[random.below(kExpressions.size())]);
        std::vector<std::string> values{"w=2", "b=[1,-1]", "t=[[1],[0]]", "x=[[1,2],[3,4]]"};
        std::string& value = values[random.below(values.size())];
        if (random.below(4) == 0) value = mutated(random, value);
        const Outcome outcome = outcome_of_reading([&] { return parse_expression(text, parse_assignments(values)); });
        ++count[static_cast<std::size_t>(outcome)];
    }
    EXPECT_GT(count[0], 500);  // both happen often, so both are tried
    EXPECT_GT(count[1], 5000);
}

TEST(Fuzz, AGraphJsonIsTracedOrRefused) {
    Random random(2020);
    std::array<int, 2> count{};
    for (int i = 0; i < 10'000; ++i) {
        const std::string text = mutated(random, to_graph_json(random_computation(random, random.below(12))));
        const Outcome outcome = outcome_of_reading([&] { return parse_graph_json(text); });
        ++count[static_cast<std::size_t>(outcome)];
    }
    EXPECT_GT(count[0], 500);
    EXPECT_GT(count[1], 2500);
}

}  // namespace
}  // namespace bp::inspect
