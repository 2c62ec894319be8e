#pragma once

#include "train/evaluation.hpp"
#include "train/trainer.hpp"

namespace bp {

/// Watches the loss on samples kept out of the training and keeps the parameters that were best there. Training is to
/// end when that loss has not fallen for `patience` epochs in a row: what is learned from then on no longer helps with
/// samples that were not seen.
///     EarlyStop early_stop(build, held_out, parameters, 10);
///     trainer.run_until(update, [&](const EpochResult& epoch) { return early_stop.is_enough(epoch); });
///     early_stop.restore_best();
class EarlyStop {
  public:
    /// The samples and the parameters must outlive it. Throws InputError without samples or for a patience of 0.
    EarlyStop(Build build, Samples held_out, Parameters<double>& parameters, std::size_t patience);

    /// To be asked after each epoch: judges the parameters as they are now, and whether patience is at its end.
    bool is_enough(const EpochResult& epoch);

    /// The epoch whose parameters were best, the first of equals; 0 before any was judged.
    std::size_t best_epoch() const { return best_epoch_; }
    /// What these gave on the samples that were kept out.
    const Evaluation& best() const { return best_; }
    /// Puts the best parameters back. Throws InputError if no epoch was judged.
    void restore_best();

  private:
    Build build_;
    Samples held_out_;
    Parameters<double>& parameters_;
    std::size_t patience_;
    std::size_t best_epoch_ = 0;
    Evaluation best_;
    std::vector<double> best_parameters_;
};

}  // namespace bp
