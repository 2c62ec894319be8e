#include "cli/train_run.hpp"

#include "cli/train_division.hpp"

namespace bp::cli {

namespace {

MlpLayout layout_of(const TrainOptions& options, const Task& task) {
    return {task.inputs.size2(), options.hidden, task.targets.size2(), options.connectivity};
}

std::size_t parameter_count_of(const MlpLayout& layout) {
    Graph graph;
    mlp(graph, layout, 1);
    return graph.parameter_count();
}

Score mean(const std::vector<Score>& scores) {
    Score sum;
    for (const Score& score : scores) {
        const auto share = 1 / static_cast<double>(scores.size());
        sum.loss += share * score.loss;
        sum.accuracy += share * score.accuracy;
    }
    return sum;
}

}  // namespace

Score TrainRun::mean_seen() const {
    std::vector<Score> scores;
    for (const DivisionRun& run : divisions) scores.push_back(run.seen);
    return mean(scores);
}

std::optional<Score> TrainRun::mean_unseen() const {
    std::vector<Score> scores;
    for (const DivisionRun& run : divisions) {
        if (run.unseen) scores.push_back(*run.unseen);
    }
    if (scores.empty()) return std::nullopt;
    return mean(scores);
}

Confusion TrainRun::confusion() const {
    Confusion sum = divisions.front().confusion;
    for (std::size_t d = 1; d < divisions.size(); ++d) {
        for (std::size_t t = 0; t < sum.size(); ++t) {
            for (std::size_t a = 0; a < sum.size(); ++a) sum[t][a] += divisions[d].confusion[t][a];
        }
    }
    return sum;
}

bool TrainRun::is_perfect() const {
    for (const DivisionRun& run : divisions) {
        if (run.seen.accuracy != 1) return false;
    }
    return true;
}

Spread spread_of(const TrainOptions& options) {
    if (options.spread) return *options.spread;
    const Activation activation = options.hidden.empty() ? Activation::identity : options.hidden.front().activation;
    const bool is_cut_off_below =
        activation == Activation::relu || activation == Activation::leaky_relu || activation == Activation::softplus;
    return is_cut_off_below ? Spread::he : Spread::glorot;
}

TrainRun run_training(const TrainOptions& options, Task task, const EpochReport& report) {
    const MlpLayout layout = layout_of(options, task);
    TrainRun run{options, std::move(task), layout, parameter_count_of(layout), {}};
    const std::vector<SplitRows> all = divisions(options, run.task);
    for (std::size_t d = 0; d < all.size(); ++d) {
        Division division(run.options, run.task, layout, all[d]);
        run.divisions.push_back(division.train(options.seed + d, [&](const EpochResult& epoch) { report(d, epoch); }));
    }
    return run;
}

}  // namespace bp::cli
