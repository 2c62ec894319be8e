#include "verify/networks/recipe_steps.hpp"

#include <boost/numeric/ublas/matrix_proxy.hpp>

#include "verify/networks/as_layered.hpp"
#include "verify/networks/recipe.hpp"

namespace bp::verify::right {

Matrix outputs(CaseLoss loss, const Matrix& logits) {
    return has_sigmoid_outputs(loss) ? layered::value(layered::Activation::sigmoid, logits) : logits;
}

Matrix net_input(const Matrix& X, const CaseLayer& layer) { return layered::net_input(as_layered(layer), X); }

Matrix activation(const CaseLayer& layer, const Matrix& S) { return layered::value(as_layered(layer.activation), S); }

Matrix slope(Activation f, const Matrix& S) { return layered::derivative(as_layered(f), S); }

Matrix highway(const Matrix& T, const Matrix& H, const Matrix& x) {
    return element_prod(T, H) + (x - element_prod(T, x));
}

double loss(CaseLoss loss, const Matrix& logits, const Matrix& target) {
    return layered::value(as_layered(loss), outputs(loss, logits), target);
}

Matrix delta_logits(CaseLoss loss, const Matrix& logits, const Matrix& target) {
    const Matrix delta_output = layered::delta_output(as_layered(loss), outputs(loss, logits), target);
    return has_sigmoid_outputs(loss) ? element_prod(delta_output, slope(Activation::sigmoid, logits)) : delta_output;
}

Matrix below(const Matrix& delta, const Matrix& W) { return prod(delta, trans(W)); }

layered::LayerGradient gradient(const LayerPass& pass, const Matrix& delta) {
    return layered::gradient(pass.read, delta);
}

HighwayMessages highway_back(const Matrix& delta, const Matrix& T, const Matrix& H, const Matrix& x) {
    return {element_prod(delta, T), element_prod(delta, H - x), delta - element_prod(delta, T)};
}

Matrix residual_back(const Matrix& delta, const Matrix& through_F) { return delta + through_F; }

Matrix slice(const Matrix& delta, std::size_t from, std::size_t to) {
    return project(delta, ublas::range(0, delta.size1()), ublas::range(from, to));
}

double share(const NetworkCase& c) { return c.reduction == Reduction::sum ? 1 : 1 / static_cast<double>(c.X.size1()); }

double penalty(const NetworkCase& c) {
    double squares = 0;
    for (const CaseLayer* layer : c.in_order()) {
        for (const double w : layer->W.data()) squares += w * w;
    }
    return squares / 2;
}

double objective(const NetworkCase& c, double summed_loss) { return share(c) * summed_loss + c.lambda * penalty(c); }

layered::LayerGradient finish(const NetworkCase& c, const CaseLayer& layer, const layered::LayerGradient& sum) {
    return {share(c) * sum.W + c.lambda * layer.W, share(c) * sum.b};
}

}  // namespace bp::verify::right
