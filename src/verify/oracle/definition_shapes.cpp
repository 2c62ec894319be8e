#include "verify/oracle/definition_shapes.hpp"

#include <algorithm>

namespace bp::oracle::shapes {

namespace {

void require(bool fits) {
    if (!fits) throw ShapeError("oracle: the shapes of the parents do not fit the op");
}

std::size_t stretched_side(std::size_t a, std::size_t b) {
    require(a == b || a == 1 || b == 1);
    return std::max(a, b);
}

bool along_columns(const Settings& settings) { return setting_or(settings, "axis", 0) == 1; }

}  // namespace

Shape stretched(const ShapeQuestion& question) {
    Shape out{1, 1};
    for (const Shape in : question.in) {
        out = {stretched_side(out.rows(), in.rows()), stretched_side(out.cols(), in.cols())};
    }
    return out;
}

Shape same(const ShapeQuestion& question) { return question.in[0]; }

Shape product(const ShapeQuestion& question) {
    require(question.in[0].cols() == question.in[1].rows());
    return {question.in[0].rows(), question.in[1].cols()};
}

Shape transposed(const ShapeQuestion& question) { return {question.in[0].cols(), question.in[0].rows()}; }

Shape reduced(const ShapeQuestion& question) {
    const double axis = setting_or(question.settings, "axis", -1);
    return {axis == 1 ? question.in[0].rows() : 1, axis == 0 ? question.in[0].cols() : 1};
}

Shape per_row(const ShapeQuestion& question) { return {question.in[0].rows(), 1}; }

Shape loss(const ShapeQuestion& question) {
    require(question.in[0] == question.in[1]);
    return {1, 1};
}

Shape joined(const ShapeQuestion& question) {
    std::size_t rows = 0, cols = 0;
    for (const Shape in : question.in) {
        rows += in.rows();
        cols += in.cols();
    }
    const Shape first = question.in[0];
    const bool sideways = along_columns(question.settings);
    for (const Shape in : question.in) require(sideways ? in.rows() == first.rows() : in.cols() == first.cols());
    return sideways ? Shape{first.rows(), cols} : Shape{rows, first.cols()};
}

Shape cut(const ShapeQuestion& question) {
    const bool sideways = along_columns(question.settings);
    const std::size_t length = sideways ? question.in[0].cols() : question.in[0].rows();
    const double from = setting_or(question.settings, "from", 0);
    const double to = setting_or(question.settings, "to", static_cast<double>(length));
    require(from >= 0 && from < to && to <= static_cast<double>(length));
    const auto kept = static_cast<std::size_t>(to - from);
    return sideways ? Shape{question.in[0].rows(), kept} : Shape{kept, question.in[0].cols()};
}

}  // namespace bp::oracle::shapes
