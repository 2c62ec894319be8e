#pragma once

#include <string>

namespace bp::verify {

/// docs/properties.md: every property, what it judges, and which mistakes it must catch.
std::string property_page();

}  // namespace bp::verify
