#include "cli/check_gradient_text.hpp"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "base/text.hpp"

namespace bp::cli {

namespace {

using inspect::CheckedComponent;
using inspect::CheckedPoint;
using inspect::Verdict;
using Json = nlohmann::ordered_json;

/// More rows than this nobody reads: then only what did not pass is shown, and as many of those.
constexpr std::size_t kMostRows = 20;

std::string_view name_of(Verdict verdict) {
    constexpr std::array<std::string_view, 3> kNames{"pass", "FAIL", "unchecked"};
    return kNames[static_cast<std::size_t>(verdict)];
}

std::string row_of(const CheckedComponent& c) {
    const std::string reason = c.reason.empty() ? "" : ": " + c.reason;
    return fmt::format("{:>5}{:>16.8g}{:>16.8g}{:>12.1e}  {}{}\n", c.component + 1, c.analytic, c.numeric, c.tolerance,
                       name_of(c.verdict), reason);
}

std::string table_of(const CheckedPoint& point) {
    std::string text = "    i      derivative      difference     allowed\n";
    const bool all = point.components.size() <= kMostRows;
    std::size_t shown = 0;
    for (const CheckedComponent& c : point.components) {
        if ((!all && c.verdict == Verdict::pass) || shown == kMostRows) continue;
        text += row_of(c);
        ++shown;
    }
    if (shown < point.components.size()) {
        text += fmt::format("  and {} more, not shown\n", point.components.size() - shown);
    }
    return text;
}

std::size_t count(const std::vector<CheckedPoint>& points, Verdict verdict) {
    std::size_t sum = 0;
    for (const CheckedPoint& point : points) {
        sum += static_cast<std::size_t>(std::count_if(point.components.begin(), point.components.end(),
                                                      [&](const auto& c) { return c.verdict == verdict; }));
    }
    return sum;
}

std::string overall_of(const std::vector<CheckedPoint>& points) {
    return has_passed(points) ? "PASSED" : count(points, Verdict::fail) > 0 ? "FAILED" : "NOTHING CHECKED";
}

Json row_as_json(const CheckedComponent& c) {
    return {{"i", c.component + 1},
            {"derivative", shortest(c.analytic)},
            {"difference", shortest(c.numeric)},
            {"allowed", shortest(c.tolerance)},
            {"verdict", c.verdict == Verdict::fail ? "fail" : name_of(c.verdict)},
            {"reason", c.reason}};
}

}  // namespace

bool has_passed(const std::vector<CheckedPoint>& points) {
    return count(points, Verdict::fail) == 0 && count(points, Verdict::pass) > 0;
}

std::string text_of(const std::vector<CheckedPoint>& points, const CheckGradientOptions& options) {
    std::string text;
    if (options.seed) text += fmt::format("seed {}\n", *options.seed);
    for (std::size_t p = 0; p < points.size(); ++p) text += fmt::format("point {}\n{}\n", p + 1, table_of(points[p]));
    text += fmt::format("{}: {} right, {} wrong, {} unchecked\n", overall_of(points), count(points, Verdict::pass),
                        count(points, Verdict::fail), count(points, Verdict::unchecked));
    const std::vector<inspect::Cause> causes = inspect::likely_causes(points);
    for (std::size_t i = 0; i < causes.size(); ++i) {
        text += (i == 0 ? "likely cause: " : "or:           ") + causes[i].sentence + "\n";
    }
    return text;
}

std::string json_of(const std::vector<CheckedPoint>& points, const CheckGradientOptions& options) {
    const std::vector<inspect::Cause> causes = inspect::likely_causes(points);
    Json json{{"verdict", overall_of(points)},
              {"seed", nullptr},
              {"likely_cause", causes.empty() ? "" : causes.front().sentence},
              {"causes", Json::array()}};  // likeliest first
    for (const inspect::Cause& cause : causes) {
        json["causes"].push_back({{"pattern", cause.pattern}, {"sentence", cause.sentence}});
    }
    if (options.seed) json["seed"] = *options.seed;
    for (const CheckedPoint& point : points) {
        Json rows = Json::array();
        for (const CheckedComponent& c : point.components) rows.push_back(row_as_json(c));
        json["points"].push_back({{"x", point.x}, {"derivatives", rows}});
    }
    return json.dump(2) + "\n";
}

}  // namespace bp::cli
