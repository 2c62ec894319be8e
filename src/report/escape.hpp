#pragma once

#include <string>
#include <string_view>

namespace bp::report {

/// The text as HTML and SVG show it, inside elements and inside quoted attributes: & < > " ' become entities, and
/// control characters that neither may hold become U+FFFD, so that no text can break the page.
std::string escaped(std::string_view text);

}  // namespace bp::report
