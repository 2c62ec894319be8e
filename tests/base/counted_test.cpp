#include "base/counted.hpp"

#include <functional>
#include <string>
#include <thread>
#include <vector>
#include <gtest/gtest.h>

#include "base/scalar.hpp"

namespace bp {
namespace {

Operations counts(const std::function<void()>& work) {
    const Operations before = Counted::done();
    work();
    return Counted::done() - before;
}

TEST(Counted, CountsEachKindOfArithmeticOnce) {
    Counted a(3), b(5);
    EXPECT_EQ(counts([&] { a + b; }), (Operations{.additions = 1}));
    EXPECT_EQ(counts([&] { a - b; }), (Operations{.additions = 1}));
    EXPECT_EQ(counts([&] { a* b; }), (Operations{.multiplications = 1}));
    EXPECT_EQ(counts([&] { a / b; }), (Operations{.divisions = 1}));
    EXPECT_EQ(counts([&] { a += b; }), (Operations{.additions = 1}));
    EXPECT_EQ(counts([&] { a *= b; }), (Operations{.multiplications = 1}));
    EXPECT_EQ(counts([&] { multiply_add(a, b, a); }), (Operations{.multiply_adds = 1}));
    for (const auto function : {+[](Counted x) { return exp(x); }, +[](Counted x) { return log(x); },
                                +[](Counted x) { return log1p(x); }, +[](Counted x) { return sqrt(x); },
                                +[](Counted x) { return tanh(x); }, +[](Counted x) { return pow(x, 2); }}) {
        EXPECT_EQ(counts([&] { function(b); }), (Operations{.functions = 1}));
    }
}

TEST(Counted, CountsNoComparisonsCopiesOrSigns) {
    const Counted a(3), b(5);
    EXPECT_EQ(counts([&] {
                  const Counted copy = a < b ? a : b;
                  static_cast<void>(-copy == a || a >= b);
              }),
              Operations{});
}

TEST(Counted, ComputesWhatADoubleDoes) {
    const Counted a(3), b(5);
    EXPECT_EQ((a + b).value, 8);
    EXPECT_EQ((a - b).value, -2);
    EXPECT_EQ((a * b).value, 15);
    EXPECT_EQ((a / b).value, 3.0 / 5);
    EXPECT_EQ((-a).value, -3);
    EXPECT_EQ(multiply_add(a, b, Counted(7)).value, 22);
    EXPECT_EQ(exp(a).value, std::exp(3.0));
    EXPECT_EQ(tanh(a).value, std::tanh(3.0));
    EXPECT_EQ(sqrt(a).value, std::sqrt(3.0));
    EXPECT_EQ(log1p(a).value, std::log1p(3.0));
    EXPECT_EQ(pow(a, b).value, 243);
    EXPECT_TRUE(a < b && b > a && a == Counted(3) && a != b);
}

TEST(Counted, CountsForEachThreadByItself) {
    const Operations here = counts([] {
        std::thread([] { EXPECT_EQ(counts([] { Counted(1) + Counted(2); }), (Operations{.additions = 1})); }).join();
    });
    EXPECT_EQ(here, Operations{});
}

TEST(Operations, AddUpAndRepeat) {
    const Operations a{1, 2, 3, 4, 5}, b{10, 20, 30, 40, 50};
    EXPECT_EQ(a + b, (Operations{11, 22, 33, 44, 55}));
    EXPECT_EQ(b - a, (Operations{9, 18, 27, 36, 45}));
    EXPECT_EQ(3 * a, (Operations{3, 6, 9, 12, 15}));
    EXPECT_EQ(0 * a, Operations{});
}

TEST(Operations, ReadAsASentence) {
    EXPECT_EQ(to_string(Operations{}), "no arithmetic");
    EXPECT_EQ(to_string(Operations{.multiply_adds = 32, .additions = 9}), "32 multiply-adds, 9 additions");
    EXPECT_EQ(to_string(Operations{1, 1, 1, 1, 1}),
              "1 multiply-add, 1 addition, 1 multiplication, 1 division, 1 function call");
}

}  // namespace
}  // namespace bp
