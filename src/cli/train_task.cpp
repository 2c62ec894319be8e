#include "cli/train_task.hpp"

#include <filesystem>
#include <numeric>
#include <fmt/format.h>

#include "cli/options.hpp"
#include "cli/source_text.hpp"
#include "data/built_in.hpp"
#include "inspect/refusal.hpp"

namespace bp::cli {

namespace {

constexpr double kTestShare = 0.2;
constexpr std::size_t kLongestCsv = std::size_t{1} << 30;

const BuiltIn* built_in_named(const std::string& name) {
    for (const BuiltIn& set : built_in_sets()) {
        if (set.name == name) return &set;
    }
    return nullptr;
}

[[noreturn]] void refuse_name(const std::string& name) {
    std::vector<std::string> names;
    for (const BuiltIn& set : built_in_sets()) names.emplace_back(set.name);
    throw InputError(fmt::format("{} is no built-in data set and no file{} (built in: {})", inspect::in_quotes(name),
                                 inspect::did_you_mean(name, names), fmt::join(names, ", ")));
}

Tensor<double> column_of(const std::vector<std::size_t>& labels) {
    Tensor<double> column(labels.size(), 1);
    for (std::size_t i = 0; i < labels.size(); ++i) column(i, 0) = static_cast<double>(labels[i]);
    return column;
}

Task task_of(Dataset data, const TrainOptions& options) {
    Task task;
    task.loss = options.loss.value_or(Loss::softmax_cross_entropy);
    const bool has_one_output = data.class_count == 2 && task.loss != Loss::softmax_cross_entropy;
    task.targets = has_one_output ? column_of(data.labels) : one_hot(data.labels, data.class_count);
    for (std::size_t c = 0; c < data.class_count; ++c) task.class_names.push_back(data.class_name(c));
    task.name = std::move(data.name);
    task.inputs = data.inputs;
    return task;
}

Task task_of(RegressionSet data, const TrainOptions& options) {
    const Loss loss = options.loss.value_or(Loss::squared);
    if (loss != Loss::squared) {
        throw UsageError(fmt::format("--loss {} is for classes; numbers to be met take squared", name_of(loss)));
    }
    if (options.until == Until::perfect)
        throw UsageError("--until-perfect is for classes; numbers are never met quite");
    return {std::move(data.name), data.inputs, data.targets, {}, loss};
}

Task built_in_task(const BuiltIn& set, const TrainOptions& options) {
    if (options.format.header == Header::present || options.target == Target::numbers) {
        throw UsageError(fmt::format("--header and --numbers describe CSV files; {} is built in", set.name));
    }
    Task task = set.classes != nullptr ? task_of(set.classes(options.seed), options)
                                       : task_of(set.numbers(options.seed), options);
    task.is_complete = set.is_complete;
    return task;
}

}  // namespace

Task read_task(const TrainOptions& options) {
    if (const BuiltIn* set = built_in_named(options.data)) return built_in_task(*set, options);
    std::error_code unreadable;  // a name that is too long for the system is no file either
    if (options.data != "-" && !std::filesystem::exists(options.data, unreadable)) refuse_name(options.data);
    const std::string text = read_text(options.data, kLongestCsv);
    const std::string name = options.data == "-" ? "standard input" : options.data;
    if (options.target == Target::numbers) return task_of(parse_regression_csv(text, name, options.format), options);
    return task_of(parse_csv(text, name, options.format), options);
}

std::vector<SplitRows> divisions(const TrainOptions& options, const Task& task) {
    const std::size_t count = task.sample_count();
    if (options.fold_count > 0) return folds(count, options.fold_count, options.seed);
    const double share = options.test_share.value_or(task.is_complete ? 0 : kTestShare);
    if (share > 0) return {split_rows(count, share, options.seed)};
    SplitRows all;
    all.train.resize(count);
    std::iota(all.train.begin(), all.train.end(), std::size_t{0});
    return {all};
}

}  // namespace bp::cli
