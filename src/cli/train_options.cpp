#include "cli/train_options.hpp"

#include <limits>
#include <fmt/format.h>

#include "cli/option_values.hpp"
#include "cli/train_usage.hpp"

namespace bp::cli {

namespace {

constexpr double kLargest = std::numeric_limits<double>::max();
constexpr double kLeastPositive = std::numeric_limits<double>::denorm_min();

constexpr Optimiser kOptimisers[]{Optimiser::sgd, Optimiser::momentum};

void check(const Arguments& arguments) {
    const auto not_both = [&](const char* one, const char* other) {
        if (!arguments.has(one) || !arguments.has(other)) return;
        throw UsageError(fmt::format("--{} and --{} exclude each other", one, other));
    };
    not_both("folds", "test-share");
    not_both("patience", "until-perfect");
    if (arguments.words.empty()) throw UsageError("what to learn is missing: a built-in data set or a CSV file");
    if (arguments.words.size() > 1) throw UsageError("one data set at a time");
}

std::vector<LayerLayout> hidden_layers(const Arguments& arguments) {
    const auto activation = value_of<Activation>(arguments, "activation", kActivations);
    std::vector<LayerLayout> hidden;
    for (const std::size_t width : widths(arguments, "layers")) hidden.push_back({width, activation});
    return hidden;
}

/// glorot, he, or the deviation as a number.
std::optional<Spread> spread_of(const Arguments& arguments) {
    if (!arguments.has("initial")) return std::nullopt;
    const std::string& word = arguments.options["initial"].as<std::string>();
    if (word == "glorot") return Spread::glorot;
    if (word == "he") return Spread::he;
    try {
        return Spread::normal(number_in(arguments, "initial", {0, kLargest}));
    } catch (const UsageError&) {
        throw UsageError(fmt::format("--initial takes glorot, he or a standard deviation, got '{}'", word));
    }
}

void read_network(const Arguments& arguments, TrainOptions& options) {
    options.hidden = hidden_layers(arguments);
    options.connectivity = value_of<Connectivity>(arguments, "connectivity", kConnectivities);
    options.spread = spread_of(arguments);
    if (arguments.has("loss")) options.loss = value_of<Loss>(arguments, "loss", kLosses);
    if (arguments.has("sum")) options.over_samples = Reduction::sum;
    options.penalty_strength = number_in(arguments, "penalty", {0, kLargest});
}

void read_training(const Arguments& arguments, TrainOptions& options) {
    options.optimiser = value_of<Optimiser>(arguments, "optimiser", kOptimisers);
    options.learning_rate = number_in(arguments, "learning-rate", {kLeastPositive, kLargest});
    options.momentum = number_in(arguments, "momentum", {0, 0.999999});
    options.epoch_count = whole_number(arguments, "epochs", 1);
    options.batch_size = whole_number(arguments, "batch", 1);
    options.seed = whole_number(arguments, "seed", 0);
    if (arguments.has("until-perfect")) options.until = Until::perfect;
    if (arguments.has("patience")) {
        options.until = Until::patience_ends;
        options.patience = whole_number(arguments, "patience", 1);
    }
}

void read_data(const Arguments& arguments, TrainOptions& options) {
    options.data = arguments.words[0];
    if (arguments.has("header")) options.format.header = Header::present;
    if (arguments.has("numbers")) options.target = Target::numbers;
    if (arguments.has("test-share")) options.test_share = number_in(arguments, "test-share", {0, 0.99});
    if (arguments.has("folds")) options.fold_count = whole_number(arguments, "folds", 2);
    options.is_json = arguments.has("json");
}

}  // namespace

std::optional<TrainOptions> read_train_options(Words words) {
    const auto arguments = read_arguments(words, train_usage());
    if (!arguments) return std::nullopt;
    check(*arguments);
    TrainOptions options;
    read_network(*arguments, options);
    read_training(*arguments, options);
    read_data(*arguments, options);
    return options;
}

std::string_view name_of(Optimiser optimiser) { return optimiser == Optimiser::sgd ? "sgd" : "momentum"; }

}  // namespace bp::cli
