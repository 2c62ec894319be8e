#pragma once

#include <span>

namespace bp {

/// The bytes of src/data/digits.csv.gz, built into the program. Its definition is written by embed.cmake.
std::span<const unsigned char> digits_csv_gz();

}  // namespace bp
