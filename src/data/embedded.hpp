#pragma once

#include <span>

namespace bp {

/// The bytes of the data files of this folder, built into the program. The definitions are written by embed.cmake.
std::span<const unsigned char> digits_csv_gz();
std::span<const unsigned char> iris_csv();
std::span<const unsigned char> wine_csv();
std::span<const unsigned char> breast_cancer_csv();

}  // namespace bp
