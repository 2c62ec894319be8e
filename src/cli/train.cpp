#include <fmt/format.h>

#include "cli/exit_code.hpp"
#include "cli/print.hpp"
#include "cli/progress.hpp"
#include "cli/train_run.hpp"
#include "cli/train_text.hpp"
#include "tensor/product.hpp"

namespace bp::cli {

namespace {

/// "division 2 of 5, epoch 10 of 200: loss 0.1234, 95.00 % right".
std::string progress_text(const TrainOptions& options, bool has_classes, std::size_t division,
                          const EpochResult& epoch) {
    std::string text;
    if (options.fold_count > 0) text = fmt::format("part {} of {}, ", division + 1, options.fold_count);
    text += fmt::format("epoch {} of {}: loss {:.4f}", epoch.epoch, options.epoch_count, epoch.loss);
    if (has_classes) text += fmt::format(", {:.2f} % right", 100 * epoch.accuracy);
    return text;
}

TrainRun run_with_progress(const TrainOptions& options, Task task) {
    constexpr std::size_t kLogLines = 10;  // per division, where no line can be redrawn
    const std::size_t every = std::max<std::size_t>(1, options.epoch_count / kLogLines);
    const bool has_classes = task.has_classes();
    Progress progress(options.epoch_count * std::max<std::size_t>(1, options.fold_count));
    TrainRun run = run_training(options, std::move(task), [&](std::size_t division, const EpochResult& epoch) {
        const std::string text = progress_text(options, has_classes, division, epoch);
        progress.show(division * options.epoch_count + epoch.epoch, text);
        if (epoch.epoch % every == 0) progress.milestone(text);
    });
    progress.wipe();
    return run;
}

}  // namespace

int train(Words words) {
    const auto options = read_train_options(words);
    if (!options) return kDone;
    blas::use_threads(1);
    const TrainRun run = run_with_progress(*options, read_task(*options));
    print(options->is_json ? json_of(run) : text_of(run));
    return options->until == Until::perfect && !run.is_perfect() ? kCheckFailed : kDone;
}

}  // namespace bp::cli
