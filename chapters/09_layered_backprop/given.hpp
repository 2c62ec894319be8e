#pragma once

#include "course/case.hpp"
#include "exercise.hpp"

/// Networks that checks are tried on, with a sample: fixed ones and random ones.
namespace bp::chapters::ch09 {

/// A network with an input and a target.
struct Given {
    Network net;
    Numbers x, t;
};

/// One unit per layer and round numbers: s = 0, x = ½ in both layers.
Given chain_of_two();
/// 3-2-3-1, so that every shape is another one.
Given narrow_and_wide();
/// Two units in every layer: here a wrong transpose has the right shape.
Given square();

/// Names all of it as inputs of the case.
void tell(course::Case& c, const Given& given);
/// One to three layers of one to three units, any activations; small whole numbers. Names them.
Given any_given(course::Case& c);
/// One of identity, sigmoid, tanh.
const Activation& any_activation(course::Case& c);

/// "delta[2]": how item l of layer-wise answers is called.
std::string indexed(const char* name, std::size_t l);
/// "delta[2][0]", "delta[2][1]" …
std::vector<std::string> labels_of(const std::string& name, std::size_t count);
/// Fails unless there are `expected.size()` numbers, and then expects these, under this name.
void check_numbers(course::Case& c, const Numbers& answer, const Numbers& expected, const std::string& name,
                   const std::string& oracle);

}  // namespace bp::chapters::ch09
