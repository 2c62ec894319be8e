#include "tensor/factor.hpp"

#include "base/error.hpp"

namespace bp {

void check_product(Shape a, Shape b, Shape out) {
    if (a.cols() != b.rows()) {
        throw ShapeError("product: inner dimensions differ: A is " + to_string(a) + ", B is " + to_string(b) +
                         " (A must have as many columns as B has rows)");
    }
    if (out != Shape{a.rows(), b.cols()}) {
        throw ShapeError("product: A B is " + to_string(Shape{a.rows(), b.cols()}) + ", but out is " + to_string(out));
    }
}

}  // namespace bp
