#include "data/gates.hpp"

#include <bit>

namespace bp {

namespace {

/// All lines of a truth table. `value_at` is given the line number, whose binary digits are the inputs.
template <class Function> Dataset truth_table(std::size_t input_count, std::string name, Function value_at) {
    const std::size_t line_count = std::size_t{1} << input_count;
    Dataset table{Tensor<double>(line_count, input_count), {}, 2, std::move(name)};
    for (std::size_t line = 0; line < line_count; ++line) {
        for (std::size_t j = 0; j < input_count; ++j) {
            table.inputs(line, j) = static_cast<double>(line >> (input_count - 1 - j) & 1);
        }
        table.labels.push_back(value_at(line) ? 1 : 0);
    }
    return table;
}

}  // namespace

Dataset and_gate() {
    return truth_table(2, "and", [](std::size_t line) { return line == 0b11; });
}

Dataset or_gate() {
    return truth_table(2, "or", [](std::size_t line) { return line != 0b00; });
}

Dataset nand_gate() {
    return truth_table(2, "nand", [](std::size_t line) { return line != 0b11; });
}

Dataset xor_gate() {
    Dataset table = parity(2);
    table.name = "xor";
    return table;
}

Dataset parity(std::size_t input_count) {
    if (input_count == 0 || input_count > kMostParityInputs) {
        throw InputError("parity: " + std::to_string(input_count) + " inputs; choose 1 to " +
                         std::to_string(kMostParityInputs) + ", since the table has 2^inputs lines");
    }
    return truth_table(input_count, "parity" + std::to_string(input_count),
                       [](std::size_t line) { return std::popcount(line) % 2 == 1; });
}

}  // namespace bp
