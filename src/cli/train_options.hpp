#pragma once

#include <cstdint>
#include <optional>

#include "cli/commands.hpp"
#include "data/csv.hpp"
#include "nn/initialise.hpp"
#include "nn/objective.hpp"

namespace bp::cli {

/// What the last column of a CSV file holds.
enum class Target { classes, numbers };

/// How a step follows the gradient.
enum class Optimiser { sgd, momentum };

/// When training ends before all epochs are over.
enum class Until { all_epochs, perfect, patience_ends };

/// What `train` was asked for.
struct TrainOptions {
    std::string data;  ///< a built-in name or a path
    Target target = Target::classes;
    CsvFormat format;

    std::vector<LayerLayout> hidden;
    Connectivity connectivity = Connectivity::plain;
    std::optional<Spread> spread;  ///< otherwise the one that suits the activation
    std::optional<Loss> loss;      ///< otherwise the one that suits the targets
    Reduction over_samples = Reduction::mean;
    double penalty_strength = 0;

    Optimiser optimiser = Optimiser::momentum;
    double learning_rate = 0;
    double momentum = 0;
    std::size_t epoch_count = 0;
    std::size_t batch_size = 0;
    std::uint64_t seed = 1;
    Until until = Until::all_epochs;
    std::size_t patience = 0;  ///< with Until::patience_ends

    std::optional<double> test_share;  ///< 0: everything is learned from
    std::size_t fold_count = 0;        ///< 0: one division by test_share
    bool is_json = false;
};

/// Reads the words after `train`; nothing if they ask for help, which is then printed. Throws UsageError for words that
/// make no sense, with the nearest name for one that is unknown.
std::optional<TrainOptions> read_train_options(Words words);

/// "sgd", "momentum".
std::string_view name_of(Optimiser optimiser);

}  // namespace bp::cli
