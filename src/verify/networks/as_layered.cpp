#include "verify/networks/as_layered.hpp"

#include <boost/numeric/ublas/matrix_proxy.hpp>

namespace bp::verify {

layered::Activation as_layered(Activation activation) {
    switch (activation) {
        case Activation::identity:
            return layered::Activation::identity;
        case Activation::sigmoid:
            return layered::Activation::sigmoid;
        case Activation::tanh:
            return layered::Activation::tanh;
        case Activation::relu:
            return layered::Activation::relu;
        default:
            throw InputError("src/layered has no activation " + std::string{name_of(activation)});
    }
}

layered::Loss as_layered(CaseLoss loss) {
    switch (loss) {
        case CaseLoss::softmax_cross_entropy:
            return layered::Loss::softmax_cross_entropy;
        case CaseLoss::sigmoid_cross_entropy:
            return layered::Loss::two_term_cross_entropy;
        case CaseLoss::cross_entropy:
            return layered::Loss::cross_entropy;
        default:
            return layered::Loss::squared;
    }
}

layered::Layer as_layered(const CaseLayer& layer) { return {layer.W, row(layer.b, 0), as_layered(layer.activation)}; }

bool has_sigmoid_outputs(CaseLoss loss) { return loss != CaseLoss::squared && loss != CaseLoss::softmax_cross_entropy; }

}  // namespace bp::verify
