#include "verify/oracle/definition_steps.hpp"

/// Losses are sums over all elements, 1 x 1.
namespace bp::oracle {

void squared_loss(const Call& call, Cells& cells) {
    std::vector<CellId> squares;
    for (std::size_t e = 0; e < call.in[0].elements.size(); ++e) {
        const CellId error = cells.add(Function::difference, {call.in[0].elements[e], call.in[1].elements[e]});
        squares.push_back(cells.add(Function::square, {error}));
    }
    cells.element(cells.add(Function::scaled, {cells.add(Function::sum, squares)}, 0.5));
}

void cross_entropy(const Call& call, Cells& cells) {
    std::vector<CellId> terms;
    for (std::size_t e = 0; e < call.in[0].elements.size(); ++e) {
        terms.push_back(cells.add(Function::surprise, {call.in[0].elements[e], call.in[1].elements[e]}));
    }
    cells.element(cells.add(Function::sum, terms));
}

void softmax_cross_entropy(const Call& call, Cells& cells) {
    std::vector<CellId> terms;
    for (std::size_t i = 0; i < call.in[0].shape.rows(); ++i) {
        const CellId total = cells.add(Function::logsumexp, call.in[0].row(i));
        for (std::size_t k = 0; k < call.in[0].shape.cols(); ++k) {
            const CellId minus_log_y = cells.add(Function::difference, {total, call.in[0](i, k)});
            terms.push_back(cells.add(Function::product, {call.in[1](i, k), minus_log_y}));
        }
    }
    cells.element(cells.add(Function::sum, terms));
}

void sigmoid_cross_entropy(const Call& call, Cells& cells) {
    std::vector<CellId> terms;
    for (std::size_t e = 0; e < call.in[0].elements.size(); ++e) {
        const CellId z = call.in[0].elements[e];
        const CellId t_z = cells.add(Function::product, {call.in[1].elements[e], z});
        terms.push_back(cells.add(Function::difference, {cells.add(Function::softplus, {z}), t_z}));
    }
    cells.element(cells.add(Function::sum, terms));
}

void hinge(const Call& call, Cells& cells) {
    std::vector<CellId> terms;
    const CellId one = cells.fixed(1);
    for (std::size_t e = 0; e < call.in[0].elements.size(); ++e) {
        const CellId t_z = cells.add(Function::product, {call.in[1].elements[e], call.in[0].elements[e]});
        terms.push_back(cells.add(Function::relu, {cells.add(Function::difference, {one, t_z})}));
    }
    cells.element(cells.add(Function::sum, terms));
}

}  // namespace bp::oracle
