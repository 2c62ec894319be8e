#pragma once

#include "inspect/trace.hpp"
#include "verify/oracle/program.hpp"

namespace bp::verify {

/// What a trace computed, without what it found: the nodes that the loss depends on as a program, for others to compute
/// again. A node off the path to the loss is left out, so it cannot spoil anything.
struct TracedProgram {
    oracle::Program program{};
    std::vector<std::size_t> nodes{};      ///< of each step: its place in Trace::nodes
    std::vector<Tensor<double>> values{};  ///< of each step: what the trace found
};

TracedProgram traced_program(const inspect::Trace& trace);

/// How many single numbers the program is made of, matrix products taken apart; an upper bound.
double cell_count(const oracle::Program& program);

}  // namespace bp::verify
