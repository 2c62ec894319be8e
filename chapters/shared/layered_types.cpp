#include "chapters/shared/layered_types.hpp"

#include <algorithm>
#include <array>
#include <stdexcept>
#include <string>

namespace bp::chapters {

namespace {

template <layered::Activation f> constexpr course::Activation activation(const char* name) {
    return {name, [](double s) { return layered::value(f, s); }, [](double s) { return layered::derivative(f, s); }};
}

}  // namespace

std::span<const course::Activation> activations() {
    static constexpr std::array all{activation<layered::Activation::identity>("identity"),
                                    activation<layered::Activation::sigmoid>("sigmoid"),
                                    activation<layered::Activation::tanh>("tanh")};
    return all;
}

layered::Activation kind_of(const course::Activation& f) {
    for (const layered::Activation kind : layered::kActivations) {
        if (layered::name(kind) == f.name) return kind;
    }
    throw std::logic_error(std::string{"src/layered has no activation named "} + f.name);
}

bp::Vector<double> vector_of(std::span<const double> values) {
    bp::Vector<double> vector(values.size());
    std::copy(values.begin(), values.end(), vector.begin());
    return vector;
}

Tensor<double> tensor_of(const course::Matrix& matrix) {
    Tensor<double> tensor(matrix.rows(), matrix.cols());
    std::copy(matrix.flat().begin(), matrix.flat().end(), tensor.data().begin());
    return tensor;
}

course::Matrix matrix_of(const Tensor<double>& tensor) {
    course::Matrix matrix(tensor.size1(), tensor.size2());
    std::copy(tensor.data().begin(), tensor.data().end(), matrix.flat().begin());
    return matrix;
}

}  // namespace bp::chapters
