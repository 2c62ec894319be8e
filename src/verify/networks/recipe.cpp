#include "verify/networks/recipe.hpp"

#include <boost/numeric/ublas/matrix_proxy.hpp>

#include "verify/networks/recipe_steps.hpp"

namespace bp::verify {

namespace {

/// Side by side.
Matrix concatenated(const Matrix& x, const Matrix& F) {
    Matrix both(x.size1(), x.size2() + F.size2());
    const ublas::range rows(0, x.size1());
    project(both, rows, ublas::range(0, x.size2())) = x;
    project(both, rows, ublas::range(x.size2(), both.size2())) = F;
    return both;
}

/// One walk up and one down.
class Walk {
  public:
    Walk(const Recipe& recipe, const NetworkCase& c) : recipe_(recipe), c_(c), is_gated_(!c.gates.empty()) {}

    Derivation run() {
        const std::size_t hidden = c_.layers.size() - 1;
        up(hidden);
        const Matrix& logits = passes_[hidden].net_input;
        const double summed = recipe_.loss(c_.loss, logits, c_.T);
        gradients_.resize(hidden + 1);
        gate_gradients_.resize(c_.gates.size());
        Matrix delta = recipe_.delta_logits(c_.loss, logits, c_.T);
        gradients_[hidden] = recipe_.gradient(passes_[hidden], delta);
        delta = recipe_.below(delta, c_.layers[hidden].W);
        for (std::size_t l = hidden; l-- > recipe_.last_layer;) delta = down(l, delta);
        return finished(summed);
    }

  private:
    LayerPass pass_through(const CaseLayer& layer, const Matrix& x, const Matrix& x_net_input) {
        const Matrix S = recipe_.net_input(x, layer);
        return {&layer, x, x_net_input, S, recipe_.activation(layer, S)};
    }

    void up(std::size_t hidden) {
        Matrix x = c_.X, x_net_input = c_.X;
        for (std::size_t l = 0; l < hidden; ++l) {
            passes_.push_back(pass_through(c_.layers[l], x, x_net_input));
            const Matrix& F = passes_[l].activation;
            if (is_gated_ && l > 0) {
                gate_passes_.push_back(pass_through(c_.gates[l - 1], x, x));
                x = recipe_.highway(gate_passes_.back().activation, F, x);
            } else if (c_.connectivity == Connectivity::residual && l > 0) {
                x = x + F;
            } else if (c_.connectivity == Connectivity::dense) {
                x = concatenated(x, F);
            } else {
                x = F;
            }
            x_net_input = c_.connectivity == Connectivity::plain ? passes_[l].net_input : x;
        }
        passes_.push_back(pass_through(c_.layers[hidden], x, x_net_input));
    }

    /// From the error signal of a layer's output: its gradient, and what it sends down.
    Matrix through(const LayerPass& pass, const Matrix& delta_activation, layered::LayerGradient& gradient) {
        const Matrix slope = recipe_.slope(pass.layer->activation, pass.net_input);
        const Matrix delta = element_prod(delta_activation, slope);
        gradient = recipe_.gradient(pass, delta);
        return recipe_.below(delta, pass.layer->W);
    }

    /// From the error signal of what hidden layer l passes on to that of what it reads.
    Matrix down(std::size_t l, const Matrix& delta) {
        const LayerPass& pass = passes_[l];
        if (c_.connectivity == Connectivity::dense) {
            const std::size_t read = pass.read.size2();
            const Matrix own = recipe_.slice(delta, read, delta.size2());
            return recipe_.slice(delta, 0, read) + through(pass, own, gradients_[l]);
        }
        if (l == 0 || c_.connectivity == Connectivity::plain) return through(pass, delta, gradients_[l]);
        if (c_.connectivity == Connectivity::residual) {
            return recipe_.residual_back(delta, through(pass, delta, gradients_[l]));
        }
        const LayerPass& gate = gate_passes_[l - 1];
        const HighwayMessages sent = recipe_.highway_back(delta, gate.activation, pass.activation, pass.read);
        const Matrix through_H = through(pass, sent.to_H, gradients_[l]);
        return sent.carried + through_H + through(gate, sent.to_T, gate_gradients_[l - 1]);
    }

    void append(const CaseLayer& layer, const layered::LayerGradient& sum, Derivation& to) const {
        // a layer that the loop did not reach has no gradient yet
        const bool is_reached = sum.W.size1() > 0;
        const layered::LayerGradient nothing{Matrix(layer.W.size1(), layer.W.size2(), 0.0),
                                             Vector<double>(layer.b.size2(), 0.0)};
        const layered::LayerGradient done = recipe_.finish(c_, layer, is_reached ? sum : nothing);
        to.gradient.insert(to.gradient.end(), done.W.data().begin(), done.W.data().end());
        to.gradient.insert(to.gradient.end(), done.b.begin(), done.b.end());
    }

    Derivation finished(double summed) const {
        Derivation result{recipe_.objective(c_, summed)};
        for (std::size_t l = 0; l < c_.layers.size(); ++l) {
            append(c_.layers[l], gradients_[l], result);
            if (c_.has_gate(l)) append(c_.gates[l - 1], gate_gradients_[l - 1], result);
        }
        return result;
    }

    const Recipe& recipe_;
    const NetworkCase& c_;
    bool is_gated_;
    std::vector<LayerPass> passes_, gate_passes_;
    std::vector<layered::LayerGradient> gradients_, gate_gradients_;
};

}  // namespace

Recipe right_recipe() {
    return {.net_input = right::net_input,
            .activation = right::activation,
            .highway = right::highway,
            .loss = right::loss,
            .objective = right::objective,
            .delta_logits = right::delta_logits,
            .slope = right::slope,
            .below = right::below,
            .gradient = right::gradient,
            .highway_back = right::highway_back,
            .residual_back = right::residual_back,
            .slice = right::slice,
            .finish = right::finish};
}

Derivation derive(const Recipe& recipe, const NetworkCase& c) { return Walk(recipe, c).run(); }

}  // namespace bp::verify
