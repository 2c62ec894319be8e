#include "tensor/shape.hpp"

#include "base/error.hpp"

namespace bp {

void Shape::refuse(std::size_t rows, std::size_t cols) {
    throw ShapeError("shape: " + std::to_string(rows) + "x" + std::to_string(cols) +
                     " is too large: at most 4294967295 rows and columns");
}

std::string to_string(Shape shape) { return std::to_string(shape.rows()) + "x" + std::to_string(shape.cols()); }

Shape stretched(std::string_view operation, Shape a, Shape b) {
    const auto fit = [](std::size_t n, std::size_t m) { return n == m || n == 1 || m == 1; };
    if (!fit(a.rows(), b.rows()) || !fit(a.cols(), b.cols())) {
        throw ShapeError(std::string{operation} + ": shapes " + to_string(a) + " and " + to_string(b) +
                         " do not fit: rows and columns must be equal, or 1 to be stretched");
    }
    return {a.rows() == 1 ? b.rows() : a.rows(), a.cols() == 1 ? b.cols() : a.cols()};
}

void check_equal(std::string_view operation, Shape a, Shape b) {
    if (a == b) return;
    throw ShapeError(std::string{operation} + ": shapes " + to_string(a) + " and " + to_string(b) + " must be equal");
}

}  // namespace bp
