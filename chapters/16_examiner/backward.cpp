#include "backward.hpp"

namespace bp::chapters::ch16 {

namespace {

bool is_transposing(Flaw flaw, std::size_t rows, std::size_t cols) {
    return flaw == Flaw::gradient_transposed_if_square && rows == cols;
}

void append(Numbers& gradient, const Numbers& part) { gradient.insert(gradient.end(), part.begin(), part.end()); }

/// What the penalty adds: δ λ w for every weight.
void add_penalty(Numbers& gradient, Flaw flaw, const Setting& at, double delta) {
    if (flaw == Flaw::penalty_missing) return;
    const double strength =
        flaw == Flaw::penalty_mean ? kPenaltyStrength / static_cast<double>(at.sizes.samples) : kPenaltyStrength;
    for (const Group& group : groups_of(Net::loss, at.sizes)) {
        if (group.name[0] == 'b' && flaw != Flaw::penalty_on_biases) continue;
        for (std::size_t i = group.first; i < group.first + group.count; ++i) {
            gradient[i] += delta * strength * at.parameters[i];
        }
    }
}

/// Clipped, flushed or a little off, at the very end.
void spoil(Numbers& gradient, Flaw flaw) {
    for (double& g : gradient) {
        if (flaw == Flaw::off_by_a_little) g *= 1.0005;
        if (flaw == Flaw::clipped) g = std::clamp(g, -5.0, 5.0);
        if (flaw == Flaw::flushed && std::abs(g) < 1e-5) g = 0;
    }
}

/// The error signals that were handed in, if they are used.
Numbers received(Flaw flaw, Values delta) {
    Numbers signals(delta.begin(), delta.end());
    for (double& signal : signals) {
        if (flaw == Flaw::upstream_of_ones) signal = 1;
        if (flaw == Flaw::upstream_squared) signal *= signal;
    }
    return signals;
}

}  // namespace

Numbers outer_sum(Values x, std::size_t inputs, Values delta, std::size_t units, Flaw flaw) {
    const std::size_t samples = flaw == Flaw::first_sample_only ? 1 : delta.size() / units;
    Numbers gradient(inputs * units);
    for (std::size_t m = 0; m < samples; ++m) {
        const std::size_t n = flaw == Flaw::samples_backwards ? samples - 1 - m : m;
        for (std::size_t i = 0; i < inputs; ++i) {
            for (std::size_t k = 0; k < units; ++k) {
                const std::size_t place = is_transposing(flaw, inputs, units) ? k * units + i : i * units + k;
                gradient[place] += x[n * inputs + i] * delta[n * units + k];
            }
        }
    }
    return gradient;
}

Numbers column_sums(Values delta, std::size_t units, Flaw flaw) {
    Numbers sums(units);
    for (std::size_t m = 0; m < delta.size(); ++m) {
        double& sum = sums[m % units];
        sum = flaw == Flaw::bias_of_last_sample ? delta[m] : sum + delta[m];
    }
    if (flaw != Flaw::bias_mean) return sums;
    for (double& sum : sums) sum *= static_cast<double>(units) / static_cast<double>(delta.size());
    return sums;
}

Numbers through_weights(Values delta, Values W, std::size_t units, Flaw flaw) {
    const std::size_t inputs = W.size() / units, samples = delta.size() / units;
    Numbers back(samples * inputs);
    for (std::size_t n = 0; n < samples; ++n) {
        for (std::size_t j = 0; j < inputs; ++j) {
            for (std::size_t k = 0; k < units; ++k) {
                std::size_t place = j * units + k;
                if (flaw == Flaw::untransposed_if_square && inputs == units) place = k * units + j;
                if (flaw == Flaw::stride_of_another_layer) place = (j * inputs + k) % W.size();
                back[n * inputs + j] += delta[n * units + k] * W[place];
            }
        }
    }
    return back;
}

Numbers backward(Net net, Flaw flaw, const Setting& at, const Forward<double>& f, Values delta) {
    const Numbers signals = received(flaw, delta);
    if (net == Net::shared) return backward_shared(flaw, at, f, signals);
    const Sizes& n = at.sizes;
    const std::size_t width = width_of_hidden(net, n);
    const Parts<double> part = parts_of<double>(net, n, at.parameters);
    const Values x = Values(at.batch).first(n.samples * n.inputs);
    const Numbers delta_z = delta_of_z(net, flaw, at, f, signals);
    const Numbers delta_h = through_weights(delta_z, part.W2, n.outputs, flaw);
    const Numbers delta_s = delta_of_s(net, flaw, at, f, delta_h);
    const bool is_mistaken = flaw == Flaw::net_input_for_h;
    // the flaws of a bias and of single samples are those of one layer
    const Flaw in_second = flaw == Flaw::first_sample_only ? Flaw::none : flaw;
    Numbers gradient = outer_sum(x, n.inputs, delta_s, n.hidden, flaw);
    append(gradient, column_sums(delta_s, n.hidden, flaw));
    if (flaw == Flaw::bias_never)
        std::fill(gradient.end() - static_cast<std::ptrdiff_t>(n.hidden), gradient.end(), 0.0);
    if (flaw == Flaw::first_layer_never) std::fill(gradient.begin(), gradient.end(), 0.0);
    append(gradient, outer_sum(is_mistaken ? f.s : f.h, width, delta_z, n.outputs, in_second));
    append(gradient, column_sums(delta_z, n.outputs, in_second));
    if (net == Net::loss) add_penalty(gradient, flaw, at, signals[0]);
    spoil(gradient, flaw);
    return gradient;
}

}  // namespace bp::chapters::ch16
