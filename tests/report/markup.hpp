#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace bp::test {

/// The first mistake in a page or drawing, or nothing: every element must be closed in order, every attribute quoted
/// and given once, every & begin an entity that HTML and SVG share. Stricter than browsers, which repair silently.
std::string first_mistake(std::string_view markup);

/// The contents of every element of that name, tags and all, in order.
std::vector<std::string> elements(std::string_view markup, std::string_view name);

/// Every address the text could load something from: http and https addresses that name no SVG vocabulary, and
/// src, href, url(…) and @import that do not stay within the page.
std::vector<std::string> outside_addresses(std::string_view markup);

}  // namespace bp::test
