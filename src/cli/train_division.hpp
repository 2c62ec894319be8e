#pragma once

#include "cli/train_run.hpp"
#include "train/early_stop.hpp"

namespace bp::cli {

/// Inputs and targets of some rows of a task.
struct Part {
    Part(const Task& task, std::span<const std::size_t> rows)
        : inputs(rows_of(task.inputs, rows)), targets(rows_of(task.targets, rows)) {}
    Samples samples() const { return {view(inputs), view(targets)}; }

    Tensor<double> inputs, targets;
};

/// One division of a task: what is learned from, what only says when to end, and what is kept apart.
class Division {
  public:
    /// Scales all parts by the mean and deviation of the one that is learned from.
    Division(const TrainOptions& options, const Task& task, const MlpLayout& layout, const SplitRows& rows);

    /// Trains a fresh network whose first weights and order of samples the seed decides, and judges it.
    DivisionRun train(std::uint64_t seed, const std::function<void(const EpochResult&)>& report) const;

  private:
    Parameters<double> first_parameters(std::uint64_t seed) const;
    Update update_for(std::size_t parameter_count) const;
    bool is_perfect(const EpochResult& epoch, Parameters<double>& parameters) const;
    DivisionRun judged(Parameters<double>& parameters) const;
    Confusion confusion_of(const Part& part, const Evaluation& evaluation) const;

    TrainOptions options_;
    std::size_t class_count_;
    Build build_;
    Part seen_, held_out_, unseen_;
};

}  // namespace bp::cli
