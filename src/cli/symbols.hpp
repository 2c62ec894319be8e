#pragma once

#include <string>
#include <string_view>

namespace bp::cli {

/// The rows of docs/notation.md about a symbol or a name, "δ" or "net_input", for the terminal: first those whose
/// symbol or name it is, else those that have it somewhere. Everything without a symbol. Throws InputError, with the
/// nearest there is, if no row has it.
std::string symbols_text(std::string_view notation, const std::string& symbol);

}  // namespace bp::cli
