#pragma once

#include <cstddef>

namespace bp::course::runner {

/// How far a program is kept from the rest of the machine.
enum class Isolation {
    best,                ///< in namespaces of its own for processes and network, as far as the system allows
    without_namespaces,  ///< as on a system that has none: for tests
};

/// What a student's program may use. More than enough for every exercise, little enough that a mistake hurts nobody.
struct Limits {
    double wall_seconds = 10;
    unsigned cpu_seconds = 5;
    std::size_t memory = std::size_t{1} << 30;  ///< bytes of address space; not bounded under the address sanitizer
    std::size_t output = std::size_t{1} << 20;  ///< bytes written to stdout and stderr together
    std::size_t file = std::size_t{16} << 20;   ///< bytes of each file
    unsigned processes = 64;
    Isolation isolation = Isolation::best;
};

}  // namespace bp::course::runner
