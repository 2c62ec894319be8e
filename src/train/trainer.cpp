#include "train/trainer.hpp"

#include <algorithm>
#include <cmath>

#include "base/text.hpp"

namespace bp {

namespace {

[[noreturn]] void refuse(std::size_t epoch, const std::string& what) {
    throw NumericError("training: in epoch " + std::to_string(epoch) + " " + what +
                       "; choose a smaller learning rate, such as a tenth of it, and scale inputs to about 1");
}

}  // namespace

Trainer::Trainer(Build build, Samples samples, Parameters<double>& parameters, Plan plan)
    : build_(std::move(build)), samples_(samples), parameters_(parameters), plan_(plan), random_(plan.seed) {
    check(samples, "training");
    if (plan.batch_size == 0) throw InputError("training: the batch size is 0; it must be at least 1");
    order_ = all_rows(samples);
}

EpochResult Trainer::run_epoch(const Update& update) {
    ++epoch_;
    random_.shuffle(std::span(order_));
    double loss = 0;
    std::size_t correct = 0;
    for (std::size_t first = 0; first < order_.size(); first += plan_.batch_size) {
        const std::size_t size = std::min(plan_.batch_size, order_.size() - first);
        Batch& batch = batch_of(size);
        batch.load(samples_, std::span(order_).subspan(first, size));
        batch.run_forward();
        check_loss(batch.loss());
        batch.run_backward();
        update(parameters_.values(), batch.workspace().gradients());
        loss += batch.summed_loss();
        correct += batch.correct_count();
    }
    check_parameters();
    const auto n = static_cast<double>(order_.size());
    return {epoch_, loss / n, static_cast<double>(correct) / n};
}

EpochResult Trainer::run(const Update& update, const std::function<void(const EpochResult&)>& report) {
    return run_until(update, [&](const EpochResult& result) {
        if (report) report(result);
        return false;
    });
}

EpochResult Trainer::run_until(const Update& update, const std::function<bool(const EpochResult&)>& is_enough) {
    EpochResult result;
    for (std::size_t i = 0; i < plan_.epoch_count; ++i) {
        result = run_epoch(update);
        if (is_enough(result)) break;
    }
    return result;
}

Batch& Trainer::batch_of(std::size_t size) {
    for (const auto& batch : batches_) {
        if (batch->size() == size) return *batch;
    }
    batches_.push_back(std::make_unique<Batch>(build_, size, parameters_));
    return *batches_.back();
}

void Trainer::check_loss(double loss) const {
    if (!std::isfinite(loss)) refuse(epoch_, "the loss became " + shortest(loss));
}

void Trainer::check_parameters() const {
    for (const double w : parameters_.values()) {
        if (!std::isfinite(w)) refuse(epoch_, "a parameter became " + shortest(w));
    }
}

}  // namespace bp
