#include "train/trainer.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "base/text.hpp"

namespace bp {

namespace {

std::vector<std::size_t> all_rows(const Samples& samples) {
    std::vector<std::size_t> rows(samples.count());
    std::iota(rows.begin(), rows.end(), std::size_t{0});
    return rows;
}

void check(const Samples& samples, const Plan& plan) {
    if (samples.count() == 0) throw InputError("training: there are no samples");
    if (plan.batch_size == 0) throw InputError("training: the batch size is 0; it must be at least 1");
    if (samples.targets.rows() != samples.count()) {
        throw ShapeError("training: " + std::to_string(samples.count()) + " inputs have " +
                         std::to_string(samples.targets.rows()) + " targets; each sample needs one row of both");
    }
}

[[noreturn]] void refuse(std::size_t epoch, const std::string& what) {
    throw NumericError("training: in epoch " + std::to_string(epoch) + " " + what +
                       "; choose a smaller learning rate, such as a tenth of it, and scale inputs to about 1");
}

}  // namespace

Trainer::Trainer(Build build, Samples samples, Parameters<double>& parameters, Plan plan)
    : build_(std::move(build)), samples_(samples), parameters_(parameters), plan_(plan), random_(plan.seed) {
    check(samples, plan);
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
        loss += batch.loss() * static_cast<double>(size);
        correct += count_correct(batch.logits(), batch.targets());
    }
    check_parameters();
    const auto n = static_cast<double>(order_.size());
    return {epoch_, loss / n, static_cast<double>(correct) / n};
}

EpochResult Trainer::run(const Update& update, const std::function<void(const EpochResult&)>& report) {
    EpochResult result;
    for (std::size_t i = 0; i < plan_.epoch_count; ++i) {
        result = run_epoch(update);
        if (report) report(result);
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

Evaluation evaluate(const Build& build, const Samples& samples, Parameters<double>& parameters) {
    check(samples, {});
    Batch batch(build, samples.count(), parameters);
    batch.load(samples, all_rows(samples));
    batch.run_forward();
    if (!std::isfinite(batch.loss())) {
        throw NumericError("evaluate: the loss is " + shortest(batch.loss()) + "; are inputs and parameters finite?");
    }
    Evaluation result{batch.loss(), 0, {}};
    const auto correct = static_cast<double>(count_correct(batch.logits(), batch.targets()));
    result.accuracy = correct / static_cast<double>(samples.count());
    for (std::size_t i = 0; i < samples.count(); ++i) result.answers.push_back(largest_at(batch.logits().row(i)));
    return result;
}

}  // namespace bp
