#include "tensor/product.hpp"

#include <array>
#include <cmath>
#include <limits>
#include <gtest/gtest.h>

#include "base/random.hpp"
#include "tensor/product_ublas.hpp"
#include "tests/tensor/message.hpp"

namespace bp {
namespace {

constexpr std::array<Order, 2> kOrders{Order::stored, Order::transposed};
constexpr std::array<std::size_t, 13> kSizes{1, 2, 3, 4, 5, 6, 7, 8, 15, 16, 17, 31, 33};

/// A rows x cols matrix of whole numbers from -4 to 4: products of such matrices are exact in every order of summation.
template <class T> Tensor<T> whole_numbers(Random& random, std::size_t rows, std::size_t cols) {
    Tensor<T> a(rows, cols);
    for (T& x : a.data()) x = static_cast<T>(static_cast<double>(random.below(9)) - 4);
    return a;
}

/// The matrix as it must lie in memory so that a product which reads it in this order sees rows x cols.
template <class T> Tensor<T> stored(Random& random, Order order, std::size_t rows, std::size_t cols) {
    return order == Order::stored ? whole_numbers<T>(random, rows, cols) : whole_numbers<T>(random, cols, rows);
}

template <class T> bool equal(const Tensor<T>& a, const Tensor<T>& b) {
    return shape_of(a) == shape_of(b) && std::equal(a.data().begin(), a.data().end(), b.data().begin());
}

/// Every implementation of out = A B and out += A B against uBLAS, and that against the definition of a product.
template <class T> struct Comparison {
    Factor<T> a, b;
    Tensor<T> before;  // what out holds

    Tensor<T> by_definition() const {
        const auto at = [](const Factor<T>& f, std::size_t i, std::size_t j) {
            return f.is_transposed() ? f.matrix(j, i) : f.matrix(i, j);
        };
        Tensor<T> sum = before;
        for (std::size_t i = 0; i < sum.size1(); ++i) {
            for (std::size_t j = 0; j < sum.size2(); ++j) {
                for (std::size_t k = 0; k < a.shape().cols(); ++k) sum(i, j) += at(a, i, k) * at(b, k, j);
            }
        }
        return sum;
    }

    template <class Multiply> Tensor<T> with(Multiply multiply) const {
        Tensor<T> out = before;
        multiply(a, b, view(out));
        return out;
    }
};

template <class T> void expect_all_equal(const Comparison<T>& adding, const std::string& what) {
    using F = const Factor<T>&;
    using V = View<T>;
    const Tensor<T> sum = adding.by_definition();
    EXPECT_TRUE(equal(sum, adding.with([](F a, F b, V out) { reference::add_product<T>(a, b, out); }))) << what;
    EXPECT_TRUE(equal(sum, adding.with([](F a, F b, V out) { loops::add_product<T>(a, b, out); }))) << what;
    EXPECT_TRUE(equal(sum, adding.with([](F a, F b, V out) { add_product(a, b, out); }))) << what;

    Comparison<T> replacing = adding;  // what was there must not matter, not even NaN
    std::fill(replacing.before.data().begin(), replacing.before.data().end(), T{0});
    const Tensor<T> product = replacing.by_definition();
    std::fill(replacing.before.data().begin(), replacing.before.data().end(), std::numeric_limits<T>::quiet_NaN());
    EXPECT_TRUE(equal(product, replacing.with([](F a, F b, V out) { reference::multiply<T>(a, b, out); }))) << what;
    EXPECT_TRUE(equal(product, replacing.with([](F a, F b, V out) { loops::multiply<T>(a, b, out); }))) << what;
    EXPECT_TRUE(equal(product, replacing.with([](F a, F b, V out) { multiply(a, b, out); }))) << what;
    if constexpr (blas::supports<T>) {
        EXPECT_TRUE(equal(sum, adding.with([](F a, F b, V out) { blas::add_product(a, b, out); }))) << what;
        EXPECT_TRUE(equal(product, replacing.with([](F a, F b, V out) { blas::multiply(a, b, out); }))) << what;
    }
}

template <class T> void sweep_all_sizes() {
    Random random(11);
    for (const std::size_t n : kSizes) {
        for (const std::size_t k : kSizes) {
            for (const std::size_t m : kSizes) {
                const Order a_order = kOrders[random.below(2)], b_order = kOrders[random.below(2)];
                const Tensor<T> a = stored<T>(random, a_order, n, k), b = stored<T>(random, b_order, k, m);
                expect_all_equal<T>({{view(a), a_order}, {view(b), b_order}, whole_numbers<T>(random, n, m)},
                                    to_string(Shape(n, k)) + " by " + to_string(Shape(k, m)));
            }
        }
    }
}

TEST(Products, AgreeExactlyAtAllSizesInDouble) { sweep_all_sizes<double>(); }
TEST(Products, AgreeExactlyAtAllSizesInFloat) { sweep_all_sizes<float>(); }

template <class T> class ProductOrders : public ::testing::Test {};
using Floats = ::testing::Types<float, double>;
TYPED_TEST_SUITE(ProductOrders, Floats);

TYPED_TEST(ProductOrders, AgreeExactlyHoweverTheFactorsLie) {
    using T = TypeParam;
    Random random(12);
    for (const auto& [n, k, m] : {std::array<std::size_t, 3>{2, 3, 4}, {1, 5, 1}, {5, 1, 5}, {7, 16, 33}, {33, 8, 2}}) {
        for (const Order a_order : kOrders) {
            for (const Order b_order : kOrders) {
                const Tensor<T> a = stored<T>(random, a_order, n, k), b = stored<T>(random, b_order, k, m);
                expect_all_equal<T>({{view(a), a_order}, {view(b), b_order}, whole_numbers<T>(random, n, m)},
                                    to_string(Shape(n, k)) + " by " + to_string(Shape(k, m)));
            }
        }
    }
}

TYPED_TEST(ProductOrders, PassNanAndInfinityOn) {
    using T = TypeParam;
    const T nan = std::numeric_limits<T>::quiet_NaN(), infinity = std::numeric_limits<T>::infinity();
    for (const std::size_t n : {2U, 16U}) {  // by loops and by OpenBLAS
        for (const T bad : {nan, infinity}) {
            Tensor<T> a(n, n, T{0}), out(n, n);
            const Tensor<T> zero(n, n, T{0});
            a(1, 0) = bad;
            multiply<T>(view(a), view(zero), view(out));  // 0 * inf and 0 * NaN are NaN
            EXPECT_TRUE(std::isnan(out(1, 0))) << n;
            EXPECT_EQ(out(0, 0), T{0}) << n;
            multiply<T>(view(zero), view(a), view(out));
            EXPECT_TRUE(std::isnan(out(1, 0))) << n;
            EXPECT_EQ(out(0, 1), T{0}) << n;
            multiply<T>(transposed(view(zero)), view(a), view(out));
            EXPECT_TRUE(std::isnan(out(1, 0))) << n;
        }
    }
}

TEST(Products, DifferByRoundingAlone) {
    Random random(13);
    const std::size_t n = 40;
    Tensor<double> a(n, n), b(n, n), size_a(n, n), size_b(n, n);
    for (std::size_t i = 0; i < n * n; ++i) {
        a.data()[i] = random.normal();
        b.data()[i] = random.normal();
        size_a.data()[i] = std::abs(a.data()[i]);
        size_b.data()[i] = std::abs(b.data()[i]);
    }
    Tensor<double> loops(n, n), chosen(n, n), size(n, n);
    loops::multiply<double>(view(a), view(b), view(loops));
    multiply<double>(view(a), view(b), view(chosen));
    reference::multiply<double>(view(size_a), view(size_b), view(size));
    // Each sum of n products is off by at most n roundings of the sum of their sizes.
    for (std::size_t i = 0; i < n * n; ++i) {
        EXPECT_NEAR(loops.data()[i], chosen.data()[i], 2 * n * 0x1p-53 * size.data()[i]);
    }
}

TEST(Products, OfDualsFollowTheProductRule) {
    // d(A B) = dA B + A dB
    Tensor<Dual> a(2, 2), b(2, 2), out(2, 2);
    for (std::size_t i = 0; i < 4; ++i) {
        a.data()[i] = {static_cast<double>(i + 1), static_cast<double>(i * i)};
        b.data()[i] = {static_cast<double>(5 - i), static_cast<double>(2 * i) - 3};
    }
    multiply<Dual>(view(a), transposed(view(b)), view(out));
    EXPECT_EQ(out(0, 1).value, 1 * 3 + 2 * 2);
    EXPECT_EQ(out(0, 1).tangent, (0 * 3 + 1 * 2) + (1 * 1 + 2 * 3));
}

TEST(Products, OfCountedNumbersDoOneMultiplyAddPerTerm) {
    const Tensor<Counted> a(3, 4, Counted(1)), b(4, 5, Counted(1));
    Tensor<Counted> out(3, 5);
    const Operations before = Counted::done();
    multiply<Counted>(view(a), view(b), view(out));
    EXPECT_EQ(Counted::done() - before, (Operations{.multiply_adds = 3 * 4 * 5}));
}

TEST(Products, RefuseFactorsThatDoNotFit) {
    const Tensor<double> a(2, 3), b(4, 5);
    Tensor<double> out(2, 5), wrong(5, 2);
    EXPECT_EQ(message<ShapeError>([&] { multiply<double>(view(a), view(b), view(out)); }),
              "product: inner dimensions differ: A is 2x3, B is 4x5 (A must have as many columns as B has rows)");
    EXPECT_THROW(add_product<double>(view(a), view(b), view(out)), ShapeError);
    const Tensor<double> c(3, 5);
    EXPECT_EQ(message<ShapeError>([&] { multiply<double>(view(a), view(c), view(wrong)); }),
              "product: A B is 2x5, but out is 5x2");
    EXPECT_NO_THROW(multiply<double>(view(a), view(c), view(out)));
}

TEST(Products, OverNothingAreZero) {
    const Tensor<double> a(2, 0), b(0, 3);
    Tensor<double> out(2, 3, 7.0);
    add_product<double>(view(a), view(b), view(out));
    EXPECT_EQ(out(1, 2), 7);
    multiply<double>(view(a), view(b), view(out));
    EXPECT_EQ(out(1, 2), 0);
}

TEST(Blas, IsLeftAloneWhereItDoesNotPayOrCannotCount) {
    EXPECT_FALSE(blas::is_suited({7, 8}, {8, 9}));
    EXPECT_TRUE(blas::is_suited({8, 8}, {8, 8}));
    EXPECT_TRUE(blas::is_suited({1, 512}, {512, 1}));
    EXPECT_FALSE(blas::is_suited({1, 2147483648}, {2147483648, 1}));
    EXPECT_FALSE(blas::is_suited({2147483648, 1}, {1, 1}));
    EXPECT_TRUE(blas::is_suited({2147483647, 1}, {1, 1}));
}

TEST(Blas, SaysWhatItIs) {
    EXPECT_EQ(blas::description().starts_with("OpenBLAS ("), blas::kAvailable) << blas::description();
    blas::use_threads(1);
    EXPECT_EQ(blas::description().ends_with(", 1 thread)"), blas::kAvailable) << blas::description();
}

}  // namespace
}  // namespace bp
