#pragma once

#include <string>
#include <string_view>

namespace bp::cli {

/// A page of a chapter, "README.md" or "hints.md", as it lies in the checkout the program was built from. Throws
/// UsageError, with what there is, for a number without a chapter; InputError if the page cannot be read.
std::string chapter_page(const std::string& number, std::string_view page);

}  // namespace bp::cli
