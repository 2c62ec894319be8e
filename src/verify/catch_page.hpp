#pragma once

#include <string>

namespace bp::verify {

/// docs/catches.md: every known mistake with the property that must catch it, after how many graphs it does, on how
/// small a graph, and which of the usual checks catch it too. Seeds are fixed, so the page is always the same.
std::string catch_page();

}  // namespace bp::verify
