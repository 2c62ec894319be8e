#pragma once

#include <functional>

#include "verify/choices.hpp"
#include "verify/property.hpp"

namespace bp::verify {

/// What is searched: cases that are drawn from choices. Graphs have a search of their own, with gene tapes.
struct CaseSearch {
    std::function<Verdict(Choices&)> judge;
    std::function<void(Choices&, Coverage&)> tally;           ///< counts what a case exercises
    std::function<void(Choices&, Counterexample&)> describe;  ///< writes down a case that fails
};

/// Judges as many random cases as asked. Stops at the first failure and makes its choices smaller as long as it fails.
Report search(const CaseSearch& what, const Effort& effort);

}  // namespace bp::verify
