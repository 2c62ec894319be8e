#include "layered/activation.hpp"

#include <cmath>

namespace bp::layered {

namespace {

double sigmoid(double s) {
    const double e = std::exp(-std::abs(s));  // the exponent is never positive: exp(710) overflows
    return (s < 0 ? e : 1) / (1 + e);
}

template <class Numbers> Numbers each(double (*function)(Activation, double), Activation f, const Numbers& s) {
    Numbers all = s;
    for (double& entry : all.data()) entry = function(f, entry);
    return all;
}

}  // namespace

std::string_view name(Activation f) {
    switch (f) {
        case Activation::sigmoid:
            return "sigmoid";
        case Activation::tanh:
            return "tanh";
        case Activation::relu:
            return "relu";
        default:
            return "identity";
    }
}

double value(Activation f, double s) {
    switch (f) {
        case Activation::sigmoid:
            return sigmoid(s);
        case Activation::tanh:
            return std::tanh(s);
        case Activation::relu:
            return s <= 0 ? 0 : s;  // and not s > 0 ? s : 0, which would turn NaN into 0
        default:
            return s;
    }
}

double derivative(Activation f, double s) {
    const double y = value(f, s);
    switch (f) {
        case Activation::sigmoid:
            return y * (1 - y);
        case Activation::tanh:
            return 1 - y * y;
        case Activation::relu:
            return s <= 0 ? 0 : 1;
        default:
            return 1;
    }
}

Vector<double> value(Activation f, const Vector<double>& s) { return each(value, f, s); }
Tensor<double> value(Activation f, const Tensor<double>& s) { return each(value, f, s); }
Vector<double> derivative(Activation f, const Vector<double>& s) { return each(derivative, f, s); }
Tensor<double> derivative(Activation f, const Tensor<double>& s) { return each(derivative, f, s); }

}  // namespace bp::layered
