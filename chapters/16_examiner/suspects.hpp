#pragma once

#include "backward.hpp"
#include "course/examination.hpp"

/// The boxes of exercise 16.6, with what is known about each.
namespace bp::chapters::ch16 {

/// A suspect and what is in its box. `unit` is the unit of its outputs: 1e-8 makes every number of it tiny.
struct Boxed {
    course::Suspect info;
    Net net = Net::tanh;
    Flaw flaw = Flaw::none;
    double unit = 1;
};

/// All of them, wrong ones first, easy ones before hard ones of the same kind.
std::span<const Boxed> boxes();
/// Their descriptions, in the same order.
std::span<const course::Suspect> suspects();

/// A box that has not been asked anything yet.
Backprop opened(const Boxed& boxed);

}  // namespace bp::chapters::ch16
