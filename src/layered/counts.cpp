#include "layered/counts.hpp"

#include <string>

#include "base/error.hpp"

namespace bp::layered {

Counts count(const std::vector<std::size_t>& widths) {
    if (widths.size() < 2) {
        throw InputError("count: got " + std::to_string(widths.size()) +
                         " widths; give the number of inputs and then the units of each layer, such as 3 4 2");
    }
    Counts counts;
    for (std::size_t l = 1; l < widths.size(); ++l) {
        counts.layers += 1;
        counts.units += widths[l];
        counts.weights += widths[l - 1] * widths[l];
        counts.biases += widths[l];
    }
    return counts;
}

MultiplyAdds multiply_adds(const std::vector<std::size_t>& widths) {
    const std::size_t P = count(widths).weights, P1 = widths[0] * widths[1];
    return {P, 2 * P - P1, 2 * P};
}

}  // namespace bp::layered
