#pragma once

#include <memory>

#include "base/random.hpp"
#include "train/batch.hpp"
#include "train/optimiser.hpp"

namespace bp {

/// How the samples are gone through.
struct Plan {
    std::size_t epoch_count = 1;  ///< an epoch shows every sample once
    std::size_t batch_size = 1;
    std::uint64_t seed = 1;  ///< decides the order of the samples
};

/// What an epoch gave, over the samples it learned from: the mean of their losses, without penalty, and the share
/// answered right, each sample judged just before its batch changed the parameters.
struct EpochResult {
    std::size_t epoch = 0;  ///< 1, 2 …
    double loss = 0;
    double accuracy = 0;  ///< 0 … 1; means nothing where targets are numbers to be met
};

/// Gradient descent in minibatches: forward, backward, update, batch by batch, every epoch in another order.
class Trainer {
  public:
    /// The samples and the parameters must outlive the trainer. Throws InputError without samples or for a batch size
    /// of 0, ShapeError if inputs and targets have different numbers of rows.
    Trainer(Build build, Samples samples, Parameters<double>& parameters, Plan plan);

    /// Shows every sample once; a last batch with fewer samples is a smaller network over the same parameters.
    /// Throws NumericError, naming the epoch, when the loss of a batch or a parameter is no longer finite.
    EpochResult run_epoch(const Update& update);

    /// All epochs of the plan; `report` hears of each as it ends. Returns the last one's result.
    EpochResult run(const Update& update, const std::function<void(const EpochResult&)>& report = {});

    /// The same, but no further epoch once `is_enough` says yes.
    EpochResult run_until(const Update& update, const std::function<bool(const EpochResult&)>& is_enough);

  private:
    Batch& batch_of(std::size_t size);
    void check_loss(double loss) const;
    void check_parameters() const;

    Build build_;
    Samples samples_;
    Parameters<double>& parameters_;
    Plan plan_;
    Random random_;
    std::size_t epoch_ = 0;
    std::vector<std::size_t> order_;
    std::vector<std::unique_ptr<Batch>> batches_;  // the full batch, and a smaller one if the samples do not divide
};

}  // namespace bp
