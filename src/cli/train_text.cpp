#include "cli/train_text.hpp"

#include <fmt/format.h>

#include "base/text.hpp"

namespace bp::cli {

namespace {

constexpr std::size_t kMostShownClasses = 20;

std::string widths_of(const MlpLayout& layout) {
    std::string widths = std::to_string(layout.input_count);
    for (const LayerLayout& hidden : layout.hidden) widths += fmt::format("-{}", hidden.unit_count);
    return widths + fmt::format("-{}", layout.output_count);
}

std::string what_was_trained(const TrainRun& run) {
    const TrainOptions& options = run.options;
    std::string text =
        fmt::format("{}: {} samples, {} inputs, ", run.task.name, run.task.sample_count(), run.task.inputs.size2());
    text += run.task.has_classes() ? fmt::format("{} classes\n", run.task.class_names.size()) : "numbers to be met\n";
    text += fmt::format("network {}", widths_of(run.layout));
    if (!run.layout.hidden.empty()) {
        text += fmt::format(", {}, {}", name_of(run.layout.hidden.front().activation), name_of(options.connectivity));
    }
    text += fmt::format(", {} parameters\n", run.parameter_count);
    text += fmt::format("loss {}, {} over each batch of {}", name_of(run.task.loss),
                        options.over_samples == Reduction::mean ? "mean" : "sum", options.batch_size);
    if (options.penalty_strength != 0) text += fmt::format(", penalty {}", shortest(options.penalty_strength));
    text += fmt::format("\n{}", name_of(options.optimiser));
    if (options.optimiser == Optimiser::momentum) text += fmt::format(" {}", shortest(options.momentum));
    return text + fmt::format(
                      ", learning rate {}, seed {}\ninputs scaled to mean 0 and deviation 1 by what is learned "
                      "from\n",
                      shortest(options.learning_rate), options.seed);
}

/// `samples` is empty for a mean over several divisions.
std::string row_of(const std::string& what, const std::string& samples, const Score& score, bool has_classes) {
    std::string row = fmt::format("  {:<22}{:>9}  {:>10.6f}", what, samples, score.loss);
    if (has_classes) row += fmt::format("  {:>8.2f} %", 100 * score.accuracy);
    return row + "\n";
}

std::string when_it_ended(const TrainRun& run) {
    std::vector<std::size_t> epochs, best;
    for (const DivisionRun& division : run.divisions) {
        epochs.push_back(division.epoch_count);
        best.push_back(division.best_epoch);
    }
    std::string text = fmt::format("\n{} epochs", fmt::join(epochs, ", "));
    if (run.options.until == Until::patience_ends) text += fmt::format("; best epoch {}", fmt::join(best, ", "));
    if (run.options.until == Until::perfect) {
        text += run.is_perfect() ? "; all that was learned from is right" : "; NOT all that was learned from is right";
    }
    return text + "\n";
}

std::string scores(const TrainRun& run) {
    const bool has_classes = run.task.has_classes();
    const bool has_many = run.divisions.size() > 1;
    const DivisionRun& first = run.divisions.front();
    std::string text = fmt::format("\n  {:<22}{:>9}  {:>10}", "", "samples", "loss");
    text += has_classes ? fmt::format("  {:>10}\n", "right") : "\n";
    for (std::size_t d = 0; has_many && d < run.divisions.size(); ++d) {
        const DivisionRun& division = run.divisions[d];
        text += row_of(fmt::format("part {} kept apart", d + 1), std::to_string(division.unseen_count),
                       *division.unseen, has_classes);
    }
    text += row_of(has_many ? "learned from, mean" : "learned from", has_many ? "" : std::to_string(first.seen_count),
                   run.mean_seen(), has_classes);
    if (const auto unseen = run.mean_unseen()) {
        text += row_of(has_many ? "never seen, mean" : "never seen", has_many ? "" : std::to_string(first.unseen_count),
                       *unseen, has_classes);
    }
    return text;
}

std::string confusion_table(const TrainRun& run) {
    const std::vector<std::string>& names = run.task.class_names;
    if (names.empty() || names.size() > kMostShownClasses) return "";
    std::string text = fmt::format("\nAnswers to what was {}, one row per class:\n\n",
                                   run.mean_unseen() ? "never seen" : "learned from");
    text += fmt::format("  {:<15}", "");
    for (const std::string& name : names) text += fmt::format(" {:>10.10}", name);
    text += "\n";
    const Confusion counts = run.confusion();
    for (std::size_t t = 0; t < names.size(); ++t) {
        text += fmt::format("  {:<15.15}", names[t]);
        for (const std::size_t count : counts[t]) text += fmt::format(" {:>10}", count);
        text += "\n";
    }
    return text;
}

}  // namespace

std::string text_of(const TrainRun& run) {
    return what_was_trained(run) + when_it_ended(run) + scores(run) + confusion_table(run);
}

}  // namespace bp::cli
