#include "cli/lecture_digits.hpp"

#include <algorithm>
#include <fmt/format.h>

#include "data/digits.hpp"
#include "nn/classifier.hpp"
#include "nn/initialise.hpp"

namespace bp::cli {

namespace {

/// Inputs and one-hot targets of a part of the data.
struct Part {
    explicit Part(const Dataset& data) : inputs(data.inputs), targets(one_hot(data.labels, data.class_count)) {}
    Samples samples() const { return {view(inputs), view(targets)}; }

    Tensor<double> inputs, targets;
};

Parameters<double> first_parameters(const Build& build, std::uint64_t seed) {
    Graph graph;
    const Trainable nodes = build(graph, 1);
    Parameters<double> parameters(graph);
    initialise(nodes.network, parameters, Spread::glorot, seed);
    return parameters;
}

SplitRun train_on_split(const DigitsPlan& plan, const Split& split, std::uint64_t seed,
                        const std::function<void(const EpochResult&)>& listener) {
    const Build build = [&](Graph& graph, std::size_t sample_count) {
        return classifier(graph, plan.layout, sample_count);
    };
    const Part seen(split.train), unseen(split.test);
    Parameters<double> parameters = first_parameters(build, seed);
    Trainer trainer(build, seen.samples(), parameters, {plan.epoch_count, plan.batch_size, seed});

    SplitRun run{seed, split.test, split.train.sample_count(), {}, {}, {}};
    trainer.run(plan.sgd, [&](const EpochResult& epoch) {
        run.result = evaluate(build, unseen.samples(), parameters);
        run.seen_by_epoch.push_back(epoch);
        run.unseen_by_epoch.push_back({epoch.epoch, run.result.loss, run.result.accuracy});
        listener(epoch);
    });
    return run;
}

}  // namespace

DigitsRun train_on_digits(const DigitsPlan& plan, const EpochListener& listener) {
    const Dataset data = scaled(digits(), 1 / kDigitsLargest);  // counts of 0 … 16 become numbers of 0 … 1
    DigitsRun run{plan, data.sample_count(), 0, {}, 0};
    Graph graph;
    mlp(graph, plan.layout, 1);
    run.parameter_count = graph.parameter_count();
    for (std::size_t i = 0; i < plan.split_count; ++i) {
        const std::uint64_t seed = plan.first_seed + i;
        run.splits.push_back(train_on_split(plan, split(data, plan.test_share, seed), seed,
                                            [&](const EpochResult& epoch) { listener(i, epoch); }));
        run.mean_accuracy += run.splits.back().result.accuracy / static_cast<double>(plan.split_count);
    }
    return run;
}

std::vector<std::vector<std::size_t>> confusion(const DigitsRun& run) {
    const std::size_t classes = run.plan.layout.output_count;
    std::vector<std::vector<std::size_t>> counts(classes, std::vector<std::size_t>(classes));
    for (const SplitRun& split : run.splits) {
        for (std::size_t i = 0; i < split.unseen.sample_count(); ++i) {
            ++counts[split.unseen.labels[i]][split.result.answers[i]];
        }
    }
    return counts;
}

std::string description_of(const DigitsRun& run) {
    const DigitsPlan& plan = run.plan;
    std::string widths = std::to_string(plan.layout.input_count);
    for (const LayerLayout& hidden : plan.layout.hidden) widths += fmt::format("-{}", hidden.unit_count);
    return fmt::format(
        "{} pictures of {} x {} counts (they are not MNIST) are divided {} times at random into a part to learn from "
        "and {:.0f} % that training never sees. Each time a fresh {}-{} network, {} hidden units and a softmax, {} "
        "parameters, learns by plain gradient descent, w <- w - {} dL/dw, for {} epochs in batches of {}.",
        run.sample_count, kDigitsSide, kDigitsSide, run.splits.size(), 100 * plan.test_share, widths,
        plan.layout.output_count, name_of(plan.layout.hidden.front().activation), run.parameter_count,
        plan.sgd.learning_rate, plan.epoch_count, plan.batch_size);
}

course::Claim digits_claim(const DigitsRun& run) {
    double lowest = 1, highest = 0;
    for (const SplitRun& split : run.splits) {
        lowest = std::min(lowest, split.result.accuracy);
        highest = std::max(highest, split.result.accuracy);
    }
    return {.id = "96",
            .slide = "Summary",
            .statement = "Backpropagation learns from examples alone: handwritten digits it never saw are recognised.",
            .truth = course::Truth::holds,
            .measured = fmt::format("{:.2f} % of unseen digits on average over {} divisions, {:.2f} to {:.2f} % on "
                                    "single ones; at least {:.1f} % are asked for",
                                    100 * run.mean_accuracy, run.splits.size(), 100 * lowest, 100 * highest,
                                    100 * run.plan.required_accuracy),
            .confirmed = run.mean_accuracy >= run.plan.required_accuracy};
}

}  // namespace bp::cli
