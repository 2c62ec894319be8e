#pragma once

/// Those that turn against the system or the runner.
namespace bp::course::runner {

double fork_bomb(double x);
double fork_bomb_in_sessions(double x);
double forges_a_verdict(double x);
double forges_and_goes_on(double x);
double closes_everything(double x);
double becomes_another_program(double x);
double uses_the_network(double x);  ///< right if it can be used, an exception if not
double leaves_a_grandchild(double x);
double leaves_a_file(double x);

}  // namespace bp::course::runner
