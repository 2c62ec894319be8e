#include "verify/steps/training_step.hpp"

#include <array>

#include "layered/descent.hpp"
#include "train/batch.hpp"
#include "verify/networks/as_layered.hpp"
#include "verify/networks/draw.hpp"
#include "verify/networks/judge.hpp"

namespace bp::verify {

namespace {

/// src/layered: plain networks with squared errors are all that is drawn here.
StepResult by_layers(const NetworkCase& c, double learning_rate) {
    layered::Network net;
    for (const CaseLayer& layer : c.layers) net.push_back(as_layered(layer));
    const auto reduction = c.reduction == Reduction::sum ? layered::Reduction::sum : layered::Reduction::mean;
    StepResult result;
    result.loss = layered::training_step(net, {c.X, c.T}, {layered::Loss::squared, reduction, c.lambda},
                                         layered::LearningRate{learning_rate});
    for (const layered::Layer& layer : net) {
        result.parameters.insert(result.parameters.end(), layer.W.data().begin(), layer.W.data().end());
        result.parameters.insert(result.parameters.end(), layer.b.begin(), layer.b.end());
    }
    return result;
}

/// src/train: a batch, its passes, and Sgd.
StepResult by_batch(const NetworkCase& c, double learning_rate) {
    MlpLayout layout{c.X.size2(), {}, c.T.size2(), c.connectivity};
    for (std::size_t l = 0; l + 1 < c.layers.size(); ++l) {
        layout.hidden.push_back({c.layers[l].W.size2(), c.layers[l].activation});
    }
    const Build build = [&](Graph& graph, std::size_t count) {
        return trainable(graph, layout, {Loss::squared, c.reduction, c.lambda}, count);
    };
    Graph graph;
    static_cast<void>(build(graph, c.X.size1()));
    Parameters<double> parameters(graph);
    const std::vector<double> numbers = c.parameters();
    std::copy(numbers.begin(), numbers.end(), parameters.values().begin());
    Batch batch(build, c.X.size1(), parameters);
    batch.workspace().set(batch.nodes().network.input, view(c.X));
    batch.workspace().set(batch.nodes().target, view(c.T));
    batch.run_forward();
    batch.run_backward();
    StepResult result{batch.loss()};
    Sgd{learning_rate}(parameters.values(), batch.workspace().gradients());
    result.parameters.assign(parameters.values().begin(), parameters.values().end());
    return result;
}

StepCase lattice_step(Choices& choices) {
    const double rate = choices.one_of(std::array{0.5, 1.0, 2.0, 0.125});
    return {plain_lattice_network(choices), rate};
}

Verdict step_is_exact(const TrainingStep& step, const StepCase& c) {
    const StepResult found = step.run(c.network, c.learning_rate);
    ExactNetwork before(c.network);
    NumberComparison comparison;
    comparison.exact(found.loss, before.loss(), [] { return "the loss reported, that before the step,"; });
    if (found.parameters.size() != before.size()) {
        comparison.fail("there are more or fewer parameters than before");
        return comparison.verdict();
    }
    std::size_t i = 0;
    for (const CaseLayer* layer : c.network.in_order()) {
        for (const auto* numbers : {&layer->W.data(), &layer->b.data()}) {
            for (const double w : *numbers) {
                comparison.exact(found.parameters[i], w - c.learning_rate * before.derivative(i),
                                 [&] { return parameter_name(c.network, i) + " after the step"; });
                ++i;
            }
        }
    }
    return comparison.verdict();
}

constexpr std::array kStepProperties{
    StepProperty{.id = "P25",
                 .title = "a step makes w - η ∂L/∂w of every parameter, all gradients taken before it",
                 .draw = lattice_step,
                 .judge = step_is_exact,
                 .share = 0.1},
};

constexpr std::array kStepProducts{
    Product<TrainingStep>{"src/layered", [] { return TrainingStep{by_layers}; }},
    Product<TrainingStep>{"src/train", [] { return TrainingStep{by_batch}; }},
};

}  // namespace

void tally(const StepCase& c, Coverage& coverage) { tally(c.network, coverage); }

void describe(const StepCase& c, Counterexample& example) {
    describe(c.network, example);
    example.text += "learning rate " + shortest(c.learning_rate) + "\n";
}

std::span<const StepProperty> step_properties() { return kStepProperties; }
std::span<const Product<TrainingStep>> step_products() { return kStepProducts; }

}  // namespace bp::verify
