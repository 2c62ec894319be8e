#include "neuron/perceptron.hpp"

#include <algorithm>
#include <limits>
#include <string>

#include "base/text.hpp"

namespace bp::neuron {

bool is_mistake(const Vector<double>& w, const Sample& sample) {
    if (w.size() != sample.x.size()) {
        throw ShapeError("perceptron: w has " + std::to_string(w.size()) + " entries, x has " +
                         std::to_string(sample.x.size()) + " (augment x by the constant input 1 if w holds a bias)");
    }
    return !(sample.target * inner_prod(w, sample.x) > 0);
}

bool perceptron_step(Vector<double>& w, const Sample& sample) {
    if (!is_mistake(w, sample)) return false;
    w += sample.target * sample.x;
    return true;
}

PerceptronRun learn_perceptron(const std::vector<Sample>& samples, EpochLimit limit) {
    check("learn_perceptron", samples);
    const std::vector<Sample> inputs = augmented(samples);
    Vector<double> w(inputs.front().x.size(), 0.0);
    PerceptronRun run;
    while (!run.has_settled && run.epochs < limit.count) {
        const std::size_t before = run.mistakes;
        for (const Sample& sample : inputs) {
            if (perceptron_step(w, sample)) ++run.mistakes;
        }
        ++run.epochs;
        run.has_settled = run.mistakes == before;
    }
    run.neuron = from_augmented(w);
    return run;
}

double mistake_bound(const std::vector<Sample>& samples, const Neuron& separator) {
    check("mistake_bound", samples);
    double longest = 0;                                         // R², the longest input
    double smallest = std::numeric_limits<double>::infinity();  // γ ‖w‖, the smallest score
    for (const Sample& sample : samples) {
        longest = std::max(longest, 1 + inner_prod(sample.x, sample.x));
        smallest = std::min(smallest, sample.target * net_input(separator, sample.x));
    }
    if (!(smallest > 0)) {
        throw InputError("mistake_bound: the neuron does not separate the samples (its smallest t z is " +
                         shortest(smallest) + "; it must be positive)");
    }
    const double squared_norm = inner_prod(separator.weight, separator.weight) + separator.bias * separator.bias;
    return longest * squared_norm / (smallest * smallest);
}

}  // namespace bp::neuron
