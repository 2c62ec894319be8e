#include "beyond/learner.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

#include "beyond/lengths.hpp"
#include "beyond/perturbation.hpp"
#include "graph/passes.hpp"
#include "nn/initialise.hpp"
#include "tensor/product.hpp"

namespace bp::beyond {

namespace {

/// σ of both perturbations: central differences, so what is left out is of the order of its square.
constexpr double kShake = 1e-3;

Parameters<double> parameters_of(const MlpLayout& layout) {
    Graph graph;
    rule_network(graph, layout, 1, Feedback::transposed);
    return Parameters<double>(graph);
}

void draw(View<double> matrix, Random& random) {
    const double deviation = weight_deviation(Spread::glorot, matrix.shape());
    for (double& w : matrix.flat()) w = deviation * random.normal();
}

}  // namespace

std::string_view name_of(Rule rule) {
    switch (rule) {
        case Rule::backprop:
            return "backprop";
        case Rule::feedback_alignment:
            return "feedback alignment";
        case Rule::node_perturbation:
            return "node perturbation";
        case Rule::weight_perturbation:
            return "weight perturbation";
    }
    return "unknown";
}

Learner::Passes::Passes(const MlpLayout& layout, const Task& task, Feedback feedback, Parameters<double>& parameters)
    : graph(std::make_unique<Graph>()),
      network(rule_network(*graph, layout, task.inputs.size1(), feedback)),
      ws(*graph, parameters) {
    ws.set(network.input, view(task.inputs));
    ws.set(network.target, view(task.targets));
}

void Learner::Passes::run_forward() { forward(*graph, ws); }

std::vector<double> Learner::Passes::gradient() {
    run_forward();
    backward(*graph, ws, network.loss);
    return {ws.gradients().begin(), ws.gradients().end()};
}

Learner::Learner(const MlpLayout& layout, const Task& task, std::uint64_t seed)
    : parameters_(parameters_of(layout)),
      exact_(layout, task, Feedback::transposed, parameters_),
      aligned_(layout, task, Feedback::fixed, parameters_),
      random_(seed) {
    for (const RuleLayer& layer : exact_.network.layers) {
        draw(parameter_view(*exact_.graph, parameters_, layer.weight), random_);
    }
    for (const RuleLayer& layer : aligned_.network.layers) {
        if (layer.feedback) draw(aligned_.ws.value(*layer.feedback), random_);
    }
}

double Learner::loss() {
    exact_.run_forward();
    return exact_.ws.value(exact_.network.loss)(0, 0);
}

std::vector<double> Learner::estimate(Rule rule) {
    switch (rule) {
        case Rule::backprop:
            return exact_.gradient();
        case Rule::feedback_alignment:
            return aligned_.gradient();
        case Rule::node_perturbation:
            return by_nodes();
        case Rule::weight_perturbation:
            return by_weights();
    }
    throw InputError("learner: there is no such rule");
}

void Learner::step(Rule rule, double learning_rate) {
    const std::vector<double> direction = estimate(rule);
    const std::span<double> w = parameters();
    for (std::size_t i = 0; i < w.size(); ++i) w[i] -= learning_rate * direction[i];
}

std::span<const double> Learner::first_weights(std::span<const double> parameters) const {
    check_length("learner: the list of all parameters", parameters.size(), parameters_.size());
    return parameters.first(exact_.network.layers.front().weight.shape().size());
}

std::vector<double> Learner::by_weights() {
    const std::vector<double> w(parameters().begin(), parameters().end());
    const LossAt loss_at = [this](std::span<const double> at) {
        std::ranges::copy(at, parameters().begin());
        return loss();
    };
    std::vector<double> found = weight_perturbation(loss_at, w, normal_numbers(w.size(), random_), kShake);
    std::ranges::copy(w, parameters().begin());
    return found;
}

std::vector<double> Learner::shaken_losses(const std::vector<std::vector<double>>& noise, double sigma) {
    for (std::size_t l = 0; l < noise.size(); ++l) {
        const std::span<double> to = exact_.ws.value(exact_.network.layers[l].noise).flat();
        for (std::size_t i = 0; i < to.size(); ++i) to[i] = sigma * noise[l][i];
    }
    exact_.run_forward();
    const std::span<const double> losses = exact_.ws.value(exact_.network.losses).flat();
    return {losses.begin(), losses.end()};
}

std::vector<double> Learner::by_nodes() {
    std::vector<std::vector<double>> noise;
    for (const RuleLayer& layer : exact_.network.layers) {
        noise.push_back(normal_numbers(layer.noise.shape().size(), random_));
    }
    const std::vector<double> above = shaken_losses(noise, kShake), below = shaken_losses(noise, -kShake);
    shaken_losses(noise, 0);  // a quiet pass, whose inputs X the credits meet
    const auto samples = static_cast<double>(above.size());
    std::vector<double> found;
    for (std::size_t l = 0; l < noise.size(); ++l) {
        const RuleLayer& layer = exact_.network.layers[l];
        // the credit of unit k for sample n is slope_n noise_nk, an estimate of its error signal
        const View<double> delta(noise[l].data(), layer.noise.shape());
        for (std::size_t n = 0; n < above.size(); ++n) {
            for (double& credit : delta.row(n)) credit *= (above[n] - below[n]) / (2 * kShake) / samples;
        }
        Tensor<double> W(layer.weight.shape().rows(), layer.weight.shape().cols(), 0.0);
        add_product<double>(transposed(std::as_const(exact_.ws).value(layer.input)), delta, view(W));
        found.insert(found.end(), W.data().begin(), W.data().end());
        for (std::size_t k = 0; k < delta.cols(); ++k) {
            double sum = 0;
            for (std::size_t n = 0; n < delta.rows(); ++n) sum += delta(n, k);
            found.push_back(sum);
        }
    }
    return found;
}

std::optional<std::size_t> steps_to_goal(Learner& learner, Rule rule, const Race& race) {
    for (std::size_t steps = 0; steps <= race.most_steps; ++steps) {
        const double loss = learner.loss();
        if (!std::isfinite(loss)) return std::nullopt;
        if (loss <= race.goal) return steps;
        learner.step(rule, race.learning_rate);
    }
    return std::nullopt;
}

}  // namespace bp::beyond
