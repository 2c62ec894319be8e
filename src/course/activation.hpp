#pragma once

namespace bp::course {

/// The activation function of an exercise: value(s) is f(s), slope(s) its derivative f'(s). `double (*value)(double s)`
/// reads: value is a function from a double to a double. The name is for messages; no exercise needs it.
struct Activation {
    const char* name = "";
    double (*value)(double s) = nullptr;
    double (*slope)(double s) = nullptr;
};

}  // namespace bp::course
