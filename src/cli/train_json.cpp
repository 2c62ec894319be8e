#include <nlohmann/json.hpp>

#include "cli/train_text.hpp"

namespace bp::cli {

namespace {

using Json = nlohmann::ordered_json;

Json json_of(const Score& score, bool has_classes) {
    Json json{{"loss", score.loss}};
    if (has_classes) json["accuracy"] = score.accuracy;
    return json;
}

Json json_of(const std::optional<Score>& score, bool has_classes) {
    return score ? json_of(*score, has_classes) : Json(nullptr);
}

Json data_of(const TrainRun& run) {
    Json json{{"name", run.task.name}, {"samples", run.task.sample_count()}, {"inputs", run.task.inputs.size2()}};
    json["classes"] = run.task.has_classes() ? Json(run.task.class_names) : Json(nullptr);
    return json;
}

Json network_of(const TrainRun& run) {
    Json widths = Json::array({run.layout.input_count});
    for (const LayerLayout& hidden : run.layout.hidden) widths.push_back(hidden.unit_count);
    widths.push_back(run.layout.output_count);
    Json json{{"widths", widths}};
    json["activation"] =
        run.layout.hidden.empty() ? Json(nullptr) : Json(name_of(run.layout.hidden.front().activation));
    json["connectivity"] = name_of(run.options.connectivity);
    json["parameters"] = run.parameter_count;
    return json;
}

Json training_of(const TrainRun& run) {
    const TrainOptions& options = run.options;
    Json json{{"loss", name_of(run.task.loss)},
              {"over_samples", options.over_samples == Reduction::mean ? "mean" : "sum"},
              {"penalty", options.penalty_strength},
              {"optimiser", name_of(options.optimiser)},
              {"learning_rate", options.learning_rate}};
    if (options.optimiser == Optimiser::momentum) json["momentum"] = options.momentum;
    json["batch"] = options.batch_size;
    json["epochs"] = options.epoch_count;
    json["seed"] = options.seed;
    return json;
}

Json division_of(const DivisionRun& run, bool has_classes) {
    Json json{{"epochs", run.epoch_count}};
    if (run.best_epoch > 0) json["best_epoch"] = run.best_epoch;
    json["seen_samples"] = run.seen_count;
    json["unseen_samples"] = run.unseen_count;
    json["seen"] = json_of(run.seen, has_classes);
    json["unseen"] = json_of(run.unseen, has_classes);
    return json;
}

}  // namespace

std::string json_of(const TrainRun& run) {
    const bool has_classes = run.task.has_classes();
    Json json{{"data", data_of(run)}, {"network", network_of(run)}, {"training", training_of(run)}};
    json["divisions"] = Json::array();
    for (const DivisionRun& division : run.divisions) json["divisions"].push_back(division_of(division, has_classes));
    json["mean_seen"] = json_of(run.mean_seen(), has_classes);
    json["mean_unseen"] = json_of(run.mean_unseen(), has_classes);
    if (has_classes) {
        json["is_perfect"] = run.is_perfect();
        json["confusion"] = run.confusion();
    }
    // a path or a class name may be no UTF-8: what is not becomes U+FFFD
    return json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace bp::cli
