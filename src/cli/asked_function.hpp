#pragma once

#include <span>
#include <string>
#include <vector>

#include "cli/conversation.hpp"

namespace bp::cli {

/// f and its gradient at one point, as a program has answered.
struct Answer {
    double value = 0;
    std::vector<double> gradient;
};

/// A function that another program computes: x goes out as numbers on a line, f(x) and ∂f/∂x_i come back on one.
class AskedFunction {
  public:
    AskedFunction(const std::string& command, double seconds_for_an_answer)
        : conversation_(command, seconds_for_an_answer) {}

    /// Throws InputError if the answer is not one number and one more for each of x, all that Conversation throws
    /// besides.
    Answer operator()(std::span<const double> x);

    /// No more questions. Throws InputError if the program has more to say.
    void finish() { conversation_.finish(); }

  private:
    Conversation conversation_;
};

/// The numbers of a line, with blanks, tabs or commas between them; nan and inf are numbers. Throws InputError, naming
/// the word that is none or that no double can hold.
std::vector<double> numbers_of(const std::string& line);

}  // namespace bp::cli
