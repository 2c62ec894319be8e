#include "course/matrix.hpp"

#include <string>

#include "base/error.hpp"

namespace bp::course {

Matrix::Matrix(std::initializer_list<std::initializer_list<double>> rows)
    : rows_(rows.size()), cols_(rows.size() == 0 ? 0 : rows.begin()->size()) {
    for (const auto& row : rows) {
        if (row.size() != cols_) {
            throw ShapeError("matrix: a row of " + std::to_string(row.size()) + " numbers after one of " +
                             std::to_string(cols_) + "; all rows must be equally long");
        }
        numbers_.insert(numbers_.end(), row);
    }
}

void Matrix::refuse(std::size_t i, std::size_t j) const {
    throw ShapeError("matrix: there is no place (" + std::to_string(i) + ", " + std::to_string(j) + ") in a " +
                     std::to_string(rows_) + "x" + std::to_string(cols_) + " matrix (row first, both counted from 0)");
}

}  // namespace bp::course
