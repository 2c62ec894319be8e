#include "tests/layered/oracle.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

namespace bp::layered::oracle {

long double activated(Activation f, long double s, Evaluation& evaluation) {
    if (f == Activation::sigmoid) return 1 / (1 + std::exp(-s));
    if (f == Activation::tanh) return (std::exp(s) - std::exp(-s)) / (std::exp(s) + std::exp(-s));
    if (f == Activation::identity) return s;
    evaluation.is_on.push_back(s > 0);
    return s > 0 ? s : 0;
}

Numbers layer(const Layer& shapes, const Numbers& x, const Numbers& parameters, std::size_t& next, Evaluation& into) {
    const std::size_t units = shapes.unit_count();
    Numbers result(units);
    for (std::size_t k = 0; k < units; ++k) {
        long double s = parameters[next + x.size() * units + k];
        for (std::size_t i = 0; i < x.size(); ++i) s += parameters[next + i * units + k] * x[i];
        result[k] = activated(shapes.activation, s, into);
    }
    next += (x.size() + 1) * units;
    return result;
}

long double loss(Loss loss, const Numbers& o, const Numbers& t) {
    long double total = 0, exponentials = 0;
    for (const long double logit : o) exponentials += std::exp(logit);
    for (std::size_t k = 0; k < o.size(); ++k) {
        if (loss == Loss::squared) total += (o[k] - t[k]) * (o[k] - t[k]) / 2;
        if (loss == Loss::cross_entropy) total -= t[k] * std::log(o[k]);
        if (loss == Loss::two_term_cross_entropy) total -= t[k] * std::log(o[k]) + (1 - t[k]) * std::log(1 - o[k]);
        if (loss == Loss::softmax_cross_entropy) total -= t[k] * std::log(std::exp(o[k]) / exponentials);
    }
    return total;
}

Evaluation objective(const Objective& objective, const Network& shapes, const Samples& samples, const Numbers& p) {
    Evaluation result;
    for (std::size_t n = 0; n < samples.X.size1(); ++n) {
        Numbers x, t;
        for (std::size_t i = 0; i < samples.X.size2(); ++i) x.push_back(samples.X(n, i));
        for (std::size_t k = 0; k < samples.T.size2(); ++k) t.push_back(samples.T(n, k));
        std::size_t next = 0;
        for (const Layer& l : shapes) x = layer(l, x, p, next, result);
        result.value += loss(objective.loss, x, t);
    }
    if (objective.over_samples == Reduction::mean) result.value /= static_cast<long double>(samples.X.size1());
    std::size_t next = 0;
    for (const Layer& l : shapes) {
        for (std::size_t i = 0; i < l.W.size1() * l.W.size2(); ++i, ++next) {
            result.value += objective.penalty_strength * p[next] * p[next] / 2;
        }
        next += l.b.size();
    }
    return result;
}

void append(const Layer& layer, Numbers& to) {
    to.insert(to.end(), layer.W.data().begin(), layer.W.data().end());
    to.insert(to.end(), layer.b.begin(), layer.b.end());
}

void append(const LayerGradient& gradient, Numbers& to) {
    to.insert(to.end(), gradient.W.data().begin(), gradient.W.data().end());
    to.insert(to.end(), gradient.b.begin(), gradient.b.end());
}

Numbers parameters_of(const Network& net) {
    Numbers all;
    for (const Layer& layer : net) append(layer, all);
    return all;
}

Numbers flat(const Gradient& gradient) {
    Numbers all;
    for (const LayerGradient& layer : gradient) append(layer, all);
    return all;
}

Numbers numbers(const Vector<double>& x) { return {x.begin(), x.end()}; }

long double slope(const std::function<Evaluation(const Numbers&)>& f, const Numbers& at, const Numbers& direction,
                  bool& is_smooth) {
    const long double h = 0x1p-16L;
    const std::vector<bool> pattern = f(at).is_on;
    const auto value = [&](long double steps) {
        Numbers moved = at;
        for (std::size_t i = 0; i < at.size(); ++i) moved[i] += steps * h * direction[i];
        const Evaluation evaluation = f(moved);
        is_smooth = is_smooth && evaluation.is_on == pattern;
        return evaluation.value;
    };
    is_smooth = true;
    return (8 * (value(1) - value(-1)) - (value(2) - value(-2))) / (12 * h);
}

bool agree(long double found, long double slope, long double value) {
    const long double rounding = 0x1p24L * std::numeric_limits<long double>::epsilon();
    const long double tolerance = 1e-7L * std::abs(slope) + rounding * std::max(1.0L, std::abs(value));
    return std::abs(found - slope) <= tolerance;  // false for NaN
}

}  // namespace bp::layered::oracle
