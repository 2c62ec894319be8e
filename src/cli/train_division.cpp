#include "cli/train_division.hpp"

#include "data/standardise.hpp"

namespace bp::cli {

namespace {

constexpr double kHeldOutShare = 0.2;

/// The rows that are learned from, less those that say when patience ends, which become the second part.
SplitRows without_held_out(const TrainOptions& options, const std::vector<std::size_t>& rows) {
    if (options.until != Until::patience_ends) return {rows, {}};
    SplitRows parts;
    const SplitRows positions = split_rows(rows.size(), kHeldOutShare, options.seed);
    for (const std::size_t i : positions.train) parts.train.push_back(rows[i]);
    for (const std::size_t i : positions.test) parts.test.push_back(rows[i]);
    return parts;
}

}  // namespace

Division::Division(const TrainOptions& options, const Task& task, const MlpLayout& layout, const SplitRows& rows)
    : options_(options),
      class_count_(task.class_names.size()),
      build_([layout, objective = Objective{task.loss, options.over_samples, options.penalty_strength}](
                 Graph& graph, std::size_t sample_count) { return trainable(graph, layout, objective, sample_count); }),
      seen_(task, without_held_out(options, rows.train).train),
      held_out_(task, without_held_out(options, rows.train).test),
      unseen_(task, rows.test) {
    const Columns columns = columns_of(seen_.inputs);
    for (Part* part : {&seen_, &held_out_, &unseen_}) part->inputs = standardised(part->inputs, columns);
}

DivisionRun Division::train(std::uint64_t seed, const std::function<void(const EpochResult&)>& report) const {
    Parameters<double> parameters = first_parameters(seed);
    Trainer trainer(build_, seen_.samples(), parameters, {options_.epoch_count, options_.batch_size, seed});
    std::optional<EarlyStop> early_stop;
    if (options_.until == Until::patience_ends) {
        early_stop.emplace(build_, held_out_.samples(), parameters, options_.patience);
    }
    const EpochResult last = trainer.run_until(update_for(parameters.size()), [&](const EpochResult& epoch) {
        report(epoch);
        return early_stop ? early_stop->is_enough(epoch) : is_perfect(epoch, parameters);
    });
    if (early_stop) early_stop->restore_best();
    DivisionRun run = judged(parameters);
    run.epoch_count = last.epoch;
    run.best_epoch = early_stop ? early_stop->best_epoch() : 0;
    return run;
}

Parameters<double> Division::first_parameters(std::uint64_t seed) const {
    Graph graph;
    const Trainable nodes = build_(graph, 1);
    Parameters<double> parameters(graph);
    initialise(nodes.network, parameters, spread_of(options_), seed);
    return parameters;
}

Update Division::update_for(std::size_t parameter_count) const {
    const Sgd sgd{options_.learning_rate};
    if (options_.optimiser == Optimiser::sgd) return sgd;
    return Momentum(sgd, options_.momentum, parameter_count);
}

/// The epoch judged each sample before its batch changed the network, so the network as it is now is judged anew.
bool Division::is_perfect(const EpochResult& epoch, Parameters<double>& parameters) const {
    constexpr double kWorthALook = 0.9;
    if (options_.until != Until::perfect || epoch.accuracy < kWorthALook) return false;
    return evaluate(build_, seen_.samples(), parameters).accuracy == 1;
}

DivisionRun Division::judged(Parameters<double>& parameters) const {
    DivisionRun run;
    const Evaluation seen = evaluate(build_, seen_.samples(), parameters);
    run.seen_count = seen_.samples().count();
    run.seen = {seen.loss, seen.accuracy};
    run.confusion = confusion_of(seen_, seen);
    run.unseen_count = unseen_.samples().count();
    if (run.unseen_count == 0) return run;
    const Evaluation unseen = evaluate(build_, unseen_.samples(), parameters);
    run.unseen = {unseen.loss, unseen.accuracy};
    run.confusion = confusion_of(unseen_, unseen);
    return run;
}

Confusion Division::confusion_of(const Part& part, const Evaluation& evaluation) const {
    if (class_count_ == 0) return {};
    std::vector<std::size_t> labels;
    for (std::size_t i = 0; i < part.targets.size1(); ++i) labels.push_back(class_of(view(part.targets).row(i)));
    return confusion(labels, evaluation.answers, class_count_);
}

}  // namespace bp::cli
