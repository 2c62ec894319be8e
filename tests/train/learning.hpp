#pragma once

#include "data/dataset.hpp"
#include "nn/initialise.hpp"
#include "train/evaluation.hpp"
#include "train/trainer.hpp"

namespace bp {

/// Inputs and targets of a data set, as a network is given them.
struct Lesson {
    /// With one output (0 or 1) or one per class.
    Lesson(const Dataset& data, std::size_t output_count) : inputs(data.inputs) {
        targets = output_count == 1 ? Tensor<double>(data.sample_count(), 1) : one_hot(data.labels, output_count);
        if (output_count > 1) return;
        for (std::size_t i = 0; i < data.sample_count(); ++i) targets(i, 0) = static_cast<double>(data.labels[i]);
    }
    Lesson(Tensor<double> some_inputs, Tensor<double> some_targets)
        : inputs(std::move(some_inputs)), targets(std::move(some_targets)) {}
    Samples samples() const { return {view(inputs), view(targets)}; }

    Tensor<double> inputs, targets;
};

/// How a network learns its lesson; momentum throughout.
struct Course {
    MlpLayout layout;
    Objective objective;
    double learning_rate = 0.1;
    std::size_t epoch_count = 200;
    std::size_t batch_size = 16;
    std::uint64_t seed = 1;
    double momentum = 0.9;

    Build build() const {
        return [*this](Graph& graph, std::size_t sample_count) {
            return trainable(graph, layout, objective, sample_count);
        };
    }

    Parameters<double> first_parameters() const {
        Graph graph;
        const Trainable nodes = build()(graph, 1);
        Parameters<double> parameters(graph);
        initialise(nodes.network, parameters, Spread::glorot, seed);
        return parameters;
    }

    /// The parameters after all epochs, or as soon as everything is answered right where that is `enough`.
    enum class Enough { all_epochs, all_right };
    Parameters<double> learned(const Lesson& lesson, Enough enough = Enough::all_epochs) const {
        Parameters<double> parameters = first_parameters();
        Trainer trainer(build(), lesson.samples(), parameters, {epoch_count, batch_size, seed});
        trainer.run_until(Momentum(Sgd{learning_rate}, momentum, parameters.size()), [&](const EpochResult& epoch) {
            if (enough == Enough::all_epochs || epoch.accuracy < 0.9) return false;
            return evaluate(build(), lesson.samples(), parameters).accuracy == 1;
        });
        return parameters;
    }

    /// The share of a lesson that is answered right after learning it.
    double accuracy_after(const Lesson& lesson, Enough enough = Enough::all_right) const {
        Parameters<double> parameters = learned(lesson, enough);
        return evaluate(build(), lesson.samples(), parameters).accuracy;
    }
};

}  // namespace bp
