#include <fmt/format.h>

#include "chapters/shared/layered_types.hpp"
#include "chapters/shared/matrix_case.hpp"
#include "parts.hpp"
#include "values.hpp"

// What a batch in rows, and the way between rows and columns, have to give.
namespace bp::chapters::ch04 {

namespace {

using course::Case;
using course::Judge;

using course::kByHand;

/// Each sample on its own: Σ_i X(n, i) W(i, k) + b_k, row after row.
Numbers sample_by_sample(const Matrix& X, const Matrix& W, const Numbers& b) {
    Numbers S;
    for (std::size_t n = 0; n < X.rows(); ++n) {
        for (std::size_t k = 0; k < W.cols(); ++k) {
            S.push_back(b[k]);
            for (std::size_t i = 0; i < X.cols(); ++i) S.back() += X(n, i) * W(i, k);
        }
    }
    return S;
}

/// The same with a sample in each column and a unit in each row.
Numbers column_by_column(const Matrix& W, const Numbers& b, const Matrix& X) {
    Numbers S;
    for (std::size_t k = 0; k < W.rows(); ++k) {
        for (std::size_t n = 0; n < X.cols(); ++n) {
            S.push_back(b[k]);
            for (std::size_t i = 0; i < W.cols(); ++i) S.back() += W(k, i) * X(i, n);
        }
    }
    return S;
}

/// As check_matrix(), for a matrix that is not in the shape of W.
void check_batch(Case& c, const Matrix& S, std::size_t rows, std::size_t cols, const Numbers& expected,
                 const char* oracle, const char* shape) {
    c.oracle(shape);
    c.label({"rows", "columns"});
    c.require(S.rows() == rows && S.cols() == cols, fmt::format("rows = {}, columns = {}", rows, cols),
              {static_cast<double>(S.rows()), static_cast<double>(S.cols())});
    c.label({});
    c.expect(expected, oracle);
    c.got({S.flat().begin(), S.flat().end()});
}

const char* const kRows = "a row per sample, a column per unit";
const char* const kColumns = "a row per unit, a column per sample";

}  // namespace

void batch(Judge& judge, const Solution& student) {
    const auto fixed = [&](Case& c, const Matrix& X, const Matrix& W, const Numbers& b, const Numbers& expected) {
        c.given_matrix("X", X);
        c.given_matrix("W", W);
        c.given("b", b);
        check_batch(c, student.batch_net_input(X, W, b), X.rows(), W.cols(), expected, kByHand, kRows);
    };
    judge.example("Two samples, three units: every row gets the same b, a number for each unit.", [&](Case& c) {
        fixed(c, {{1}, {2}}, {{1, 10, 100}}, {0.25, 0.5, 0.75}, {1.25, 10.5, 100.75, 2.25, 20.5, 200.75});
    });
    judge.example("As many samples as inputs and units: nothing but the rule says which is which.", [&](Case& c) {
        fixed(c, {{1, 2}, {0, -1}}, {{1, 3}, {2, -1}}, {1, -2}, {6, -1, -1, -1});
    });
    judge.property("Row n of S is what sample n gives alone.", [&](Case& c) {
        const std::size_t N = c.choice({1, 3}), D = c.choice({1, 3}), K = c.choice({1, 3});
        const Matrix X = c.matrix("X", N, D), W = c.matrix("W", D, K);
        const Numbers b = c.numbers("b", {K, K});
        check_batch(c, student.batch_net_input(X, W, b), N, K, sample_by_sample(X, W, b), "sample by sample", kRows);
    });
}

namespace {

void check_layer(Case& c, const Network& net, std::size_t l, const Matrix& W, const Numbers& b, const Activation& f) {
    const Matrix ours = transposed(W);
    check_matrix(c, net[l].W, ours.rows(), ours.cols(), {ours.flat().begin(), ours.flat().end()},
                 "the listing's, with rows and columns exchanged", fmt::format("W{}", l));
    c.label({});
    c.expect(b, "the bias of that layer stays as it is");
    c.got(net[l].b);
    c.oracle("sigma() for the hidden layers, linear() for the last");
    c.require(net[l].f.value != nullptr, "an activation in each layer", {static_cast<double>(l)});
    c.label({"f(0)", "f(2)"});
    c.expect({f.value(0), f.value(2)}, "sigma() for the hidden layers, linear() for the last");
    c.got({net[l].f.value(0), net[l].f.value(2)});
}

void check_network(Case& c, const Solution& student, const Listing& listing) {
    const Network net = student.network_of(listing);
    c.oracle("three lines of the listing, three layers");
    c.label({"layers"});
    c.require(net.size() == 3, "layers = 3", {static_cast<double>(net.size())});
    check_layer(c, net, 1, listing.W1, listing.b1, sigma());
    check_layer(c, net, 2, listing.W2, listing.b2, sigma());
    check_layer(c, net, 3, listing.W3, listing.b3, linear());
}

}  // namespace

void columns_and_rows(Judge& judge, const Solution& student) {
    judge.example("The listing's W1 is 4 x 3, ours 3 x 4; the biases stay, the last layer is linear.", [&](Case& c) {
        c.given_text("listing", "that of exercise 4.4");
        check_network(c, student, listing_of_python());
    });
    judge.property("Every weight matrix is transposed, nothing else.", [&](Case& c) {
        const std::size_t D = c.choice({1, 3}), H1 = c.choice({1, 3}), H2 = c.choice({1, 3});
        check_network(c, student,
                      {c.matrix("W1", H1, D), c.numbers("b1", {H1, H1}), c.matrix("W2", H2, H1),
                       c.numbers("b2", {H2, H2}), c.matrix("W3", 1, H2), c.numbers("b3", {1, 1})});
    });
    const auto fixed = [&](Case& c, const Matrix& W, const Numbers& b, const Matrix& X, const Numbers& expected) {
        c.given_matrix("W", W);
        c.given("b", b);
        c.given_matrix("X", X);
        check_batch(c, student.column_batch(W, b, X), W.rows(), X.cols(), expected, kByHand, kColumns);
    };
    judge.example("Two units, three samples in three columns: b goes down the rows.", [&](Case& c) {
        fixed(c, {{1, 0}, {2, -1}}, {0.5, -1}, {{1, 2, 3}, {0, 1, 4}}, {1.5, 2.5, 3.5, 1, 2, 1});
    });
    judge.example("All square: a transpose too few is not refused, only wrong.", [&](Case& c) {
        fixed(c, {{1, 2}, {3, 4}}, {1, -1}, {{1, -1}, {0, 2}}, {2, 4, 2, 4});
    });
    judge.property("Column n of S is what sample n gives alone.", [&](Case& c) {
        const std::size_t N = c.choice({1, 3}), D = c.choice({1, 3}), K = c.choice({1, 3});
        const Matrix W = c.matrix("W", K, D), X = c.matrix("X", D, N);
        const Numbers b = c.numbers("b", {K, K});
        check_batch(c, student.column_batch(W, b, X), K, N, column_by_column(W, b, X), "sample by sample", kColumns);
    });
}

}  // namespace bp::chapters::ch04
