#include <algorithm>
#include <cmath>
#include <numbers>
#include <fmt/format.h>

#include "base/random.hpp"
#include "parts.hpp"
#include "represent/arrangement.hpp"
#include "represent/polygon.hpp"

// Regions, bumps and polygons: what the slides say can be built with one hidden layer.
namespace bp::chapters::ch02 {

namespace {

using course::Truth;
using represent::Line;

/// Random lines with whole numbers up to ±1000.
std::vector<Line> random_lines(Random& random, std::size_t count) {
    const auto number = [&random] { return static_cast<std::int64_t>(random.below(2001)) - 1000; };
    std::vector<Line> lines(count);
    for (Line& line : lines) {
        line = {number(), number(), number()};
        if (line.a == 0 && line.b == 0) line.a = 1;
    }
    return lines;
}

/// No two parallel and no three through one point, by determinants.
bool are_in_general_position(const std::vector<Line>& lines) {
    for (std::size_t i = 0; i < lines.size(); ++i) {
        for (std::size_t j = 0; j < i; ++j) {
            const Line &p = lines[i], &q = lines[j];
            const std::int64_t w = p.a * q.b - q.a * p.b;
            if (w == 0) return false;
            for (std::size_t k = 0; k < j; ++k) {
                const Line& r = lines[k];
                if (r.a * (p.b * q.c - q.b * p.c) + r.b * (q.a * p.c - p.a * q.c) + r.c * w == 0) return false;
            }
        }
    }
    return true;
}

course::Claim units_partition_the_plane() {
    Random random(14);
    int tries = 0, as_many_as_possible = 0;
    for (int i = 0; i < 300; ++i) {
        const std::vector<Line> lines = random_lines(random, 1 + random.below(8));
        if (!are_in_general_position(lines)) continue;
        ++tries;
        as_many_as_possible += represent::regions(lines).size() == represent::most_regions(lines.size(), 2) ? 1 : 0;
    }
    const std::size_t three = represent::regions({{1, 0, 0}, {0, 1, 0}, {1, 1, -1}}).size();
    const std::size_t parallel = represent::regions({{1, 0, 0}, {1, 0, -1}, {1, 0, -2}}).size();
    const std::size_t concurrent = represent::regions({{1, 0, 0}, {0, 1, 0}, {1, 1, 0}}).size();
    const auto five = represent::most_regions(5, 2), eight = represent::most_regions(8, 2);
    return {.id = "14",
            .slide = "Partition the input space into regions",
            .statement =
                "n hidden units cut the plane into 1 + n + n(n - 1)/2 regions if their boundaries are in "
                "general position, into fewer if some are parallel or meet in one point.",
            .truth = Truth::holds_under_conditions,
            .measured = fmt::format("{} of {} random arrangements in general position have exactly so many: {} for 3 "
                                    "lines, {} for 5, {} for 8; three parallel lines make {}, three through one point "
                                    "{}",
                                    as_many_as_possible, tries, three, five, eight, parallel, concurrent),
            .confirmed = tries > 250 && as_many_as_possible == tries && three == 7 && five == 16 && eight == 37 &&
                         parallel == 4 && concurrent == 6};
}

/// The trapezoidal rule over from … to, very exact for what is smooth and has vanished at both ends.
template <class F> double integral(const F& f, double from, double to, int steps) {
    const double h = (to - from) / steps;
    double sum = (f(from) + f(to)) / 2;
    for (int i = 1; i < steps; ++i) sum += f(from + i * h);
    return h * sum;
}

course::Claim two_sigmoids_make_a_bump() {
    const represent::Interval interval{-1, 2};
    double furthest_area = 0, least_inside = 1, most_outside = 0;
    const double epsilon = 0.01;
    for (const double k : {3.0, 10.0, 30.0}) {
        const auto bump = [&](double x) { return represent::bump(x, interval, {k}); };
        furthest_area = std::max(furthest_area, std::abs(integral(bump, -30, 30, 20'000) - 3));
        const double d = represent::settling_distance({k}, epsilon);
        for (double part = 0; part <= 1;
             part += 1.0 / 64) {  // d < 1.5 for k = 10 and 30 alone: then there is a plateau
            if (k > 3) least_inside = std::min(least_inside, bump(-1 + d + part * (3 - 2 * d)));
            most_outside = std::max({most_outside, bump(-1 - d - 9 * part), bump(2 + d + 9 * part)});
        }
    }
    return {
        .id = "15",
        .slide = "Form a stump/delta function",
        .statement =
            "The difference of two steep sigmoids is a bump: its area is its width for every steepness, and "
            "at the distance ln((1 - ε)/ε)/k from its edges it is within 2ε of 1 inside and ε of 0 "
            "outside.",
        .truth = Truth::holds,
        .measured = fmt::format("area off by at most {:.0e} for k = 3, 10, 30; with ε = 0.01 at least {:.4f} inside "
                                "(k = 10, 30) and at most {:.4f} outside",
                                furthest_area, least_inside, most_outside),
        .confirmed =
            furthest_area < 1e-9 && least_inside >= 1 - 2 * epsilon - 1e-12 && most_outside <= epsilon + 1e-12};
}

using Curve = double (*)(double);

double cosine(double x) { return std::cos(x); }
double exponential(double x) { return std::exp(x); }

/// ∫ f · bump / width - f(0.3), around 0.3, with edges that become steeper as the bump becomes narrower.
double error_of_delta(Curve f, double width) {
    const double place = 0.3;
    const auto weighted = [&](double x) {
        return f(x) * represent::delta_like(x, {place - width / 2, place + width / 2}, {20 / width});
    };
    return integral(weighted, place - 3, place + 3, 24'000) - f(place);
}

/// By what the error is divided as the width goes from 0.4 to 0.2, to 0.1, to 0.05.
Numbers ratios_of_delta(Curve f) {
    Numbers ratios;
    for (const double width : {0.4, 0.2, 0.1}) {
        ratios.push_back(error_of_delta(f, width) / error_of_delta(f, width / 2));
    }
    return ratios;
}

course::Claim narrow_bumps_pick_a_value() {
    const Numbers of_cos = ratios_of_delta(cosine), of_exp = ratios_of_delta(exponential);
    const auto are_near_four = [](const Numbers& ratios) {
        return std::ranges::all_of(ratios, [](double ratio) { return std::abs(ratio - 4) < 0.02; });
    };
    return {.id = "16",
            .slide = "Form a stump/delta function",
            .statement =
                "A bump of area 1 approaches a delta function as it becomes narrow and steep: its integral with "
                "a smooth f approaches the value of f there, with an error that quarters as the width halves.",
            .truth = Truth::holds_under_conditions,
            .measured =
                fmt::format("at 0.3, steepness 20/width: error of cos {:.1e} at width 0.4, then divided by "
                            "{:.4f} at each halving, that of e^x by {:.4f}",
                            std::abs(error_of_delta(cosine, 0.4)), fmt::join(of_cos, ", "), fmt::join(of_exp, ", ")),
            .confirmed = are_near_four(of_cos) && are_near_four(of_exp)};
}

course::Claim plane_bumps_need_a_threshold() {
    const std::vector<neuron::Neuron> sides = represent::half_planes(represent::Box{{-1, 1}, {-1, 1}});
    const represent::TwoLayerNetwork net = represent::inside(sides);
    const represent::Gain steep{50};
    const auto sum = [&](double x_1, double x_2) {
        return represent::sum_of_sides(sides, make_vector({x_1, x_2}), steep);
    };
    double furthest_ridge = 0;
    for (double far = 2; far <= 1e6; far *= 10) furthest_ridge = std::max(furthest_ridge, std::abs(sum(far, 0) - 3));
    int right = 0, points = 0;
    for (double x_1 = -3.975; x_1 < 4; x_1 += 0.05) {
        for (double x_2 = -3.975; x_2 < 4; x_2 += 0.05) {
            const bool is_inside = std::max(std::abs(x_1), std::abs(x_2)) < 1;
            right += (represent::threshold_output(net, make_vector({x_1, x_2})) > 0) == is_inside ? 1 : 0;
            ++points;
        }
    }
    return {.id = "17",
            .slide = "A bump in two dimensions",
            .statement =
                "Four hidden units make a bump over a square only if the output has a threshold (or there is a "
                "second hidden layer). Their plain sum has a ridge beyond each side that never ends.",
            .truth = Truth::holds_under_conditions,
            .measured = fmt::format("the sum is {:.3f} in the square, {:.3f} beside it and {:.3f} beyond a corner, and "
                                    "still {:.3f} a million away on the ridge; with the "
                                    "threshold at 3.5 right at {} of {} points",
                                    sum(0, 0), sum(3, 0), sum(3, 3), sum(1e6, 0), right, points),
            .confirmed = std::abs(sum(0, 0) - 4) < 1e-9 && std::abs(sum(3, 3) - 2) < 1e-9 && furthest_ridge < 1e-9 &&
                         right == points};
}

/// Whether a point lies in a polygon: a ray to the right crosses its outline an odd number of times.
bool is_in(const std::vector<Vector<double>>& corners, double x_1, double x_2) {
    bool inside = false;
    for (std::size_t i = 0; i < corners.size(); ++i) {
        const Vector<double>&p = corners[i], &q = corners[(i + 1) % corners.size()];
        if ((p(1) > x_2) == (q(1) > x_2)) continue;
        if (x_1 < p(0) + (q(0) - p(0)) * (x_2 - p(1)) / (q(1) - p(1))) inside = !inside;
    }
    return inside;
}

course::Claim any_convex_polygon() {
    Random random(18);
    int right = 0, points = 0;
    for (std::size_t n = 3; n <= 12; ++n) {
        std::vector<Vector<double>> corners;  // on an ellipse, at increasing angles: convex
        for (std::size_t i = 0; i < n; ++i) {
            const double angle =
                2 * std::numbers::pi * (static_cast<double>(i) + 0.8 * random.uniform()) / static_cast<double>(n);
            corners.push_back(make_vector({3 * std::cos(angle), 2 * std::sin(angle)}));
        }
        const represent::TwoLayerNetwork net = represent::inside(represent::half_planes(corners));
        for (int i = 0; i < 2000; ++i, ++points) {
            const double x_1 = random.uniform(-4, 4), x_2 = random.uniform(-3, 3);
            const bool says = represent::threshold_output(net, make_vector({x_1, x_2})) > 0;
            right += says == is_in(corners, x_1, x_2) ? 1 : 0;
        }
    }
    return {.id = "18",
            .slide = "A bump in two dimensions",
            .statement = "Any convex polygon: a unit for each side, and the AND of them.",
            .truth = Truth::holds,
            .measured =
                fmt::format("right at {} of {} random points in and around polygons of 3 to 12 sides", right, points),
            .confirmed = right == points && points == 20'000};
}

}  // namespace

std::vector<course::Claim> claims_of_shapes() {
    return {units_partition_the_plane(), two_sigmoids_make_a_bump(), narrow_bumps_pick_a_value(),
            plane_bumps_need_a_threshold(), any_convex_polygon()};
}

}  // namespace bp::chapters::ch02
