#include <cmath>

#include "parts.hpp"
#include "values.hpp"

// What a port of the Python listing has to give.
namespace bp::chapters::ch04 {

namespace {

using course::Case;
using course::Judge;

void show(Case& c, const Listing& listing) {
    c.given_matrix("W1", listing.W1);
    c.given("b1", listing.b1);
    c.given_matrix("W2", listing.W2);
    c.given("b2", listing.b2);
    c.given_matrix("W3", listing.W3);
    c.given("b3", listing.b3);
}

/// Row after row: Σ_i W(k, i) x_i + b_k.
Numbers row_by_row(const Matrix& W, const Numbers& b, const Numbers& x) {
    Numbers s = b;
    for (std::size_t k = 0; k < W.rows(); ++k) {
        for (std::size_t i = 0; i < W.cols(); ++i) s[k] += W(k, i) * x[i];
    }
    return s;
}

Numbers squashed(Numbers s) {
    for (double& number : s) number = 1 / (1 + std::exp(-number));
    return s;
}

}  // namespace

void listing(Judge& judge, const Solution& student) {
    judge.example("The slide's listing with fixed weights. Its last line has no f: the output is below 0.",
                  [&](Case& c) {
                      const Listing weights = listing_of_python();
                      show(c, weights);
                      c.given("x", kPythonInput);
                      c.expect({kPythonOutput}, "the listing, run in Python");
                      c.got(student.run_listing(weights, kPythonInput));
                  });
    judge.example("W has a row for each unit, also where it is square and its transpose would fit.", [&](Case& c) {
        const Listing weights{{{0, 0}, {0, 0}}, {0, 0}, {{2, -2}, {4, 0}}, {0, -2}, {{6, 0}, {2, 2}}, {0, 1}};
        show(c, weights);
        c.given("x", Numbers{1, 1});
        c.expect({3, 3}, "worked out by hand: h1 = (½, ½), h2 = (½, ½)");
        c.got(student.run_listing(weights, Numbers{1, 1}));
    });
    judge.property("h1 = f(W1 x + b1), h2 = f(W2 h1 + b2), out = W3 h2 + b3.", [&](Case& c) {
        const std::size_t D = c.choice({1, 3}), H1 = c.choice({1, 3}), H2 = c.choice({1, 3}), K = c.choice({1, 2});
        const Listing weights{c.matrix("W1", H1, D),     c.numbers("b1", {H1, H1}), c.matrix("W2", H2, H1),
                              c.numbers("b2", {H2, H2}), c.matrix("W3", K, H2),     c.numbers("b3", {K, K})};
        const Numbers x = c.numbers("x", {D, D});
        const Numbers h1 = squashed(row_by_row(weights.W1, weights.b1, x));
        const Numbers h2 = squashed(row_by_row(weights.W2, weights.b2, h1));
        c.expect(row_by_row(weights.W3, weights.b3, h2), "row by row");
        c.got(student.run_listing(weights, x));
    });
}

}  // namespace bp::chapters::ch04
