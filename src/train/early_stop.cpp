#include "train/early_stop.hpp"

#include <algorithm>

namespace bp {

EarlyStop::EarlyStop(Build build, Samples held_out, Parameters<double>& parameters, std::size_t patience)
    : build_(std::move(build)), held_out_(held_out), parameters_(parameters), patience_(patience) {
    check(held_out, "early stop");
    if (patience == 0) throw InputError("early stop: the patience is 0 epochs; it must be at least 1");
}

bool EarlyStop::is_enough(const EpochResult& epoch) {
    Evaluation now = evaluate(build_, held_out_, parameters_);
    if (best_epoch_ == 0 || now.loss < best_.loss) {
        best_epoch_ = epoch.epoch;
        best_ = std::move(now);
        best_parameters_.assign(parameters_.values().begin(), parameters_.values().end());
    }
    return epoch.epoch - best_epoch_ >= patience_;
}

void EarlyStop::restore_best() {
    if (best_epoch_ == 0) throw InputError("early stop: no epoch was judged, so there are no best parameters");
    std::ranges::copy(best_parameters_, parameters_.values().begin());
}

}  // namespace bp
