#pragma once

#include "verify/oracle/definition.hpp"

/// Every element of an op's result, from its definition.
namespace bp::oracle {

/// The one setting of an op of numbers, whatever its name: the factor of a scale, the exponent of a power, …
inline double only_setting(const Settings& settings) { return settings.empty() ? 0 : settings.begin()->second; }

/// out(i, j) = f(x(i, j), y(i, j), …), with dimensions of 1 repeated.
template <Function f> void each_element(const Call& call, Cells& cells) {
    std::vector<CellId> arguments(call.in.size());
    for (std::size_t i = 0; i < call.out.rows(); ++i) {
        for (std::size_t j = 0; j < call.out.cols(); ++j) {
            for (std::size_t k = 0; k < arguments.size(); ++k) arguments[k] = call.in[k].stretched(i, j);
            cells.element(cells.add(f, arguments, only_setting(call.settings)));
        }
    }
}

/// out(i) = f(x(i, 1), …, x(i, m)).
template <Function f> void each_row(const Call& call, Cells& cells) {
    for (std::size_t i = 0; i < call.out.rows(); ++i) cells.element(cells.add(f, call.in[0].row(i)));
}

void negation(const Call& call, Cells& cells);
void leaky_relu(const Call& call, Cells& cells);
void softmax(const Call& call, Cells& cells);
void log_softmax(const Call& call, Cells& cells);
void matrix_product(const Call& call, Cells& cells);
void transpose(const Call& call, Cells& cells);
void concatenate(const Call& call, Cells& cells);
void slice(const Call& call, Cells& cells);
void sum(const Call& call, Cells& cells);
void mean(const Call& call, Cells& cells);
void squared_loss(const Call& call, Cells& cells);
void cross_entropy(const Call& call, Cells& cells);
void softmax_cross_entropy(const Call& call, Cells& cells);
void sigmoid_cross_entropy(const Call& call, Cells& cells);
void hinge(const Call& call, Cells& cells);

}  // namespace bp::oracle
