#pragma once

#include <functional>
#include <string>

#include "cli/commands.hpp"

namespace bp::cli {

/// Runs the work of a program and turns whatever ends it into an exit code: a UsageError becomes 2, a bp::Error 3,
/// anything else 4, each with its message on stderr. `name` begins the message: "backprop trace".
int guarded(const std::string& name, const std::function<int()>& work);

/// The main of a program that stands beside backprop: guarded `command` on the words behind the program's name. A
/// reader that closes the pipe early does not end it.
int run_beside(const std::string& name, int argc, char** argv, int (*command)(Words words));

}  // namespace bp::cli
