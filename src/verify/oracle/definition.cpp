#include "verify/oracle/definition.hpp"

#include <algorithm>
#include <array>

#include "verify/oracle/definition_shapes.hpp"
#include "verify/oracle/definition_steps.hpp"

namespace bp::oracle {

namespace {

using F = Function;

constexpr std::array kDefinitions{
    // name, least and most parents, shape of the result, its elements
    Definition{"add", 2, 2, shapes::stretched, each_element<F::sum>},
    Definition{"subtract", 2, 2, shapes::stretched, each_element<F::difference>},
    Definition{"multiply", 2, kUnlimited, shapes::stretched, each_element<F::product>},
    Definition{"divide", 2, 2, shapes::stretched, each_element<F::quotient>},
    Definition{"negate", 1, 1, shapes::same, negation},
    Definition{"scale", 1, 1, shapes::same, each_element<F::scaled>},
    Definition{"power", 1, 1, shapes::same, each_element<F::power>},
    Definition{"square", 1, 1, shapes::same, each_element<F::square>},
    Definition{"abs", 1, 1, shapes::same, each_element<F::absolute>},
    Definition{"exp", 1, 1, shapes::same, each_element<F::exponential>},
    Definition{"log", 1, 1, shapes::same, each_element<F::logarithm>},
    Definition{"sqrt", 1, 1, shapes::same, each_element<F::square_root>},
    Definition{"sigmoid", 1, 1, shapes::same, each_element<F::sigmoid>},
    Definition{"tanh", 1, 1, shapes::same, each_element<F::tanh>},
    Definition{"relu", 1, 1, shapes::same, each_element<F::relu>},
    Definition{"leaky_relu", 1, 1, shapes::same, leaky_relu},
    Definition{"softplus", 1, 1, shapes::same, each_element<F::softplus>},
    Definition{"step", 1, 1, shapes::same, each_element<F::threshold>},
    Definition{"max", 1, kUnlimited, shapes::stretched, each_element<F::maximum>},
    Definition{"min", 1, kUnlimited, shapes::stretched, each_element<F::minimum>},
    Definition{"row_max", 1, 1, shapes::per_row, each_row<F::maximum>},
    Definition{"logsumexp", 1, 1, shapes::per_row, each_row<F::logsumexp>},
    Definition{"softmax", 1, 1, shapes::same, softmax},
    Definition{"log_softmax", 1, 1, shapes::same, log_softmax},
    Definition{"matmul", 2, 2, shapes::product, matrix_product},
    Definition{"transpose", 1, 1, shapes::transposed, transpose},
    Definition{"concatenate", 1, kUnlimited, shapes::joined, concatenate},
    Definition{"slice", 1, 1, shapes::cut, slice},
    Definition{"sum", 1, 1, shapes::reduced, sum},
    Definition{"mean", 1, 1, shapes::reduced, mean},
    Definition{"squared_loss", 2, 2, shapes::loss, squared_loss},
    Definition{"cross_entropy", 2, 2, shapes::loss, cross_entropy},
    Definition{"softmax_cross_entropy", 2, 2, shapes::loss, softmax_cross_entropy},
    Definition{"sigmoid_cross_entropy", 2, 2, shapes::loss, sigmoid_cross_entropy},
    Definition{"hinge", 2, 2, shapes::loss, hinge},
};

}  // namespace

std::span<const Definition> all_definitions() { return kDefinitions; }

const Definition& definition_of(std::string_view name) {
    const auto found = std::find_if(kDefinitions.begin(), kDefinitions.end(),
                                    [name](const Definition& definition) { return definition.name == name; });
    if (found == kDefinitions.end()) {
        throw InputError("oracle: op '" + std::string{name.substr(0, 40)} +
                         "' has no definition; add one to verify/oracle/definition.cpp");
    }
    return *found;
}

}  // namespace bp::oracle
