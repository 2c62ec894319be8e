#pragma once

#include <functional>

#include "verify/baseline.hpp"
#include "verify/property.hpp"

/// Everything that the suite runs, whatever it judges: properties of graph engines, of networks, losses, activations,
/// learning steps, perceptrons and numeric checkers, and the mistakes that each must catch.
namespace bp::verify {

/// A property, on all of the product's things that it judges.
struct SuiteProperty {
    std::string_view id;
    std::string_view title;
    std::string_view judges;  ///< "graph engines", "networks", …
    std::string products{};   ///< "src/layered, src/nn"
    bool is_sweep = false;    ///< goes through cases of its own, whatever the seed
    std::function<Report(const Effort&)> check{};
};

/// A mistake, on the property that must catch it.
struct SuiteMistake {
    std::string_view id;
    std::string_view what;
    std::string_view diagnosis;
    std::string_view caught_by;
    std::string_view judges;  ///< what it is a wrong version of
    std::function<Report(const Effort&)> check{};
    /// Whether a usual check finds it; empty where such a check has nothing to say.
    std::function<bool(const Baseline&)> is_found_by{};
};

std::span<const SuiteProperty> suite_properties();
std::span<const SuiteMistake> suite_mistakes();

/// Throws InputError if there is none of that name.
const SuiteProperty& suite_property(std::string_view id);

/// A failure for the eye, under the property's name.
std::string to_text(const SuiteProperty& property, const Counterexample& counterexample);

}  // namespace bp::verify
