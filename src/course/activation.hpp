#pragma once

namespace bp::course {

/// The activation function of an exercise: value(s) is f(s), slope(s) its derivative f'(s).
struct Activation {
    const char* name = "";
    double (*value)(double s) = nullptr;
    double (*slope)(double s) = nullptr;
};

}  // namespace bp::course
