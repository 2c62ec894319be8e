#pragma once

#include <functional>

#include "course/chapter.hpp"
#include "data/split.hpp"
#include "train/evaluation.hpp"
#include "train/trainer.hpp"

namespace bp::cli {

/// What is trained on the digits, and how. The values were chosen on other splits than those that are reported.
struct DigitsPlan {
    std::uint64_t first_seed = 1;  ///< split number i has the seed first_seed + i: its division, weights and order
    std::size_t split_count = 5;
    double test_share = 0.2;
    MlpLayout layout{64, {{32, Activation::tanh}}, 10};
    Sgd sgd{0.5};
    std::size_t batch_size = 16;
    std::size_t epoch_count = 40;
    double required_accuracy = 0.965;  ///< of the mean over all splits; single ones lie between 96 and 98.6 %
};

/// One division of the digits: what training saw, and how it fared on what it never saw.
struct SplitRun {
    std::uint64_t seed = 0;
    Dataset unseen;
    std::size_t seen_count = 0;
    std::vector<EpochResult> seen_by_epoch;
    std::vector<EpochResult> unseen_by_epoch;  ///< judged after each epoch; nothing is chosen by it
    Evaluation result;                         ///< on the unseen part, after the last epoch
};

/// All divisions.
struct DigitsRun {
    DigitsPlan plan;
    std::size_t sample_count = 0;
    std::size_t parameter_count = 0;
    std::vector<SplitRun> splits;
    double mean_accuracy = 0;  ///< on what training never saw; all splits count alike
};

/// Hears of every epoch that ends: which split (from 0), and what the epoch gave.
using EpochListener = std::function<void(std::size_t split, const EpochResult& seen)>;

/// Trains a fresh network on each division of the built-in digits.
DigitsRun train_on_digits(const DigitsPlan& plan, const EpochListener& listener);

/// counts[t][a]: how many unseen samples of class t were given the answer a, over all splits.
std::vector<std::vector<std::size_t>> confusion(const DigitsRun& run);

/// What was trained on what, in three sentences.
std::string description_of(const DigitsRun& run);

/// The lecture's last statement, that such networks learn, with the accuracy that was reached.
course::Claim digits_claim(const DigitsRun& run);

}  // namespace bp::cli
