#pragma once

#include <sstream>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace bp::layered {

/// Runs a property as RC_GTEST_PROP does, but with its own number of cases, and from the seed of RC_PARAMS plus `salt`,
/// so that properties of one kind do not all see the same networks.
template <class Property> void check_cases(int count, std::uint64_t salt, Property property) {
    rc::detail::TestParams params = rc::detail::configuration().testParams;
    params.maxSuccess = count;
    params.seed += salt;
    const auto result = rc::detail::checkTestable(property, rc::detail::TestMetadata{}, params);
    if (result.template is<rc::detail::SuccessResult>()) return;
    std::ostringstream message;
    rc::detail::printResultMessage(result, message);
    FAIL() << message.str();
}

}  // namespace bp::layered
