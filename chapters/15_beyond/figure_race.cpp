#include <algorithm>
#include <cmath>
#include <fmt/format.h>

#include "chapters/shared/axes.hpp"
#include "parts.hpp"
#include "race.hpp"
#include "report/median.hpp"

// The loss under four rules from the same thirty starts, on a logarithmic scale of steps.
namespace bp::chapters::ch15 {

namespace {

using namespace report::sketch;

/// How one rule is drawn: its rate, the middle one of those tried, with which every start arrives, and two colours.
struct Drawn {
    beyond::Rule rule;
    double rate;
    const char *strong, *faint;
};

constexpr Drawn kDrawn[]{{beyond::Rule::backprop, 0.4, "#1a1a1a", "#c4c4c4"},
                         {beyond::Rule::feedback_alignment, 0.4, "#1f5fa8", "#b9cde4"},
                         {beyond::Rule::node_perturbation, 0.2, "#1b6e3c", "#b5d6c1"},
                         {beyond::Rule::weight_perturbation, 0.04, "#b3261e", "#ecc2bf"}};

/// 1, 2, 3, 5, 8, 13 …, about equally far apart on the scale.
std::vector<std::size_t> looked_at() {
    std::vector<std::size_t> steps;
    for (double at = 1; at <= 5000; at = std::max(at + 1, std::ceil(at * 1.45))) {
        steps.push_back(static_cast<std::size_t>(at));
    }
    return steps;
}

std::vector<CurvePoint> losses(const Drawn& drawn, std::uint64_t seed) {
    beyond::Learner learner = race_learner(seed);
    std::vector<CurvePoint> points;
    std::size_t done = 0;
    for (const std::size_t until : looked_at()) {
        for (; done < until; ++done) learner.step(drawn.rule, drawn.rate);
        points.emplace_back(until, learner.loss());
        if (points.back().second < kGoal / 3) break;  // there
    }
    return points;
}

/// The median at each step until it is at the goal; a run that was there before stays where it ended.
std::vector<CurvePoint> middle_of(const std::vector<std::vector<CurvePoint>>& runs) {
    const std::vector<std::size_t> steps = looked_at();
    std::vector<CurvePoint> middle;
    for (std::size_t i = 0; i < steps.size(); ++i) {
        std::vector<double> now;
        for (const auto& run : runs) now.push_back(run[std::min(i, run.size() - 1)].second);
        middle.emplace_back(steps[i], report::median(now).value);
        if (middle.back().second < kGoal) break;
    }
    return middle;
}

}  // namespace

course::Figure race_figure() {
    const Axes axes{{80, 92},
                    520,
                    270,
                    {1, 5000, report::Scale::logarithmic, {1, 10, 100, 1000}, "steps"},
                    {0.003, 3, report::Scale::logarithmic, {0.01, 0.1, 1}, "loss"}};
    const std::string title = "Four ways to learn the same";
    std::string content =
        label({360, 30}, kTitle, title) +
        label({360, 54}, kSmall, "30 starts each, faint; their median, strong; dashed: the goal of the race") +
        axes.grid();
    std::string medians;
    double down = 140;
    for (const Drawn& drawn : kDrawn) {
        std::vector<std::vector<CurvePoint>> runs;
        for (std::uint64_t seed = 1; seed <= kSeeds; ++seed) runs.push_back(losses(drawn, seed));
        for (const auto& run : runs) content += axes.curve(run, drawn.faint, 1);
        medians += axes.curve(middle_of(runs), drawn.strong, 3) +
                   label({614, down}, fmt::format("fill='{}' text-anchor='start'", drawn.strong),
                         fmt::format("{}, η = {}", beyond::name_of(drawn.rule), drawn.rate));
        down += 26;
    }
    content += medians + line(axes.place({1, kGoal}), axes.place({5000, kGoal}),
                              "stroke='#555555' stroke-width='1.5' stroke-dasharray='6 4'");
    return {"race", title, drawing(860, 424, title, content)};
}

}  // namespace bp::chapters::ch15
