#include "cli/check_gradient_options.hpp"

#include <random>
#include <fmt/format.h>

#include "base/random.hpp"
#include "cli/option_values.hpp"
#include "cli/options.hpp"
#include "inspect/assignment.hpp"

namespace bp::cli {

namespace {

Usage check_gradient_usage() {
    Usage usage{
        .synopsis =
            "backprop check-gradient --size N [options] CMD\n"
            "       backprop check-gradient --at X [--at X …] [options] CMD",
        .description =
            "Judges anybody's gradient, in any language. The shell runs CMD once; it reads x as numbers on a line and\n"
            "answers with f(x) and all ∂f/∂x_i on a line, again and again. Each derivative is compared with a\n"
            "five-point difference of f and the error that this difference itself can have; where it cannot tell, as\n"
            "at a kink, the verdict is unchecked. docs/check_gradient.md has examples. The exit code is 1 if a\n"
            "derivative is wrong or none could be checked.\n"};
    usage.options.add_options()("size", po::value<std::string>()->value_name("N"),
                                "how many numbers x has; the points are drawn from [-2, 2]")(
        "at", po::value<std::vector<std::string>>()->value_name("X")->composing(),
        "a point, as [1,2,0.5]; may be given again")("points", po::value<std::string>()->value_name("K"),
                                                     "how many points to draw; 3 if not given")(
        "seed", po::value<std::string>()->value_name("S"), "what draws them; chosen by chance if not given")(
        "seconds", po::value<std::string>()->value_name("T")->default_value("10"), "how long one answer may take")(
        "json", "print all numbers, for programs");
    return usage;
}

std::vector<std::vector<double>> points_given(const Arguments& arguments) {
    std::vector<std::vector<double>> points;
    for (const std::string& text : arguments.options["at"].as<std::vector<std::string>>()) {
        const Tensor<double> row = inspect::parse_value(text);
        if (row.size1() != 1) throw UsageError(fmt::format("--at takes one row of numbers, got '{}'", text));
        points.emplace_back(row.data().begin(), row.data().end());
        if (points.back().size() != points.front().size()) {
            throw UsageError(fmt::format("--at: the first point has {} numbers, '{}' has {}", points.front().size(),
                                         text, points.back().size()));
        }
    }
    return points;
}

/// In [-2, 2], on no grid, so that no point lies on a kink by chance.
std::vector<std::vector<double>> points_drawn(const Arguments& arguments, std::uint64_t seed) {
    const std::uint64_t size = whole_number(arguments, "size", 1);
    const std::uint64_t count = arguments.has("points") ? whole_number(arguments, "points", 1) : 3;
    constexpr std::uint64_t kMost = 10'000'000;
    if (size > kMost || count > kMost / size) {
        throw UsageError(fmt::format("{} points of {} numbers are more than ten million numbers to draw", count, size));
    }
    Random random(seed);
    std::vector<std::vector<double>> points(count, std::vector<double>(size));
    for (std::vector<double>& x : points) {
        for (double& number : x) number = random.uniform(-2, 2);
    }
    return points;
}

}  // namespace

std::optional<CheckGradientOptions> read_check_gradient_options(Words words) {
    const auto arguments = read_arguments(words, check_gradient_usage());
    if (!arguments) return std::nullopt;
    if (arguments->words.empty()) throw UsageError("the command to ask is missing");
    if (arguments->words.size() > 1) throw UsageError("the command must be one word; put it in quotes");
    if (arguments->has("at") == arguments->has("size")) {
        throw UsageError("where to look? Either --size N, or --at with a point");
    }
    CheckGradientOptions options;
    options.command = arguments->words[0];
    options.seconds_for_an_answer = number_in(*arguments, "seconds", {0.001, 86400});
    options.is_json = arguments->has("json");
    if (arguments->has("at")) {
        if (arguments->has("points") || arguments->has("seed"))
            throw UsageError("--points and --seed draw points; with --at there are none to draw");
        options.points = points_given(*arguments);
    } else {
        options.seed = arguments->has("seed") ? whole_number(*arguments, "seed", 0) : std::random_device{}();
        options.points = points_drawn(*arguments, *options.seed);
    }
    return options;
}

}  // namespace bp::cli
