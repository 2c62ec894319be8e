#include "base/scalar.hpp"

#include <limits>
#include <gtest/gtest.h>

#include "base/error.hpp"

namespace bp {
namespace {

TEST(MultiplyAdd, RoundsTheProductBeforeItAdds) {
    // (1 + e)(1 - e) = 1 - e², which rounds to 1; a fused operation would keep the e².
    const volatile double d = 0x1p-30;
    EXPECT_EQ(multiply_add(1 + d, 1 - d, -1.0), 0);
    const volatile float f = 0x1p-13F;
    EXPECT_EQ(multiply_add(1 + f, 1 - f, -1.0F), 0);
}

TEST(Scalar, GoesToEveryTypeAndBack) {
    EXPECT_EQ(number(scalar<double>(0.1)), 0.1);
    EXPECT_EQ(number(scalar<Dual>(0.1)), 0.1);
    EXPECT_EQ(number(scalar<Counted>(0.1)), 0.1);
    EXPECT_EQ(number(scalar<float>(0.1)), static_cast<double>(0.1F));
    EXPECT_EQ(scalar<Dual>(0.1).tangent, 0);
}

TEST(Scalar, BecomesInfiniteBeyondTheRangeOfFloat) {
    EXPECT_EQ(scalar<float>(1e300), std::numeric_limits<float>::infinity());
    EXPECT_EQ(scalar<float>(-1e300), -std::numeric_limits<float>::infinity());
    EXPECT_EQ(scalar<float>(1e-300), 0.0F);
}

TEST(Scalar, SeesNanInEveryType) {
    const double nan = std::numeric_limits<double>::quiet_NaN();
    EXPECT_TRUE(is_nan(nan) && is_nan(scalar<float>(nan)) && is_nan(Dual(nan)) && is_nan(Counted(nan)));
    EXPECT_FALSE(is_nan(1.0) || is_nan(1.0F) || is_nan(Dual(1, nan)) || is_nan(Counted(1)));
}

TEST(Error, IsOneFamily) {
    EXPECT_THROW(throw ShapeError("s"), Error);
    EXPECT_THROW(throw GraphError("g"), Error);
    EXPECT_THROW(throw NumericError("n"), Error);
    EXPECT_THROW(throw InputError("i"), Error);
    EXPECT_THROW(throw NotImplemented("7.2"), Error);
    EXPECT_THROW(throw Error("e"), std::runtime_error);
    EXPECT_STREQ(ShapeError("what happened").what(), "what happened");
}

TEST(NotImplemented, KnowsItsExercise) {
    const NotImplemented blank("13.2");
    EXPECT_EQ(blank.exercise(), "13.2");
    EXPECT_STREQ(blank.what(), "exercise 13.2 is not written yet");
}

}  // namespace
}  // namespace bp
