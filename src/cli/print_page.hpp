#pragma once

#include <string_view>

namespace bp::cli {

/// Writes a page of markdown: on a terminal with its formulas in plain letters, elsewhere as it is. Throws as print().
void print_page(std::string_view markdown);

}  // namespace bp::cli
