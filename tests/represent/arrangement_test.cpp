#include <map>
#include <numeric>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "represent/arrangement.hpp"

namespace bp::represent {
namespace {

/// A number p / q with q > 0, in lowest terms, so that equal ones compare equal.
struct Fraction {
    std::int64_t p, q;
    auto operator<=>(const Fraction&) const = default;
};

Fraction fraction(std::int64_t p, std::int64_t q) {
    const std::int64_t factor = std::gcd(p, q) * (q < 0 ? -1 : 1);
    return {p / factor, q / factor};
}

/// Whether two lines are the same set of points.
bool coincide(const Line& p, const Line& q) {
    return p.a * q.b == q.a * p.b && p.a * q.c == q.a * p.c && p.b * q.c == q.b * p.c;
}

/// Euler's count: 1 + lines + Σ over the crossings (lines through it - 1), for lines that are all different. Knows
/// nothing of sides or codes.
std::size_t regions_by_euler(const std::vector<Line>& all) {
    std::vector<Line> lines;
    for (const Line& line : all) {
        if (std::ranges::none_of(lines, [&](const Line& other) { return coincide(line, other); }))
            lines.push_back(line);
    }
    std::map<std::pair<Fraction, Fraction>, std::set<std::size_t>> through;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        for (std::size_t j = 0; j < i; ++j) {
            const auto [a, b, c] = lines[i];
            const auto [d, e, f] = lines[j];
            const std::int64_t determinant = a * e - b * d;
            if (determinant == 0) continue;
            auto& lines_there = through[{fraction(b * f - c * e, determinant), fraction(c * d - a * f, determinant)}];
            lines_there.insert({i, j});
        }
    }
    std::size_t count = 1 + lines.size();
    for (const auto& [point, lines_there] : through) count += lines_there.size() - 1;
    return count;
}

/// Whole numbers from -5 to 5, simplest first.
rc::Gen<std::int64_t> small() {
    return rc::gen::map(rc::gen::resize(100, rc::gen::inRange(0, 11)),
                        [](int k) { return std::int64_t{k % 2 == 0 ? -k / 2 : (k + 1) / 2}; });
}

std::vector<Line> any_lines() {
    std::vector<Line> lines(*rc::gen::resize(100, rc::gen::inRange<std::size_t>(0, 9)));
    for (Line& line : lines) {
        line = {*small(), *small(), *small()};
        if (line.a == 0 && line.b == 0) line.a = 1;
    }
    return lines;
}

TEST(Regions, OfTwoCrossingLinesAreTheFourPairsOfSides) {
    const std::set<RegionCode> expected{{-1, -1}, {-1, 1}, {1, -1}, {1, 1}};
    EXPECT_EQ(regions({{1, 0, 0}, {0, 1, 0}}), expected);
}

TEST(Regions, OfLinesInGeneralPositionAre7And16And37) {
    // Tangents of the parabola y = x²: no two are parallel, no three meet.
    for (const auto& [n, expected] : {std::pair<int, std::size_t>{0, 1}, {1, 2}, {3, 7}, {5, 16}, {8, 37}}) {
        std::vector<Line> lines;
        for (std::int64_t t = 0; t < n; ++t) lines.push_back({2 * t, -1, -t * t});
        EXPECT_EQ(regions(lines).size(), expected);
        EXPECT_EQ(most_regions(static_cast<std::uint64_t>(n), 2), expected);
    }
}

TEST(Regions, AreFewerWhereLinesAreParallelOrMeetInOnePoint) {
    EXPECT_EQ(regions({{1, 0, 0}, {1, 0, -1}, {1, 0, -2}}).size(), 4U);  // three parallels
    EXPECT_EQ(regions({{1, 0, 0}, {0, 1, 0}, {1, 1, 0}}).size(), 6U);    // three through the origin
    EXPECT_EQ(regions({{1, 0, 0}, {2, 0, 0}}).size(), 2U);               // twice the same
}

RC_GTEST_PROP(Regions, AreAsManyAsEulersFormulaCounts, ()) {
    const std::vector<Line> lines = any_lines();
    RC_ASSERT(regions(lines).size() == regions_by_euler(lines));
}

RC_GTEST_PROP(Regions, HaveTheCodeOfEveryPointInThem, ()) {
    const std::vector<Line> lines = any_lines();
    std::vector<neuron::Neuron> units;
    for (const Line& line : lines) units.push_back(unit_of(line));
    const std::set<RegionCode> codes = regions(lines);
    for (double x_1 = -7.75; x_1 < 8; x_1 += 0.5) {
        for (double x_2 = -7.875; x_2 < 8; x_2 += 0.5) {
            const RegionCode code = region_code(units, make_vector({x_1, x_2}));
            RC_ASSERT(std::ranges::count(code, 0) > 0 || codes.contains(code));
        }
    }
}

TEST(RegionCode, IsZeroOnABoundary) {
    const std::vector<neuron::Neuron> units{unit_of({1, 0, -2}), unit_of({0, 3, 1})};
    EXPECT_EQ(region_code(units, make_vector({2.0, 0.0})), (RegionCode{0, 1}));
}

TEST(MostRegions, OfFewerPlanesThanDimensionsDoubleWithEachPlane) {
    EXPECT_EQ(most_regions(3, 5), 8U);
    EXPECT_EQ(most_regions(4, 3), 15U);
    EXPECT_EQ(most_regions(7, 1), 8U);
}

TEST(Regions, RefuseALineWithoutDirectionAndNumbersThatWouldOverflow) {
    EXPECT_THROW(regions({{0, 0, 1}}), InputError);
    EXPECT_THROW(regions({{1, 0, (std::int64_t{1} << 20) + 1}}), InputError);
}

}  // namespace
}  // namespace bp::represent
