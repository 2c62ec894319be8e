#pragma once

#include <cmath>
#include <compare>

#include "base/operations.hpp"

namespace bp {

/// A double that counts the arithmetic done with it. Running a pass on Counted numbers turns the lecture's slide
/// "Computation cost" into an equality: read `Counted::done()` before and after.
struct Counted {
    double value = 0;

    Counted() = default;
    Counted(double v) : value(v) {}  // NOLINT(google-explicit-constructor): numbers mix freely in formulas

    /// All arithmetic on Counted numbers of this thread so far.
    static Operations& done() {
        static thread_local Operations operations;
        return operations;
    }

    Counted& operator+=(Counted other) { return *this = *this + other; }
    Counted& operator*=(Counted other) { return *this = *this * other; }

    friend Counted operator+(Counted a, Counted b) { return ++done().additions, Counted{a.value + b.value}; }
    friend Counted operator-(Counted a, Counted b) { return ++done().additions, Counted{a.value - b.value}; }
    friend Counted operator*(Counted a, Counted b) { return ++done().multiplications, Counted{a.value * b.value}; }
    friend Counted operator/(Counted a, Counted b) { return ++done().divisions, Counted{a.value / b.value}; }
    friend Counted operator-(Counted a) { return {-a.value}; }
    friend bool operator==(Counted a, Counted b) { return a.value == b.value; }
    friend std::partial_ordering operator<=>(Counted a, Counted b) { return a.value <=> b.value; }

    friend Counted exp(Counted a) { return ++done().functions, Counted{std::exp(a.value)}; }
    friend Counted log(Counted a) { return ++done().functions, Counted{std::log(a.value)}; }
    friend Counted log1p(Counted a) { return ++done().functions, Counted{std::log1p(a.value)}; }
    friend Counted sqrt(Counted a) { return ++done().functions, Counted{std::sqrt(a.value)}; }
    friend Counted pow(Counted a, Counted b) { return ++done().functions, Counted{std::pow(a.value, b.value)}; }
    friend Counted tanh(Counted a) { return ++done().functions, Counted{std::tanh(a.value)}; }

    /// a b + c, the lecture's unit of work.
    friend Counted multiply_add(Counted a, Counted b, Counted c) {
        return ++done().multiply_adds, Counted{a.value * b.value + c.value};
    }
};

}  // namespace bp
