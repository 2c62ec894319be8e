#pragma once

#include <string>

#include "course/message.hpp"

namespace bp::course {

/// What the student's own code wrote, for below the message: a heading and the lines, ten of 100 letters unless all are
/// asked for. Empty if it wrote nothing. Bytes that would steer a terminal show as "?".
std::string printed(const Verdict& verdict, Extent extent = Extent::brief);

}  // namespace bp::course
