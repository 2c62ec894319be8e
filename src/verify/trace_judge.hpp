#pragma once

#include "verify/difference_quotient.hpp"
#include "verify/trace_check.hpp"
#include "verify/traced_program.hpp"

namespace bp::verify {

/// Compares single numbers of a trace with what is computed of the same program without the engine.
class TraceJudge {
  public:
    TraceJudge(const inspect::Trace& trace, const TracedProgram& traced);

    /// Why no derivative of this trace can be judged; empty if they can.
    std::string obstacle() const;
    /// How a step's value differs from an independent evaluation, more than rounding explains; empty if it does not.
    std::string wrong_value(std::size_t step) const;
    CheckedNumber error_signal(std::size_t step, std::size_t element);

  private:
    const inspect::TracedNode& node_of(oracle::CellId id) const;
    std::string kink(oracle::CellId id) const;

    const inspect::Trace* trace_;
    const TracedProgram* traced_;
    Precise precise_;
    std::optional<oracle::CellId> closed_;
};

}  // namespace bp::verify
