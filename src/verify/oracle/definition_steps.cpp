#include "verify/oracle/definition_steps.hpp"

namespace bp::oracle {

void negation(const Call& call, Cells& cells) {
    for (const CellId x : call.in[0].elements) cells.element(cells.add(Function::scaled, {x}, -1));
}

void leaky_relu(const Call& call, Cells& cells) {
    const double slope = setting_or(call.settings, "slope", 0.01);
    for (const CellId x : call.in[0].elements) cells.element(cells.add(Function::leaky_relu, {x}, slope));
}

void softmax(const Call& call, Cells& cells) {
    for (std::size_t i = 0; i < call.out.rows(); ++i) {
        const CellId total = cells.add(Function::logsumexp, call.in[0].row(i));
        for (const CellId z : call.in[0].row(i)) {
            cells.element(cells.add(Function::exponential, {cells.add(Function::difference, {z, total})}));
        }
    }
}

void log_softmax(const Call& call, Cells& cells) {
    for (std::size_t i = 0; i < call.out.rows(); ++i) {
        const CellId total = cells.add(Function::logsumexp, call.in[0].row(i));
        for (const CellId z : call.in[0].row(i)) cells.element(cells.add(Function::difference, {z, total}));
    }
}

void matrix_product(const Call& call, Cells& cells) {
    std::vector<CellId> products;
    for (std::size_t i = 0; i < call.out.rows(); ++i) {
        for (std::size_t j = 0; j < call.out.cols(); ++j) {
            products.clear();
            for (std::size_t k = 0; k < call.in[0].shape.cols(); ++k) {
                products.push_back(cells.add(Function::product, {call.in[0](i, k), call.in[1](k, j)}));
            }
            cells.element(cells.add(Function::sum, products));
        }
    }
}

void transpose(const Call& call, Cells& cells) {
    for (std::size_t i = 0; i < call.out.rows(); ++i) {
        for (std::size_t j = 0; j < call.out.cols(); ++j) {
            cells.element(cells.add(Function::copy, {call.in[0](j, i)}));
        }
    }
}

void concatenate(const Call& call, Cells& cells) {
    const bool sideways = setting_or(call.settings, "axis", 0) == 1;
    const std::size_t outer = sideways ? call.out.rows() : 1;  // row by row, or one operand after the other
    for (std::size_t i = 0; i < outer; ++i) {
        for (const Operand& part : call.in) {
            for (const CellId x : sideways ? part.row(i) : part.elements) cells.element(cells.add(Function::copy, {x}));
        }
    }
}

void slice(const Call& call, Cells& cells) {
    const bool sideways = setting_or(call.settings, "axis", 0) == 1;
    const auto from = static_cast<std::size_t>(setting_or(call.settings, "from", 0));
    for (std::size_t i = 0; i < call.out.rows(); ++i) {
        for (std::size_t j = 0; j < call.out.cols(); ++j) {
            const CellId x = sideways ? call.in[0](i, j + from) : call.in[0](i + from, j);
            cells.element(cells.add(Function::copy, {x}));
        }
    }
}

namespace {

/// The elements of x that go into element (i, j) of a reduction.
std::vector<CellId> reduced_to(const Operand& x, double axis, std::size_t i, std::size_t j) {
    std::vector<CellId> terms;
    for (std::size_t r = 0; r < x.shape.rows(); ++r) {
        for (std::size_t c = 0; c < x.shape.cols(); ++c) {
            const bool in_column = c == j, in_row = r == i;
            if (axis == 0 ? in_column : axis == 1 ? in_row : true) terms.push_back(x(r, c));
        }
    }
    return terms;
}

}  // namespace

void sum(const Call& call, Cells& cells) {
    const double axis = setting_or(call.settings, "axis", -1);
    for (std::size_t i = 0; i < call.out.rows(); ++i) {
        for (std::size_t j = 0; j < call.out.cols(); ++j) {
            cells.element(cells.add(Function::sum, reduced_to(call.in[0], axis, i, j)));
        }
    }
}

void mean(const Call& call, Cells& cells) {
    const double axis = setting_or(call.settings, "axis", -1);
    for (std::size_t i = 0; i < call.out.rows(); ++i) {
        for (std::size_t j = 0; j < call.out.cols(); ++j) {
            const std::vector<CellId> terms = reduced_to(call.in[0], axis, i, j);
            const CellId count = cells.fixed(static_cast<double>(terms.size()));
            cells.element(cells.add(Function::quotient, {cells.add(Function::sum, terms), count}));
        }
    }
}

}  // namespace bp::oracle
