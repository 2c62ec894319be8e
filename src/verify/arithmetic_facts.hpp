#pragma once

#include <string_view>
#include <vector>

namespace bp::verify {

/// A fact of IEEE 754 that every bound of this suite rests on, and whether this build keeps it. Options such as
/// -ffast-math or a changed rounding mode break them without a word.
struct ArithmeticFact {
    std::string_view what;
    bool holds = false;
};

std::vector<ArithmeticFact> arithmetic_facts();

}  // namespace bp::verify
