#pragma once

#include <functional>
#include <string>

namespace bp::cli {

/// Runs the work of a program and turns whatever ends it into an exit code: a UsageError becomes 2, a bp::Error 3,
/// anything else 4, each with its message on stderr. `name` begins the message: "backprop trace".
int guarded(const std::string& name, const std::function<int()>& work);

}  // namespace bp::cli
