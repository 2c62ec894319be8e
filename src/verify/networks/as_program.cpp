#include "verify/networks/derivation.hpp"

namespace bp::verify {

using oracle::add_step;
using Id = std::size_t;

namespace {

/// Writes a network down step by step, with the oracle's shapes and none of its rules' code from src/ops.
class Writer {
  public:
    explicit Writer(const NetworkCase& c) : c_(&c) {}

    NetworkProgram write(LossForm form) {
        result_.logits = logits();
        const Id sum = loss(result_.logits, form);
        const double share = c_->reduction == Reduction::sum ? 1 : 1 / static_cast<double>(c_->X.size1());
        const Id data_loss = step("scale", {sum}, {{"factor", share}});
        oracle::set_loss(result_.program,
                         step("add", {data_loss, step("scale", {penalty()}, {{"factor", c_->lambda}})}));
        return std::move(result_);
    }

  private:
    Id step(std::string_view op, const std::vector<Id>& parents, const oracle::Settings& settings = {}) {
        return add_step(result_.program, op, parents, settings);
    }
    Id constant(const Tensor<double>& value) { return oracle::add_leaf(result_.program, "constant", value); }
    Id one() { return constant(make_tensor<double>({{1}})); }
    Id parameter(const Tensor<double>& value) {
        result_.parameters.push_back(oracle::add_leaf(result_.program, "parameter", value));
        return result_.parameters.back();
    }

    Id layer(Id x, const CaseLayer& layer) {
        const Id W = parameter(layer.W), b = parameter(layer.b);
        weights_.push_back(W);
        const Id s = step("add", {step("matmul", {x, W}), b});
        if (layer.activation == Activation::identity) return s;
        const bool is_leaky = layer.activation == Activation::leaky_relu;
        return step(name_of(layer.activation), {s}, is_leaky ? oracle::Settings{{"slope", 0.01}} : oracle::Settings{});
    }

    Id hidden(Id x, std::size_t l) {
        const Id F = layer(x, c_->layers[l]);
        if (c_->connectivity == Connectivity::dense) return step("concatenate", {x, F}, {{"axis", 1}});
        if (c_->connectivity == Connectivity::plain || l == 0) return F;
        if (c_->connectivity == Connectivity::residual) return step("add", {F, x});
        const Id T = layer(x, c_->gates[l - 1]);
        return step("add", {step("multiply", {T, F}), step("multiply", {step("subtract", {one(), T}), x})});
    }

    Id logits() {
        Id x = constant(c_->X);
        for (Id l = 0; l + 1 < c_->layers.size(); ++l) x = hidden(x, l);
        return layer(x, c_->layers.back());
    }

    Id loss(Id z, LossForm form) {
        const Id t = constant(c_->T);
        switch (c_->loss) {
            case CaseLoss::squared:
                return step("squared_loss", {z, t});
            case CaseLoss::squared_sigmoid:
                return step("squared_loss", {step("sigmoid", {z}), t});
            case CaseLoss::softmax_cross_entropy:
                return step("softmax_cross_entropy", {z, t});
            case CaseLoss::cross_entropy:
                return step("cross_entropy", {step("sigmoid", {z}), t});
            case CaseLoss::sigmoid_cross_entropy:
                break;
        }
        if (form == LossForm::on_logits) return step("sigmoid_cross_entropy", {z, t});
        const Id y = step("sigmoid", {z}), no = step("subtract", {one(), y}), not_t = step("subtract", {one(), t});
        return step("add", {step("cross_entropy", {y, t}), step("cross_entropy", {no, not_t})});
    }

    /// ½ Σ w² over all weights, those of gates too.
    Id penalty() {
        std::vector<Id> squares;
        for (const Id W : weights_) squares.push_back(step("sum", {step("square", {W})}));
        Id total = squares.front();
        for (Id i = 1; i < squares.size(); ++i) total = step("add", {total, squares[i]});
        return step("scale", {total}, {{"factor", 0.5}});
    }

    const NetworkCase* c_;
    NetworkProgram result_;
    std::vector<Id> weights_;
};

}  // namespace

NetworkProgram as_program(const NetworkCase& c, LossForm form) { return Writer(c).write(form); }

}  // namespace bp::verify
