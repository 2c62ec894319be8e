#include <cmath>

#include "parts.hpp"

// Exercise 14.5. Sizes and costs are powers of two, so a table's logarithms to base 2 are known.
namespace bp::chapters::ch14 {

namespace {

using course::Case;
using course::Judge;

/// The slope of the least-squares line is the mean of the slopes between all pairs of points, each weighted with the
/// square of its distance in x.
double mean_of_pair_slopes(const course::Numbers& log_x, const course::Numbers& log_y) {
    double weighted = 0, weights = 0;
    for (std::size_t i = 0; i < log_x.size(); ++i) {
        for (std::size_t j = 0; j < i; ++j) {
            const double dx = log_x[i] - log_x[j];
            weighted += dx * (log_y[i] - log_y[j]);
            weights += dx * dx;
        }
    }
    return weighted / weights;
}

course::Numbers powers_of_two(const course::Numbers& exponents) {
    course::Numbers numbers;
    for (const double e : exponents) numbers.push_back(std::exp2(e));
    return numbers;
}

void check_table(Case& c, const Solution& student, const course::Numbers& log_x, const course::Numbers& log_y) {
    const course::Numbers x = c.given("x", powers_of_two(log_x)), y = c.given("y", powers_of_two(log_y));
    c.expect({mean_of_pair_slopes(log_x, log_y)}, "the slopes between all pairs of points, weighted with (Δ log x)²");
    c.got({student.exponent(x, y)});
}

}  // namespace

void exponent_is_found(Judge& judge, const Solution& student) {
    const char* const rule = "y = c x^p is a straight line in logarithms: log y = log c + p log x.";
    const char* const noisy = "Where points lie beside the line, least squares takes all of them into account.";
    const auto example = [&](const char* claim, const course::Numbers& log_x, const course::Numbers& log_y) {
        judge.example(claim, [&, log_x, log_y](Case& c) { check_table(c, student, log_x, log_y); });
    };
    example("Quadratic: twice the size, four times the cost.", {3, 4, 5}, {6, 8, 10});
    example(rule, {0, 1, 2, 3}, {5, 6, 7, 8});
    example("A cost that does not grow has the exponent 0.", {1, 2, 3}, {4, 4, 4});
    example(noisy, {3, 4, 5, 7}, {6, 9, 10, 13});
    example("The sizes may stand in any order.", {6, 2, 3}, {1, 0, 4});
    judge.property(noisy, [&](Case& c) {
        course::Numbers log_x, log_y;
        for (std::size_t n = 3 + c.choice({0, 3}); n > 0; --n) {
            log_x.push_back(static_cast<double>(log_x.size() + c.choice({0, 1})));
            log_y.push_back(static_cast<double>(c.choice({0, 12})));
        }
        log_x.back() += 1;  // not all of one size
        check_table(c, student, log_x, log_y);
    });
}

}  // namespace bp::chapters::ch14
