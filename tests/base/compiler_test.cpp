#include <string>
#include <vector>
#include <gtest/gtest.h>

#include "base/text.hpp"

namespace bp {
namespace {

/// The numbers as text, so that no list of the test itself can be wrong in the same way.
template <class Number> std::string text_of(const std::vector<Number>& numbers) {
    std::string text;
    for (const Number x : numbers) text += shortest(static_cast<double>(x)) + " ";
    return text;
}

// g++ 12 with -march=native on a processor with AVX-512 makes {3, 3, 3, 3} of the first list unless it is told not to
// (cmake/options.cmake, docs/decisions/0005-native-code-and-the-compiler.md). All tests rest on such lists.
TEST(Compiler, KeepsListsThatEndInZeros) {
    EXPECT_EQ(text_of(std::vector<double>{3, 3, 3, 0}), "3 3 3 0 ");
    EXPECT_EQ(text_of(std::vector<double>{3, 3, 0, 0}), "3 3 0 0 ");
    EXPECT_EQ(text_of(std::vector<double>{3, 3, 3, 3, 3, 3, 3, 0}), "3 3 3 3 3 3 3 0 ");
    EXPECT_EQ(text_of(std::vector<std::size_t>{1, 1, 1, 0}), "1 1 1 0 ");
    EXPECT_EQ(text_of(std::vector<float>{3, 3, 3, 3, 3, 3, 0, 0}), "3 3 3 3 3 3 0 0 ");
}

}  // namespace
}  // namespace bp
