#pragma once

#include <cstddef>

#include "course/numbers.hpp"

namespace bp::course {

/// (f(x + h) - f(x - h)) / 2h for every number of x in turn: derivatives that need nothing but the function's value.
/// For a function that is linear in each x_i alone, as sums and products are, this is no approximation, and with few
/// small multiples of 1/8 not even rounded. The same for max where no other input is within h of the largest.
template <class F> Numbers central_differences(const F& f, Numbers x, double h = 0.015625) {
    Numbers slopes;
    for (double& x_i : x) {
        const double middle = x_i;
        x_i = middle + h;
        const double above = f(x);
        x_i = middle - h;
        const double below = f(x);
        x_i = middle;
        slopes.push_back((above - below) / (2 * h));
    }
    return slopes;
}

}  // namespace bp::course
