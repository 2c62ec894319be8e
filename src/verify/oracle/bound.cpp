#include "verify/oracle/bound.hpp"

#include "verify/oracle/linear_range.hpp"
#include "verify/oracle/rounding.hpp"

namespace bp::oracle {

namespace {

/// As a double; what is too small for one becomes the smallest, since it is not 0.
double not_to_zero(Quad x) {
    const auto rounded = static_cast<double>(x);
    return rounded == 0 && x != Quad(0) ? kSmallest : rounded;
}

}  // namespace

ErrorBound::ErrorBound(const Cells& cells, const std::vector<Quad>& values, const ForwardMode<Quad>& slopes)
    : cells_(&cells), uses_(cells.size()) {
    for (CellId id = 0; id < cells.size(); ++id) {
        add_cell(id, values, slopes.partials(id));
        for (const CellId argument : cells.arguments(id)) ++uses_[argument];
    }
}

void ErrorBound::add_cell(CellId id, const std::vector<Quad>& values, std::span<const Quad> slopes) {
    std::vector<double> x, input_errors, partials, errors(slopes.size());
    for (const CellId argument : cells_->arguments(id)) {
        x.push_back(not_to_zero(values[argument]));
        input_errors.push_back(value_errors_[argument]);
    }
    for (const Quad slope : slopes) partials.push_back(not_to_zero(slope));
    const double out = not_to_zero(values[id]);
    const Point at{(*cells_)[id], x, out, partials};
    if (!beyond_linear_range_ && !is_in_linear_range(at, input_errors)) beyond_linear_range_ = id;
    double error = kDoubleRoundoff * value_roundings(at);
    if (may_underflow(values[id]) && (*cells_)[id].function != Function::given) error += kSmallest;
    const bool is_product = at.cell.function == Function::product;
    if (is_product) error += product_error(x, input_errors);
    for (std::size_t i = 0; i < x.size() && !is_product; ++i) {
        // an exact input adds nothing, however steep the function
        if (input_errors[i] > 0) error += magnitude(partials[i]) * input_errors[i];
    }
    partial_errors(at, input_errors, errors);
    // where its slope vanishes, as in (a - b)^2 with a = b, the error of the slope is all there is
    const bool is_square = at.cell.function == Function::square;
    if (is_square && input_errors[0] > 0) error += errors[0] * input_errors[0] / 2;
    value_errors_.push_back(error);
    partials_.insert(partials_.end(), partials.begin(), partials.end());
    partial_errors_.insert(partial_errors_.end(), errors.begin(), errors.end());
}

ErrorBound::Wide ErrorBound::carried_error(CellId id, const std::vector<Quad>& tangents) const {
    Wide error = 0;
    const std::span<const CellId> arguments = cells_->arguments(id);
    for (std::size_t i = 0; i < arguments.size(); ++i) {
        const Wide tangent = magnitude(static_cast<Wide>(tangents[arguments[i]]));
        const Wide slope = magnitude(partials_[(*cells_)[id].first + i]);
        const Wide slope_error = partial_errors_[(*cells_)[id].first + i];
        if (tangent > 0) error += slope_error * tangent + 3 * kDoubleRoundoff * slope * tangent;
        // both factors may be nothing but rounding, as in (log e^x - x)^2
        if (derivative_errors_[arguments[i]] > 0) error += (slope + slope_error) * derivative_errors_[arguments[i]];
    }
    return error;
}

double ErrorBound::of_derivative(const std::vector<Quad>& tangents) {
    derivative_errors_.assign(cells_->size(), 0);
    Wide underflow = 0;
    for (CellId id = 0; id < cells_->size(); ++id) {
        derivative_errors_[id] = carried_error(id, tangents);
        // every message may underflow and lose half a smallest number, which then travels on as the tangent says
        underflow += uses_[id] * kSmallest * magnitude(static_cast<Wide>(tangents[id]));
    }
    Wide error = underflow;
    for (std::size_t e = 0; e < cells_->loss().size(); ++e) {
        error += magnitude(cells_->seed()[e]) * derivative_errors_[cells_->loss()[e]];
    }
    return static_cast<double>(error);
}

}  // namespace bp::oracle
