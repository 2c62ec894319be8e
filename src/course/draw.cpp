#include "course/draw.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <rapidcheck.h>

namespace bp::course {

namespace {

Numbers numbers_by_simplicity() {
    Numbers numbers{0};
    for (const int denominator : {1, 2, 4, 8}) {
        for (int i = 1; i <= 4 * denominator; ++i) {
            const double x = static_cast<double>(i) / denominator;
            if (std::find(numbers.begin(), numbers.end(), x) != numbers.end()) continue;
            numbers.push_back(x);
            numbers.push_back(-x);
        }
    }
    return numbers;
}

/// RapidCheck reports to nobody: the judge keeps the failing case itself.
struct Silence : rc::detail::TestListener {
    void onTestCaseFinished(const rc::detail::CaseDescription&) override {}
    void onShrinkTried(const rc::detail::CaseDescription&, bool) override {}
    void onTestFinished(const rc::detail::TestMetadata&, const rc::detail::TestResult&) override {}
};

// RapidCheck lets a range grow with the size of the case; only lengths should, so the size is held at its full value.
constexpr int kFullSize = 100;

rc::Gen<std::size_t> index_below(std::size_t n) {
    return rc::gen::resize(kFullSize, rc::gen::inRange<std::size_t>(0, n));
}

Draw random_draw() {
    return {[](std::size_t n) { return *index_below(n); },
            [](std::size_t most, std::size_t n) {
                // a container's greatest length is its size
                return *rc::gen::resize(static_cast<int>(most),
                                        rc::gen::container<std::vector<std::size_t>>(index_below(n)));
            }};
}

}  // namespace

const Numbers& simple_numbers() {
    static const Numbers numbers = numbers_by_simplicity();
    return numbers;
}

double draw_number(const Draw& draw) { return simple_numbers()[draw.below(simple_numbers().size())]; }

double draw_nonzero_number(const Draw& draw) {
    return simple_numbers()[1 + draw.below(simple_numbers().size() - 1)];  // 0 is the first
}

Numbers draw_numbers(const Draw& draw, Length length) {
    std::array<double, 4> pool{};
    for (double& x : pool) x = draw_number(draw);
    Numbers numbers;
    for (std::size_t i = 0; i < length.least; ++i) numbers.push_back(pool[draw.below(pool.size())]);
    for (const std::size_t i : draw.list_below(length.most - length.least, pool.size())) numbers.push_back(pool[i]);
    return numbers;
}

Numbers draw_distinct_numbers(const Draw& draw, Length length) {
    const std::size_t n = simple_numbers().size();
    std::vector<std::size_t> choices;
    for (std::size_t i = 0; i < length.least; ++i) choices.push_back(draw.below(n));
    for (const std::size_t i : draw.list_below(length.most - length.least, n)) choices.push_back(i);
    Numbers numbers;
    for (std::size_t i : choices) {  // a number already taken gives way to the next free one
        while (std::find(numbers.begin(), numbers.end(), simple_numbers()[i]) != numbers.end()) i = (i + 1) % n;
        numbers.push_back(simple_numbers()[i]);
    }
    return numbers;
}

void try_cases(std::uint64_t seed, int cases, const std::function<bool(const Draw&)>& holds) {
    rc::detail::TestParams plan;
    plan.seed = seed;
    plan.maxSuccess = cases;
    Silence silence;
    const auto property = rc::detail::toProperty([&holds] { return holds(random_draw()); });
    // The shorter overloads read RC_PARAMS and announce it on stderr; with an empty list of cases to reproduce this
    // does not.
    rc::detail::checkProperty(property, {}, plan, silence, std::unordered_map<std::string, rc::detail::Reproduce>{});
}

}  // namespace bp::course
