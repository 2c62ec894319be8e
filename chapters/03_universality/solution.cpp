// Chapter 3, solved: one way of many. `./backprop solution 3.1` shows the part of an exercise once yours has passed.
#include "exercise.hpp"

#include <algorithm>
#include <cmath>

namespace bp::chapters::ch03 {

// 3.1  A weight for each input of the row, and a bias: Neuron unit; unit.w.push_back(…); unit.b = …;
Neuron row_unit(Values row) {
    Neuron unit;
    unit.b = 0.5;
    for (const double input : row) {
        unit.w.push_back(input == 1 ? 1 : -1);
        unit.b -= input;
    }
    return unit;  // its net input is 0.5 for this row, and every other input that differs costs 1
}

// 3.2  table.answers[r] for r from 0 to below table.answers.size(); inputs_of_row(r, table.input_count) is given.
Network compile(const TruthTable& table) {
    Network net;
    net.output.b = -0.5;
    for (std::size_t r = 0; r < table.answers.size(); ++r) {
        if (!table.answers[r]) continue;
        net.hidden.push_back(row_unit(inputs_of_row(r, table.input_count)));
        net.output.w.push_back(1);
    }
    return net;
}

// 3.3  Approximator net; net.w0 = …; net.units.push_back({v, v0, w}); n is values.size() - 1.
Approximator staircase(Values values) {
    const double n = static_cast<double>(values.size() - 1);
    Approximator net;
    net.w0 = values[0];
    for (std::size_t i = 1; i + 1 < values.size(); ++i) {
        net.units.push_back({n, -static_cast<double>(i), values[i] - values[i - 1]});  // up at x = i/n
    }
    return net;
}

// 3.4  The same with relu: what must a unit add at its knot, since it stays on?
Approximator broken_line(Values values) {
    const double n = static_cast<double>(values.size() - 1);
    Approximator net;
    net.w0 = values[0];
    double rise = 0;  // what all units so far add in one piece
    for (std::size_t i = 0; i + 1 < values.size(); ++i) {
        const double wanted = values[i + 1] - values[i];
        net.units.push_back({n, -static_cast<double>(i), wanted - rise});
        rise = wanted;
    }
    return net;
}

// 3.5  std::ceil rounds up; static_cast<std::size_t>(…) makes a whole number of it.
std::size_t steps_needed(double L, double epsilon) {
    return std::max(std::size_t{1}, static_cast<std::size_t>(std::ceil(L / epsilon)));
}
std::size_t relus_needed(double M, double epsilon) {
    return std::max(std::size_t{1}, static_cast<std::size_t>(std::ceil(std::sqrt(M / (8 * epsilon)))));
}
std::size_t cells_needed(double L, double epsilon, std::size_t d) {
    std::size_t cells = 1;
    for (std::size_t i = 0; i < d; ++i) cells *= steps_needed(L, epsilon);
    return cells;
}

Solution exercise() {
    return {.row_unit = row_unit,
            .compile = compile,
            .staircase = staircase,
            .broken_line = broken_line,
            .steps_needed = steps_needed,
            .relus_needed = relus_needed,
            .cells_needed = cells_needed};
}

}  // namespace bp::chapters::ch03
