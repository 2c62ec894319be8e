#pragma once

#include <stdexcept>
#include <string>
#include <utility>

namespace bp {

/// A request that cannot be carried out. what() names the operation, what was found, what was expected and the remedy.
class Error : public std::runtime_error {
    using std::runtime_error::runtime_error;
};

/// Two shapes that do not fit together, or a value of the wrong shape.
class ShapeError : public Error {
    using Error::Error;
};

/// A graph that cannot be built or walked as asked: wrong number of parents, a loss that is no scalar, no forward pass.
class GraphError : public Error {
    using Error::Error;
};

/// A number that makes the result meaningless, such as a value that is not finite where a finite one is needed.
class NumericError : public Error {
    using Error::Error;
};

/// Text, a file or an argument that was refused. The program ends with exit code 3 and writes nothing to stdout.
class InputError : public Error {
    using Error::Error;
};

/// Thrown by a blank exercise; `exercise` is its number, such as "13.2". The judge turns it into the status TODO.
class NotImplemented : public Error {
  public:
    explicit NotImplemented(std::string exercise)
        : Error("exercise " + exercise + " is not written yet"), exercise_(std::move(exercise)) {}

    const std::string& exercise() const { return exercise_; }

  private:
    std::string exercise_;
};

}  // namespace bp
