#include "base/text.hpp"

#include <array>
#include <bit>
#include <cmath>
#include <cstdlib>
#include <limits>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace bp {
namespace {

constexpr std::array<std::string_view, 5> kOps{"sigmoid", "softmax", "sum", "max", "multiply"};

TEST(Nearest, FindsTheWordThatWasMeant) {
    EXPECT_EQ(nearest("sigmiod", kOps), "sigmoid");
    EXPECT_EQ(nearest("sigmoi", kOps), "sigmoid");
    EXPECT_EQ(nearest("multiplyy", kOps), "multiply");
    EXPECT_EQ(nearest("sun", kOps), "sum");
    EXPECT_EQ(nearest("max", kOps), "max");
}

TEST(Nearest, OffersNothingWhenNoWordIsNear) {
    EXPECT_EQ(nearest("convolution", kOps), "");
    EXPECT_EQ(nearest("", kOps), "");
    EXPECT_EQ(nearest("tanh", kOps), "");
    EXPECT_EQ(nearest("tanh", {}), "");
}

TEST(Nearest, OffersNothingForAVeryLongWord) {
    EXPECT_EQ(nearest(std::string(1000, 'z'), kOps), "");
    EXPECT_EQ(nearest("sigmoid" + std::string(300, 'd'), kOps), "");
}

TEST(Nearest, TakesTheFirstOfEquallyNearWords) {
    constexpr std::array<std::string_view, 2> words{"min", "max"};
    EXPECT_EQ(nearest("mix", words), "min");
}

TEST(Shortest, WritesWhatAPersonWould) {
    EXPECT_EQ(shortest(0.1), "0.1");
    EXPECT_EQ(shortest(1), "1");
    EXPECT_EQ(shortest(-2.5), "-2.5");
    EXPECT_EQ(shortest(1e-300), "1e-300");
    EXPECT_EQ(shortest(0.1 + 0.2), "0.30000000000000004");
    EXPECT_EQ(shortest(0.0), "0");
    EXPECT_EQ(shortest(-0.0), "-0");
}

TEST(Shortest, NamesWhatIsNotFinite) {
    const double infinity = std::numeric_limits<double>::infinity();
    EXPECT_EQ(shortest(infinity), "inf");
    EXPECT_EQ(shortest(-infinity), "-inf");
    EXPECT_EQ(shortest(std::nan("")), "nan");
    EXPECT_EQ(shortest(-std::nan("")), "nan");
}

std::uint64_t bits(double x) { return std::bit_cast<std::uint64_t>(x); }

RC_GTEST_PROP(Shortest, ReadsBackAsTheSameBits, ()) {
    const auto drawn =
        *rc::gen::resize(100, rc::gen::inRange<std::uint64_t>(0, std::numeric_limits<std::uint64_t>::max()));
    const double x = std::bit_cast<double>(drawn);
    RC_PRE(std::isfinite(x));
    RC_ASSERT(bits(std::strtod(shortest(x).c_str(), nullptr)) == bits(x));
}

TEST(Shortest, ReadsBackAtTheEdgesOfDouble) {
    using Limits = std::numeric_limits<double>;
    for (const double x : {Limits::max(), Limits::lowest(), Limits::min(), Limits::denorm_min(), Limits::epsilon(),
                           std::nextafter(1, 2), std::nextafter(1, 0), -0.0, 5e-324, 123456789012345678.0}) {
        EXPECT_EQ(bits(std::strtod(shortest(x).c_str(), nullptr)), bits(x)) << shortest(x);
    }
}

}  // namespace
}  // namespace bp
