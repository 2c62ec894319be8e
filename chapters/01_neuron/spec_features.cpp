#include <algorithm>
#include <cmath>

#include "parts.hpp"
#include "tensor/tensor.hpp"

// What features of XOR and a sigmoid have to do.
namespace bp::chapters::ch01 {

namespace {

using course::Case;
using course::Judge;
using course::Numbers;

/// A point from one end of the segment to the other: start + part · along, 0 ≤ part ≤ 1.
struct Segment {
    Vector<double> start, along;
};

Segment between(const Numbers& a, const Numbers& b) {
    Segment segment{Vector<double>(a.size()), Vector<double>(a.size())};
    for (std::size_t j = 0; j < a.size(); ++j) segment.start(j) = a[j], segment.along(j) = b[j] - a[j];
    return segment;
}

/// The part of the segment that is closest to a point.
double closest_part(const Segment& segment, const Vector<double>& point) {
    const double length = inner_prod(segment.along, segment.along);
    return length > 0 ? std::clamp(inner_prod(segment.along, point - segment.start) / length, 0.0, 1.0) : 0;
}

/// How close two segments come. The smallest distance lies at an end of one of them, or where the line that joins the
/// two points is at right angles to both.
double distance(const Segment& p, const Segment& q) {
    double smallest = HUGE_VAL;
    const auto consider = [&](double s, double t) {
        smallest = std::min(smallest, norm_2(p.start + s * p.along - q.start - t * q.along));
    };
    for (const double end : {0.0, 1.0}) {
        consider(end, closest_part(q, p.start + end * p.along));
        consider(closest_part(p, q.start + end * q.along), end);
    }
    const Vector<double> apart = p.start - q.start;
    const double pp = inner_prod(p.along, p.along), qq = inner_prod(q.along, q.along);
    const double pq = inner_prod(p.along, q.along), p_apart = inner_prod(p.along, apart);
    const double q_apart = inner_prod(q.along, apart), determinant = pp * qq - pq * pq;
    const double s = (pq * q_apart - qq * p_apart) / determinant, t = (pp * q_apart - pq * p_apart) / determinant;
    if (determinant > 0 && 0 <= s && s <= 1 && 0 <= t && t <= 1) consider(s, t);
    return smallest;
}

/// Whether some neuron is positive for rows 1 and 2 and negative for rows 0 and 3: unless the segment between the two
/// positives meets that between the two negatives.
bool has_neuron_for_xor(const std::vector<Numbers>& rows) {
    double largest = 0;
    for (const Numbers& row : rows) {
        for (const double f : row) largest = std::max(largest, std::abs(f));
    }
    return distance(between(rows[1], rows[2]), between(rows[0], rows[3])) > 1e-12 * largest;
}

/// Whether one of the features tells the classes apart by itself.
bool has_answer(const std::vector<Numbers>& rows) {
    for (std::size_t j = 0; j < rows.front().size(); ++j) {
        if (has_neuron_for_xor({{rows[0][j]}, {rows[1][j]}, {rows[2][j]}, {rows[3][j]}})) return true;
    }
    return false;
}

void check_features(Case& c, const Solution& student) {
    c.oracle(
        "geometry: a neuron exists unless the segment between your features (f_1, f_2, …) of (1, 0) and (0, 1) "
        "meets that of (0, 0) and (1, 1)");
    std::vector<Numbers> points;
    std::vector<std::string> labels;
    Numbers all;
    for (const Numbers& x : {Numbers{0, 0}, Numbers{1, 0}, Numbers{0, 1}, Numbers{1, 1}}) {
        points.push_back(student.features(x));
        all.insert(all.end(), points.back().begin(), points.back().end());
        for (std::size_t j = 1; j <= points.back().size(); ++j) {
            labels.push_back("f_" + std::to_string(j) + course::to_text(x));
        }
    }
    c.label(labels);
    const bool are_equally_long = std::ranges::all_of(
        points, [&](const Numbers& point) { return !point.empty() && point.size() == points[0].size(); });
    c.require(are_equally_long, "the same number of features, at least one, for every input", all);
    c.require(std::ranges::all_of(all, [](double f) { return std::isfinite(f); }), "features that are finite", all);
    c.require(has_neuron_for_xor(points), "features on which one neuron separates (1, 0), (0, 1) from (0, 0), (1, 1)",
              all);
    if (has_answer(points)) {
        c.note(
            "Legal, but one of the features is the answer already, and the neuron has nothing left to do. There are "
            "features that know nothing of XOR.");
    }
}

void features_separate_xor(Judge& judge, const Solution& student) {
    judge.example("XOR becomes linearly separable in a better representation.",
                  [&](Case& c) { check_features(c, student); });
}

void check_sigmoid(Case& c, const Solution& student, double z, double expected, const char* oracle) {
    c.given("z", z);
    c.expect({expected}, oracle);
    c.got({student.sigmoid(z)});
}

void sigmoid_is_safe(Judge& judge, const Solution& student) {
    judge.example("σ(0) = ½.", [&](Case& c) { check_sigmoid(c, student, 0, 0.5, "worked out by hand"); });
    judge.example("σ(ln 3) = 1 / (1 + 1/3).",
                  [&](Case& c) { check_sigmoid(c, student, std::log(3), 0.75, "worked out by hand"); });
    judge.example("σ(-ln 4) = 1 / (1 + 4).",
                  [&](Case& c) { check_sigmoid(c, student, -std::log(4), 0.2, "worked out by hand"); });
    judge.example("σ stays finite far to the right.",
                  [&](Case& c) { check_sigmoid(c, student, 800, 1, "1 + e^-800 rounds to 1"); });
    judge.example("σ stays finite far to the left.",
                  [&](Case& c) { check_sigmoid(c, student, -800, 0, "e^-800 is smaller than any double"); });
    judge.example("σ keeps its digits where it is small: it approaches e^z.", [&](Case& c) {
        const double z = c.given("z", -40);
        c.label({"σ(z) / e^z"});
        c.expect({1}, "σ(z) = e^z / (1 + e^z), and 1 + e^-40 rounds to 1");
        c.got({student.sigmoid(z) * std::exp(-z)});
    });
    judge.property("σ(z) = 1 / (1 + e^-z).", [&](Case& c) {
        const double z = c.number("z");
        c.expect({(1 + std::tanh(z / 2)) / 2}, "½ (1 + tanh(z/2))");
        c.got({student.sigmoid(z)});
    });
}

}  // namespace

course::Spec<Solution> spec_of_features() {
    using enum course::Path;
    return {
        {{"1.5", "Features that make XOR separable", "Unless the input is transformed in a better representation",
          core},
         features_separate_xor},
        {{"1.6", "A sigmoid that is safe at ±800", "Binary classification", full}, sigmoid_is_safe},
    };
}

}  // namespace bp::chapters::ch01
