// Chapter 3, universality: any truth table, any continuous function, and what it costs.
// Replace each throw by your code and save. The lesson is in README.md, every function's formula in exercise.hpp.
#include "exercise.hpp"

#include <cmath>

namespace bp::chapters::ch03 {

// 3.1  A weight for each input of the row, and a bias: Neuron unit; unit.w.push_back(…); unit.b = …;
Neuron row_unit(Values row) { throw NotImplemented{"3.1"}; }

// 3.2  table.answers[r] for r from 0 to below table.answers.size(); inputs_of_row(r, table.input_count) is given.
Network compile(const TruthTable& table) { throw NotImplemented{"3.2"}; }

// 3.3  Approximator net; net.w0 = …; net.units.push_back({v, v0, w}); n is values.size() - 1.
Approximator staircase(Values values) { throw NotImplemented{"3.3"}; }

// 3.4  The same with relu: what must a unit add at its knot, since it stays on?
Approximator broken_line(Values values) { throw NotImplemented{"3.4"}; }

// 3.5  std::ceil rounds up; static_cast<std::size_t>(…) makes a whole number of it.
std::size_t steps_needed(double L, double epsilon) { throw NotImplemented{"3.5"}; }
std::size_t relus_needed(double M, double epsilon) { throw NotImplemented{"3.5"}; }
std::size_t cells_needed(double L, double epsilon, std::size_t d) { throw NotImplemented{"3.5"}; }

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
