#include <limits>

#include "backward.hpp"

// From the outputs to z, from h to s, and the network whose two layers share their weights.
namespace bp::chapters::ch16 {

namespace {

/// δ_z = y ∘ (δ_y - δ_y · y) for each row.
Numbers through_softmax(Flaw flaw, const Forward<double>& f, Values delta, std::size_t classes) {
    Numbers y = f.outputs, back(y.size());
    for (std::size_t m = 0; m < y.size(); m += classes) {
        double sum = 0, inner = 0;
        for (std::size_t k = m; k < m + classes; ++k) sum += std::exp(f.z[k]);
        for (std::size_t k = m; k < m + classes; ++k) {
            if (flaw == Flaw::softmax_unshifted) y[k] = std::exp(f.z[k]) / sum;
            inner += delta[k] * y[k];
        }
        for (std::size_t k = m; k < m + classes; ++k) {
            const double own = delta[k] * y[k];
            if (flaw == Flaw::softmax_nothing) continue;
            back[k] = y[k] * (delta[k] - inner);
            if (flaw == Flaw::softmax_diagonal) back[k] = own * (1 - y[k]);
            if (flaw == Flaw::softmax_sign) back[k] = own * (1 - y[k]) + y[k] * (inner - own);
        }
    }
    return back;
}

/// δ_z = δ (z - t) / N
Numbers through_loss(Flaw flaw, const Setting& at, const Forward<double>& f, double delta) {
    const auto samples = static_cast<double>(at.sizes.samples), outputs = static_cast<double>(at.sizes.outputs);
    double factor = delta / samples;
    if (flaw == Flaw::no_mean) factor *= samples;
    if (flaw == Flaw::mean_twice) factor /= samples;
    if (flaw == Flaw::mean_over_outputs) factor /= outputs;
    if (flaw == Flaw::twice) factor *= 2;
    if (flaw == Flaw::sign_turned) factor = -factor;
    const Values targets = Values(at.batch).subspan(at.sizes.samples * at.sizes.inputs);
    Numbers back;
    for (std::size_t m = 0; m < f.z.size(); ++m) back.push_back(factor * (f.z[m] - targets[m]));
    return back;
}

double through_relu(Flaw flaw, double s, double delta) {
    const double share = s > 0 || (s == 0 && flaw == Flaw::relu_slope_one_at_zero) ? 1 : 0;
    if (flaw == Flaw::everything_passes) return delta;
    if (flaw == Flaw::leaky && s <= 0) return 0.01 * delta;
    if (flaw == Flaw::mask_by_delta) return delta > 0 ? delta : 0;
    if (flaw == Flaw::mask_for_delta) return share;
    if (flaw == Flaw::nan_at_zero) return delta * (1 + s / std::abs(s)) / 2;  // 0/0
    return share * delta;
}

/// h is the activation's value at s.
double slope_of(Net net, Flaw flaw, double s, double h) {
    const bool is_tanh = net == Net::tanh || net == Net::shared;
    if (flaw == Flaw::slope_missing) return 1;
    if (flaw == Flaw::slope_cut_off && std::abs(s) > 4) return 0;
    if (flaw == Flaw::slope_of_net_input) return is_tanh ? 1 - s * s : s * (1 - s);
    if (flaw == Flaw::slope_unsquared) return 1 - h;
    if (flaw == Flaw::slope_in_floats) {
        const float in_float = std::tanh(static_cast<float>(s));
        return static_cast<double>(1 - in_float * in_float);
    }
    if (flaw == Flaw::sigmoid_of_large_numbers) {
        const double again = std::exp(s) / (1 + std::exp(s));  // inf/inf above 710
        return again * (1 - again);
    }
    return is_tanh ? 1 - h * h : h * (1 - h);
}

/// The largest of `units` net inputs gets the whole error signal.
void through_max(Flaw flaw, Values s, double delta, double* back) {
    const auto units = static_cast<std::ptrdiff_t>(s.size());
    const auto largest = std::max_element(s.begin(), s.end());
    const double m = *largest, tied = static_cast<double>(std::count(s.begin(), s.end(), m));
    std::ptrdiff_t winner = largest - s.begin();
    if (flaw == Flaw::max_to_the_smallest) winner = std::min_element(s.begin(), s.end()) - s.begin();
    for (std::ptrdiff_t j = 0; j < units; ++j) {
        const bool is_tied = s[static_cast<std::size_t>(j)] == m;
        if (flaw == Flaw::last_of_the_tied && is_tied) winner = j;
        if (flaw == Flaw::max_to_all) back[j] = delta;
        if (flaw == Flaw::tie_split) back[j] = is_tied ? delta / tied : 0;
    }
    if (flaw == Flaw::max_to_all || flaw == Flaw::tie_split) return;
    back[winner] = flaw == Flaw::max_times_value ? delta * m : delta;
}

/// a + b, element by element.
Numbers sum_of(Numbers a, const Numbers& b) {
    for (std::size_t m = 0; m < a.size(); ++m) a[m] += b[m];
    return a;
}

}  // namespace

Numbers delta_of_z(Net net, Flaw flaw, const Setting& at, const Forward<double>& f, Values delta) {
    if (net == Net::softmax) return through_softmax(flaw, f, delta, at.sizes.outputs);
    if (net == Net::loss) return through_loss(flaw, at, f, delta[0]);
    return {delta.begin(), delta.end()};
}

Numbers delta_of_s(Net net, Flaw flaw, const Setting& at, const Forward<double>& f, Values delta_h) {
    Numbers back(f.s.size());
    const std::size_t units = at.sizes.hidden;
    if (net == Net::pooled) {
        for (std::size_t n = 0; n < delta_h.size(); ++n) {
            through_max(flaw, Values(f.s).subspan(n * units, units), delta_h[n], &back[n * units]);
        }
        return back;
    }
    for (std::size_t m = 0; m < back.size(); ++m) {
        back[m] = net == Net::relu ? through_relu(flaw, f.s[m], delta_h[m])
                                   : delta_h[m] * slope_of(net, flaw, f.s[m], f.h[m]);
    }
    return back;
}

Numbers backward_shared(Flaw flaw, const Setting& at, const Forward<double>& f, Values delta) {
    const std::size_t D = at.sizes.inputs;
    const Values x(at.batch), W = Values(at.parameters).first(D * D);
    Numbers direct(delta.begin(), delta.end()), delta_z, delta_s;
    for (std::size_t m = 0; m < x.size(); ++m) {
        const double y = f.outputs[m] - f.h[m];  // tanh(z)
        delta_z.push_back(delta[m] * (1 - y * y));
        if (flaw == Flaw::skip_dropped) direct[m] = 0;
        if (flaw == Flaw::skip_twice) direct[m] *= 2;
    }
    const Numbers delta_h = sum_of(through_weights(delta_z, W, D, flaw), direct);
    for (std::size_t m = 0; m < x.size(); ++m) {
        const double y = f.h[m] - x[m];  // tanh(s)
        delta_s.push_back(delta_h[m] * (1 - y * y));
    }
    Numbers weights = outer_sum(f.h, D, delta_z, D, flaw), biases = column_sums(delta_z, D, flaw);
    if (flaw != Flaw::last_place_only) weights = sum_of(weights, outer_sum(x, D, delta_s, D, flaw));
    const bool is_one_place = flaw == Flaw::last_place_only || flaw == Flaw::bias_of_one_place;
    if (!is_one_place) biases = sum_of(biases, column_sums(delta_s, D, flaw));
    weights.insert(weights.end(), biases.begin(), biases.end());
    return weights;
}

}  // namespace bp::chapters::ch16
