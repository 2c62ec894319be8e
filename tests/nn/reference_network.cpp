#include "tests/nn/reference_network.hpp"

#include <cmath>

namespace bp::reference {

namespace {

Real activated(Activation activation, Real s) {
    switch (activation) {
        case Activation::identity:
            return s;
        case Activation::sigmoid:
            return 1 / (1 + std::exp(-s));
        case Activation::tanh:
            return std::tanh(s);
        case Activation::relu:
            return s > 0 ? s : 0;
        case Activation::leaky_relu:
            return s > 0 ? s : Real{kLeak} * s;
        case Activation::softplus:
            return std::log(1 + std::exp(s));
    }
    return 0;
}

/// Goes through the parameters in their order and adds up the squares of the weights.
struct Reader {
    const Real* next;
    Real squares = 0;

    /// h_j = f(v_j0 + Σ_i x_i v_ji).
    std::vector<Real> layer(const std::vector<Real>& x, LayerLayout layout) {
        const std::size_t units = layout.unit_count;
        const Real* const bias = next + x.size() * units;
        std::vector<Real> s(bias, bias + units);
        for (const Real x_i : x) {
            for (Real& s_j : s) {
                s_j += x_i * *next;
                squares += *next * *next;
                ++next;
            }
        }
        next += units;
        for (Real& s_j : s) s_j = activated(layout.activation, s_j);
        return s;
    }
};

std::vector<Real> hidden_layer(Reader& reader, const std::vector<Real>& x, LayerLayout layout,
                               Connectivity connectivity) {
    std::vector<Real> h = reader.layer(x, layout);
    if (connectivity == Connectivity::residual) {
        for (std::size_t j = 0; j < h.size(); ++j) h[j] += x.at(j);
    }
    if (connectivity == Connectivity::highway) {
        const std::vector<Real> gate = reader.layer(x, {layout.unit_count, Activation::sigmoid});
        for (std::size_t j = 0; j < h.size(); ++j) h[j] = gate[j] * h[j] + (1 - gate[j]) * x.at(j);
    }
    if (connectivity == Connectivity::dense) h.insert(h.begin(), x.begin(), x.end());
    return h;
}

std::vector<Real> logits(Reader& reader, const MlpLayout& layout, std::vector<Real> x) {
    for (std::size_t l = 0; l < layout.hidden.size(); ++l) {
        const bool has_shortcut = l > 0 || layout.connectivity == Connectivity::dense;
        x = hidden_layer(reader, x, layout.hidden[l], has_shortcut ? layout.connectivity : Connectivity::plain);
    }
    return reader.layer(x, {layout.output_count, Activation::identity});
}

Real sample_loss(Loss loss, const std::vector<Real>& z, const std::vector<Real>& t) {
    Real total = 0, sum = 0;
    for (const Real z_k : z) total += std::exp(z_k);
    for (std::size_t k = 0; k < z.size(); ++k) {
        const Real y = 1 / (1 + std::exp(-z[k]));
        switch (loss) {
            case Loss::squared:
                sum += (t[k] - z[k]) * (t[k] - z[k]) / 2;
                break;
            case Loss::squared_sigmoid:
                sum += (t[k] - y) * (t[k] - y) / 2;
                break;
            case Loss::softmax_cross_entropy:
                sum -= t[k] * std::log(std::exp(z[k]) / total);
                break;
            case Loss::sigmoid_cross_entropy:
                sum -= t[k] * std::log(y) + (1 - t[k]) * std::log(1 - y);
                break;
        }
    }
    return sum;
}

}  // namespace

Real objective(const MlpLayout& layout, const Objective& objective, const std::vector<Real>& w, const Rows& x,
               const Rows& t) {
    Real loss = 0, squares = 0;
    for (std::size_t n = 0; n < x.size(); ++n) {
        Reader reader{w.data()};
        loss += sample_loss(objective.loss, logits(reader, layout, x[n]), t[n]);
        squares = reader.squares;  // the same for every sample
    }
    if (objective.over_samples == Reduction::mean) loss /= static_cast<Real>(x.size());
    return loss + Real{objective.penalty_strength} * squares / 2;
}

std::vector<double> difference_quotients(const MlpLayout& layout, const Objective& objective, std::vector<Real> w,
                                         const Rows& x, const Rows& t) {
    const Real h = 0x1p-20L;
    std::vector<double> quotients;
    for (Real& w_i : w) {
        const Real there = w_i;
        w_i = there + h;
        const Real above = reference::objective(layout, objective, w, x, t);
        w_i = there - h;
        const Real below = reference::objective(layout, objective, w, x, t);
        w_i = there;
        quotients.push_back(static_cast<double>((above - below) / (2 * h)));
    }
    return quotients;
}

Rows random_rows(Shape shape, double low, double high, Random& random) {
    Rows rows(shape.rows(), std::vector<Real>(shape.cols()));
    for (auto& row : rows) {
        for (Real& x : row) x = random.uniform(low, high);
    }
    return rows;
}

void fill(View<double> to, const Rows& from) {
    for (std::size_t i = 0; i < to.rows(); ++i) {
        for (std::size_t j = 0; j < to.cols(); ++j) to(i, j) = static_cast<double>(from[i][j]);
    }
}

}  // namespace bp::reference
