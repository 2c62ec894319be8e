#include <algorithm>
#include <cmath>
#include <functional>
#include <numeric>
#include <string>

#include <gtest/gtest.h>

#include "base/random.hpp"
#include "inspect/likely_cause.hpp"

namespace bp::inspect {
namespace {

using Numbers = std::vector<double>;

Numbers drawn_numbers(Random& random, std::size_t n, double low, double high) {
    Numbers x(n);
    for (double& one : x) one = random.uniform(low, high);
    return x;
}

/// f = Σ_k c_k sin(a_k · x) + Σ_i b_i x_i² / 2, and its gradient.
struct Waves {
    std::vector<Numbers> a;
    Numbers b, c;

    Waves(Random& random, std::size_t n)
        : b(drawn_numbers(random, n, 0.5, 1.5)), c(drawn_numbers(random, 3, 0.5, 1.5)) {
        for (std::size_t k = 0; k < c.size(); ++k) a.push_back(drawn_numbers(random, n, -1, 1));
    }

    double value(std::span<const double> x) const {
        double sum = 0;
        for (std::size_t k = 0; k < c.size(); ++k) {
            sum += c[k] * std::sin(std::inner_product(x.begin(), x.end(), a[k].begin(), 0.0));
        }
        for (std::size_t i = 0; i < x.size(); ++i) sum += b[i] * x[i] * x[i] / 2;
        return sum;
    }

    Numbers gradient(std::span<const double> x) const {
        Numbers g(x.size());
        for (std::size_t i = 0; i < x.size(); ++i) g[i] = b[i] * x[i];
        for (std::size_t k = 0; k < c.size(); ++k) {
            const double slope = c[k] * std::cos(std::inner_product(x.begin(), x.end(), a[k].begin(), 0.0));
            for (std::size_t i = 0; i < x.size(); ++i) g[i] += slope * a[k][i];
        }
        return g;
    }
};

/// What is drawn once for all points of a trial: the components that the mistake hits, and numbers for its size.
struct Draw {
    std::size_t first, last;  ///< components first … last - 1, not all of them
    double factor, salt;
};

/// A mistake: the pattern that it should be known by, and what it does to a gradient at x.
struct Mistake {
    std::string name, pattern;
    std::function<void(Numbers& g, const Numbers& x, const Draw& draw)> spoil;
};

template <class Change> auto each(Change change) {
    return [change](Numbers& g, const Numbers&, const Draw&) {
        const auto n = static_cast<double>(g.size());
        for (double& one : g) one = change(one, n);
    };
}
template <class Change> auto some(Change change) {
    return [change](Numbers& g, const Numbers&, const Draw& draw) {
        for (std::size_t i = draw.first; i < draw.last; ++i) g[i] = change(g[i]);
    };
}

/// The gradient of a matrix of two rows, written column by column.
void transpose(Numbers& g, const Numbers&, const Draw&) {
    const Numbers right = g;
    const std::size_t columns = g.size() / 2;
    for (std::size_t r = 0; r < 2; ++r) {
        for (std::size_t c = 0; c < columns; ++c) g[c * 2 + r] = right[r * columns + c];
    }
}

const std::vector<Mistake> kMistakes{
    {"all with the wrong sign", "sign", each([](double g, double) { return -g; })},
    {"some with the wrong sign", "sign", some([](double g) { return -g; })},
    {"a factor of two", "twice", each([](double g, double) { return 2 * g; })},
    {"one path counted twice", "twice", some([](double g) { return 2 * g; })},
    {"half", "half", each([](double g, double) { return g / 2; })},
    {"sum for mean", "sum", each([](double g, double n) { return n * g; })},
    {"mean for sum", "mean", each([](double g, double n) { return g / n; })},
    {"a path dropped", "zero", some([](double) { return 0.0; })},
    {"a logarithm of 0", "not finite", some([](double) { return -INFINITY; })},
    {"float", "digits", each([](double g, double) { return double{static_cast<float>(g)}; })},
    {"transposed", "order", transpose},
    {"the next component's", "shift", [](Numbers& g, auto&, auto&) { std::copy(g.begin() + 1, g.end(), g.begin()); }},
    {"a penalty forgotten", "penalty",
     [](Numbers& g, const Numbers& x, const Draw& d) {
         for (std::size_t i = 0; i < g.size(); ++i) g[i] -= d.factor * x[i];
     }},
    {"a constant factor", "factor",
     [](Numbers& g, const Numbers&, const Draw& d) {
         for (double& one : g) one *= d.factor;
     }},
    {"delta twice", "squared", each([](double g, double) { return g * g; })},
    {"one side of a branch", "points",
     [](Numbers& g, const Numbers& x, const Draw& d) {
         for (double& one : g) one += x[0] > 0 ? std::sin(one + d.salt) : 0;
     }},
    {"only the biases", "places",
     [](Numbers& g, const Numbers& x, const Draw& d) {
         for (std::size_t i = d.first; i < d.last; ++i) g[i] += std::sin(d.salt * static_cast<double>(i + 1) + x[i]);
     }},
};

struct Rate {
    int trials = 0, first = 0, among_three = 0;
};

/// One random function with this mistake in its gradient, at four points; two on each side of x_1 = 0.
void try_one(const Mistake& mistake, Random& random, Rate& rate) {
    const std::size_t n = 2 * (2 + random.below(4));
    const Waves waves(random, n);
    const std::size_t first = random.below(n - 1);
    const Draw draw{first, first + 1 + random.below(n - 1 - first), random.uniform(0.1, 0.45), random.uniform(0.3, 1)};
    std::vector<CheckedPoint> points;
    bool is_wrong = false;
    for (int p = 0; p < 4; ++p) {
        Numbers x = drawn_numbers(random, n, -2, 2);
        x[0] = p % 2 == 0 ? std::abs(x[0]) : -std::abs(x[0]);
        Numbers g = waves.gradient(x);
        mistake.spoil(g, x, draw);
        points.push_back({x, check_gradient([&](std::span<const double> at) { return waves.value(at); }, x, g)});
        is_wrong = is_wrong || overall(points.back().components) == Verdict::fail;
    }
    ASSERT_TRUE(is_wrong) << mistake.name;
    const std::vector<Cause> causes = likely_causes(points);
    ++rate.trials;
    if (!causes.empty() && causes[0].pattern == mistake.pattern) ++rate.first;
    if (std::any_of(causes.begin(), causes.end(), [&](const Cause& c) { return c.pattern == mistake.pattern; })) {
        ++rate.among_three;
    }
}

TEST(LikelyCause, NamesTheRightOneFirstInFourOfFiveAndAmongThreeInNineteenOfTwenty) {
    Random random(7);
    Rate all;
    std::string table;
    for (const Mistake& mistake : kMistakes) {
        Rate rate;
        for (int trial = 0; trial < 60; ++trial) try_one(mistake, random, rate);
        table += mistake.name + ": " + std::to_string(rate.first) + " first, " + std::to_string(rate.among_three) +
                 " among three, of " + std::to_string(rate.trials) + "\n";
        all.trials += rate.trials;
        all.first += rate.first;
        all.among_three += rate.among_three;
    }
    EXPECT_GE(all.first, 0.8 * all.trials) << table;
    EXPECT_GE(all.among_three, 0.95 * all.trials) << table;
    RecordProperty("first", all.first);
    RecordProperty("among_three", all.among_three);
    RecordProperty("trials", all.trials);
}

}  // namespace
}  // namespace bp::inspect
