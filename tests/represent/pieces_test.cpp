#include <algorithm>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "base/error.hpp"
#include "base/random.hpp"
#include "layered/forward.hpp"
#include "represent/approximators.hpp"
#include "represent/fold.hpp"
#include "represent/pieces.hpp"

namespace bp::represent {
namespace {

Segment segment(double from, double to) { return {make_vector({from}), make_vector({to})}; }

layered::Network random_network(Random& random, const std::vector<std::size_t>& widths) {
    layered::Network net;
    for (std::size_t l = 1; l < widths.size(); ++l) {
        const bool is_last = l + 1 == widths.size();
        layered::Layer layer{Tensor<double>(widths[l - 1], widths[l]), Vector<double>(widths[l]),
                             is_last ? layered::Activation::identity : layered::Activation::relu};
        for (double& w : layer.W.data()) w = random.normal() * std::sqrt(2.0 / static_cast<double>(widths[l - 1]));
        for (double& b : layer.b) b = random.normal() / 2;
        net.push_back(layer);
    }
    return net;
}

TEST(Pieces, OfATentAreItsTwoSides) {
    const std::vector<Piece> pieces = pieces_along(folded_tent(1), segment(0, 1));
    ASSERT_EQ(pieces.size(), 2U);
    EXPECT_EQ(pieces[0].to, 0.5);
    EXPECT_EQ(pieces[0].slope(0), 2);
    EXPECT_EQ(pieces[1].from, 0.5);
    EXPECT_EQ(pieces[1].slope(0), -2);
}

TEST(Pieces, DoubleWithEveryFold) {
    for (std::size_t L = 1; L <= 12; ++L) {
        EXPECT_EQ(pieces_along(folded_tent(L), segment(0, 1)).size(), std::size_t{1} << L);
        // beyond 0 and 1 the tent falls below 0, and from the second fold on that is flat
        EXPECT_EQ(pieces_along(folded_tent(L), segment(-3, 4)).size(), (std::size_t{1} << L) + (L == 1 ? 1 : 2));
    }
}

TEST(Pieces, GoOnAcrossAKinkThatTheOutputDoesNotSee) {
    const layered::Layer hidden{make_tensor({{1.0, 1.0}}), make_vector({-0.25, -0.5}), layered::Activation::relu};
    const layered::Layer output{make_tensor({{0.0}, {2.0}}), make_vector({1.0}), layered::Activation::identity};
    const std::vector<Piece> pieces = pieces_along({hidden, output}, segment(0, 1));
    ASSERT_EQ(pieces.size(), 2U);
    EXPECT_EQ(pieces[0].to, 0.5);
}

// The same count from values alone: forward passes at multiples of 1/4096, exact for these networks.
TEST(Pieces, AreAsManyAsValuesOnAFineGridShow) {
    for (std::size_t L = 1; L <= 9; ++L) {
        std::vector<double> values;
        for (int k = 0; k <= 4096; ++k) {
            values.push_back(layered::forward(folded_tent(L), make_vector({k / 4096.0})).output()(0));
        }
        EXPECT_EQ(straight_pieces(values), pieces_along(folded_tent(L), segment(0, 1)).size());
    }
}

TEST(Pieces, OfOneHiddenLayerAreAtMostOneMoreThanItsUnits) {
    Random random(30);
    std::size_t most = 0;
    for (int i = 0; i < 200; ++i) {
        const std::size_t m = 1 + random.below(40);
        const std::size_t pieces = pieces_along(random_network(random, {1, m, 1}), segment(-9, 9)).size();
        EXPECT_LE(pieces, m + 1);
        most = std::max(most, pieces);
    }
    EXPECT_GT(most, 35U);
}

// Every function of few pieces is within reach of one layer; only the number of units differs.
TEST(Pieces, OfAFoldedTentTakeAHiddenUnitEachInOneLayer) {
    std::vector<double> values;
    for (int k = 0; k <= 128; ++k) values.push_back(k % 2);
    const OneInputNetwork shallow = interpolator(values);
    EXPECT_EQ(shallow.units.size(), 128U);
    for (int k = 0; k <= 1024; ++k) {
        const double x = k / 1024.0;
        EXPECT_EQ(output(shallow, relu, x), layered::forward(folded_tent(7), make_vector({x})).output()(0)) << x;
    }
}

// Montúfar and others speak of the best network; a tent with as many units has 2^24 pieces.
TEST(Pieces, OfRandomDeepNetworksStayFarBelowThoseOfTheBest) {
    Random random(32);
    std::vector<std::size_t> found;
    for (int i = 0; i < 31; ++i) {
        found.push_back(pieces_along(random_network(random, {1, 8, 8, 8, 8, 8, 8, 1}), segment(-4, 4)).size());
    }
    std::ranges::sort(found);
    EXPECT_LT(found[15], 48U);
    EXPECT_LT(found.back(), 200U);
}

// Between its ends a piece is straight: the forward pass in its middle is the mean of those at its ends.
RC_GTEST_PROP(Pieces, AreStraightAndCoverTheSegment, ()) {
    Random random(*rc::gen::arbitrary<std::uint64_t>());
    const layered::Network net = random_network(random, {3, 5, 4, 2});
    const Vector<double> from = make_vector({random.normal(), random.normal(), random.normal()});
    const Vector<double> along = make_vector({random.normal(), random.normal(), random.normal()});
    const auto at = [&](double t) { return layered::forward(net, from + t * along).output(); };
    double end = 0;
    for (const Piece& piece : pieces_along(net, {from, from + along})) {
        RC_ASSERT(piece.from == end);
        RC_ASSERT(norm_inf(at((piece.from + piece.to) / 2) - (at(piece.from) + at(piece.to)) / 2) < 1e-12);
        RC_ASSERT(norm_inf(at(piece.to) - at(piece.from) - (piece.to - piece.from) * piece.slope) < 1e-12);
        end = piece.to;
    }
    RC_ASSERT(end == 1.0);
}

// With each fold there are twice as many to keep; without a limit the memory of the machine would be one.
TEST(Pieces, BeyondALimitAreRefused) {
    EXPECT_EQ(pieces_along(folded_tent(16), segment(0, 1)).size(), 65536U);
    EXPECT_THROW(pieces_along(folded_tent(17), segment(0, 1)), InputError);
}

TEST(StraightPieces, AreOneMoreThanTheChangesOfSlope) {
    EXPECT_EQ(straight_pieces(std::vector{0.0, 1.0}), 1U);
    EXPECT_EQ(straight_pieces(std::vector{0.0, 1.0, 2.0, 3.0}), 1U);
    EXPECT_EQ(straight_pieces(std::vector{0.0, 1.0, 2.0, 2.0, 2.0, 3.0}), 3U);
    EXPECT_THROW(straight_pieces(std::vector{1.0}), InputError);
}

TEST(Pieces, AreRefusedForCurvesAndForAnotherSpace) {
    layered::Network net = folded_tent(1);
    EXPECT_THROW(pieces_along(net, {make_vector({0.0, 0.0}), make_vector({1.0, 1.0})}), ShapeError);
    net[1].activation = layered::Activation::tanh;
    EXPECT_THROW(pieces_along(net, segment(0, 1)), InputError);
}

}  // namespace
}  // namespace bp::represent
