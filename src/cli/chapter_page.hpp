#pragma once

#include <string>
#include <string_view>

#include "course/chapter.hpp"

namespace bp::cli {

/// The chapter of that number. Throws UsageError, with what there is, for a word that is none.
const course::Chapter& chapter_asked_for(const std::string& number);

/// A page of the checkout the program was built from, "docs/notation.md". Throws InputError, with the remedy, if it
/// cannot be read.
std::string checkout_page(const std::string& path);

/// A page of a chapter, "README.md" or "hints.md". Throws as the two above.
std::string chapter_page(const std::string& number, std::string_view page);

}  // namespace bp::cli
