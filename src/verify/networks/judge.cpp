#include "verify/networks/judge.hpp"

#include <fmt/format.h>

#include "verify/oracle/numeric.hpp"

namespace bp::verify {

using oracle::CellId;
using oracle::Move;
using oracle::Quad;

namespace {

std::vector<CellId> cells_of(const NetworkProgram& network, const oracle::Cells& cells) {
    std::vector<CellId> all;
    for (const std::size_t step : network.parameters) {
        const auto elements = cells.elements(step);
        all.insert(all.end(), elements.begin(), elements.end());
    }
    return all;
}

Precise precise(const NetworkProgram& network) { return {network.program, oracle::values_of<double>(network.program)}; }

}  // namespace

ExactNetwork::ExactNetwork(const NetworkCase& c)
    : network_(as_program(c, LossForm::on_logits)),
      cells_(network_.program),
      values_(oracle::evaluate<double>(cells_)),
      slopes_(cells_, values_.values, values_.branches),
      cells_of_parameters_(cells_of(network_, cells_)),
      loss_(oracle::seeded_loss(cells_, values_.values)) {}

BoundedNetwork::BoundedNetwork(const NetworkCase& c)
    : network_(as_program(c, LossForm::on_logits)),
      on_probabilities_(as_program(c, LossForm::on_probabilities)),
      at_(precise(network_)),
      cells_of_parameters_(cells_of(network_, at_.cells)) {
    if (c.loss != CaseLoss::sigmoid_cross_entropy) return;
    // in place: what is in it points to its own cells
    other_form_.emplace(on_probabilities_.program, oracle::values_of<double>(on_probabilities_.program));
}

bool BoundedNetwork::can_judge() const {
    constexpr double kNear = 1e-9;
    if (!at_.is_tame()) return false;
    for (CellId id = 0; id < at_.cells.size(); ++id) {
        if (!oracle::has_kink(at_.cells[id].function)) continue;
        const double x = std::abs(static_cast<double>(at_.values[at_.cells.arguments(id)[0]]));
        if (x != 0 && x < kNear) return false;
    }
    return true;
}

double BoundedNetwork::loss_tolerance() const {
    const double here = at_.bound.of_value(at_.cells.loss()[0]);
    const double other = other_form_ ? other_form_->bound.of_value(other_form_->cells.loss()[0]) : 0;
    return kSlack * std::max(here, other);
}

Quad BoundedNetwork::derivative(std::span<const Move<Quad>> direction) {
    // parameters come at the same cells in both forms: they differ in the loss alone
    if (other_form_) other_form_->slopes.derivative(direction);
    return at_.slopes.derivative(direction);
}

double BoundedNetwork::derivative_tolerance() {
    const double here = at_.bound.of_derivative(at_.slopes.tangents());
    const double other = other_form_ ? other_form_->bound.of_derivative(other_form_->slopes.tangents()) : 0;
    return kSlack * std::max(here, other);
}

Quad BoundedNetwork::difference(std::span<const Move<Quad>> direction, Quad near) {
    const Quad central = oracle::numeric_derivative<Quad>(at_.cells, at_.branches, direction, Quad(oracle::kQuadStep));
    if (oracle::magnitude(static_cast<double>(central - near)) <= difference_tolerance()) return central;
    // where the third derivative is large, as in deep linear networks, five points are better
    return oracle::numeric_derivative<Quad>(at_.cells, at_.branches, direction, Quad(0x1p-30),
                                            oracle::Stencil::five_point);
}

double BoundedNetwork::difference_tolerance() const {
    return 1e-18 * std::max(1.0, std::abs(static_cast<double>(loss())));
}

Quad BoundedNetwork::loss_at(std::span<const Move<Quad>> direction, Quad h) const {
    std::vector<Move<Quad>> moves(direction.begin(), direction.end());
    for (Move<Quad>& move : moves) move.by = move.by * h;
    return oracle::seeded_loss(at_.cells, oracle::evaluate_frozen<Quad>(at_.cells, at_.branches, moves));
}

std::vector<double> mixed_direction(std::size_t size, std::size_t salt) {
    std::vector<double> direction(size);
    const double scale = 1 / std::sqrt(static_cast<double>(size));
    for (std::size_t i = 0; i < size; ++i) {
        const std::size_t mixed = (i * 2654435761U + salt * 40503U) >> 4;
        const double length = (1 + static_cast<double>(mixed % 8) / 8) * scale;
        direction[i] = mixed / 8 % 2 == 0 ? length : -length;
    }
    return direction;
}

bool has_all_parameters(const NetworkCase& c, const Derivation& found, NumberComparison& comparison) {
    if (found.gradient.size() == c.parameter_count()) return true;
    comparison.fail(fmt::format("the gradient has {} derivatives, there are {} parameters", found.gradient.size(),
                                c.parameter_count()));
    return false;
}

void compare_exactly(const NetworkCase& c, const Derivation& found, const Derivation& expected,
                     NumberComparison& comparison) {
    comparison.exact(found.loss, expected.loss, [] { return "the loss"; });
    if (!has_all_parameters(c, found, comparison)) return;
    for (std::size_t i = 0; i < found.gradient.size(); ++i) {
        comparison.exact(found.gradient[i], expected.gradient[i],
                         [&] { return "the derivative of " + parameter_name(c, i); });
    }
}

}  // namespace bp::verify
