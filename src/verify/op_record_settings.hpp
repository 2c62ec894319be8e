#pragma once

#include "verify/oracle/program.hpp"

/// Settings for random graphs, picked by a number. All are exact in few bits.
namespace bp::verify {

oracle::Settings factor(unsigned pick, Shape in);
oracle::Settings slope(unsigned pick, Shape in);
oracle::Settings exponent(unsigned pick, Shape in);
oracle::Settings axis(unsigned pick, Shape in);
oracle::Settings axis_or_all(unsigned pick, Shape in);
/// A range of rows or columns that is not empty.
oracle::Settings range(unsigned pick, Shape in);

}  // namespace bp::verify
