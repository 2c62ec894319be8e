#include "cli/verify_options.hpp"

#include <random>
#include <fmt/format.h>

#include "cli/option_values.hpp"
#include "cli/options.hpp"
#include "inspect/refusal.hpp"

namespace bp::cli {

namespace {

constexpr double kLongestSoak = 7 * 24 * 60;

Usage usage() {
    Usage usage{
        .synopsis = "backprop verify [options]",
        .description =
            "Checks every property of the engine, of networks, losses, learning steps and numeric checkers on random\n"
            "cases against derivations that share no code with them, then hands each property the mistakes that it\n"
            "must catch. The first line names the seed; the same seed checks the same cases. The exit code is 1 if a\n"
            "property fails, a mistake survives or a floor is missed.\n"};
    usage.options.add_options()("seed", po::value<std::string>()->value_name("S"),
                                "where the random cases start; chosen by chance if not given")(
        "cases", po::value<std::string>()->value_name("N")->default_value("5000"),
        "random graphs for each property, other cases in proportion; the floors need 5000")(
        "only", po::value<std::vector<std::string>>()->value_name("ID")->composing(),
        "this property and its mistakes alone; may be given again")(
        "soak", po::value<std::string>()->value_name("MINUTES"), "go on with further seeds for so long")(
        "seeds", po::value<std::string>()->value_name("N")->default_value("1"),
        "go through so many seeds, one after another")("json", "print all numbers, for programs")(
        "page", "print docs/catches.md, and nothing else")("properties", "print docs/properties.md, and nothing else");
    return usage;
}

const verify::SuiteProperty& property_named(const std::string& id) {
    std::vector<std::string> known;
    for (const verify::SuiteProperty& property : verify::suite_properties()) {
        if (property.id == id) return property;
        known.emplace_back(property.id);
    }
    throw UsageError(fmt::format("property {} is unknown{}; these are known: {}", inspect::in_quotes(id),
                                 inspect::did_you_mean(id, known), fmt::join(known, ", ")));
}

}  // namespace

std::optional<VerifyOptions> read_verify_options(Words words) {
    const auto arguments = read_arguments(words, usage());
    if (!arguments) return std::nullopt;
    if (!arguments->words.empty()) throw UsageError("takes options alone, got '" + arguments->words[0] + "'");
    VerifyOptions options;
    verify::SuitePlan& plan = options.plan;
    plan.effort.cases = whole_number(*arguments, "cases", 1);
    plan.effort.seed = arguments->has("seed") ? whole_number(*arguments, "seed", 0) : std::random_device{}();
    plan.seed_count = whole_number(*arguments, "seeds", 1);
    if (arguments->has("soak")) plan.soak_minutes = number_in(*arguments, "soak", {0.01, kLongestSoak});
    if (arguments->has("only")) {
        for (const std::string& id : arguments->options["only"].as<std::vector<std::string>>()) {
            plan.properties.push_back(&property_named(id));
        }
    }
    options.is_json = arguments->has("json");
    options.is_page = arguments->has("page");
    options.is_property_page = arguments->has("properties");
    return options;
}

}  // namespace bp::cli
