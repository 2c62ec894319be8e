#pragma once

#include <functional>

#include "cli/train_task.hpp"
#include "train/confusion.hpp"
#include "train/trainer.hpp"

namespace bp::cli {

/// How a trained network fares on some samples, or the mean over several divisions, all counting alike.
struct Score {
    double loss = 0;      ///< mean over the samples, without penalty
    double accuracy = 0;  ///< 0 … 1, for classes
};

/// One network, trained on one division of the data.
struct DivisionRun {
    std::size_t epoch_count = 0;  ///< that were run
    std::size_t best_epoch = 0;   ///< whose parameters were kept; 0 unless training ended by patience
    std::size_t seen_count = 0;
    std::size_t unseen_count = 0;
    Score seen;                   ///< what was learned from, judged at the end
    std::optional<Score> unseen;  ///< what was kept apart
    Confusion confusion;          ///< of what was kept apart, or else of what was seen; for classes
};

/// Everything that `train` found out.
struct TrainRun {
    TrainOptions options;
    Task task;
    MlpLayout layout;
    std::size_t parameter_count = 0;
    std::vector<DivisionRun> divisions;

    /// Means over the divisions; nothing was kept apart if there is no `unseen`.
    Score mean_seen() const;
    std::optional<Score> mean_unseen() const;
    /// All divisions added up.
    Confusion confusion() const;
    /// Whether everything that was learned from is right, in every division.
    bool is_perfect() const;
};

/// What the first weights are drawn by: as asked, or as suits the activation.
Spread spread_of(const TrainOptions& options);

/// Hears of every epoch that ends: which division (from 0), and what the epoch gave.
using EpochReport = std::function<void(std::size_t division, const EpochResult& epoch)>;

/// Trains a fresh network on each division of the task. Throws NumericError if a run diverges.
TrainRun run_training(const TrainOptions& options, Task task, const EpochReport& report);

}  // namespace bp::cli
