#pragma once

#include "verify/networks/network_method.hpp"
#include "verify/number_comparison.hpp"
#include "verify/precise.hpp"

/// What judges a network: the oracle's program of it, and what rounding may do. All tolerances for networks are here.
namespace bp::verify {

/// A lattice network, on which nothing is rounded: all derivatives in forward mode, in doubles that are exact.
class ExactNetwork {
  public:
    explicit ExactNetwork(const NetworkCase& c);

    double loss() const { return loss_; }
    std::size_t size() const { return cells_of_parameters_.size(); }
    double derivative(std::size_t parameter) { return slopes_.derivative(cells_of_parameters_[parameter]); }

  private:
    NetworkProgram network_;
    oracle::Cells cells_;
    oracle::Evaluation<double> values_;
    oracle::ForwardMode<double> slopes_;
    std::vector<oracle::CellId> cells_of_parameters_;
    double loss_;
};

/// Any network, in binary128, with bounds on what a derivation in doubles may be off.
///   loss, derivative   8 times the running error bound, for sums that are added in another order; of a sigmoid with
///                      cross entropy the larger of two bounds, as it may be computed from logits or from
///                      probabilities
///   difference         1e-18 max(1, |loss|) more: truncation and rounding at h = 2^-37 in binary128 are far below
class BoundedNetwork {
  public:
    explicit BoundedNetwork(const NetworkCase& c);

    /// No number overflows, and no net input lies so near to a kink that doubles might be on its other side.
    bool can_judge() const;
    oracle::Quad loss() const { return at_.values[at_.cells.loss()[0]]; }
    double loss_tolerance() const;
    std::span<const oracle::CellId> parameters() const { return cells_of_parameters_; }
    oracle::Quad derivative(std::span<const oracle::Move<oracle::Quad>> direction);
    /// Of the last derivative.
    double derivative_tolerance();
    /// By values alone.
    oracle::Quad difference(std::span<const oracle::Move<oracle::Quad>> direction, oracle::Quad near);
    double difference_tolerance() const;
    /// The loss with all parameters moved by h times the direction, on the branches of the network itself.
    oracle::Quad loss_at(std::span<const oracle::Move<oracle::Quad>> direction, oracle::Quad h) const;

  private:
    NetworkProgram network_, on_probabilities_;
    Precise at_;
    std::optional<Precise> other_form_;
    std::vector<oracle::CellId> cells_of_parameters_;
};

/// A direction for all parameters: components of both signs and of sizes between 1 and 2, over the root of their
/// number.
std::vector<double> mixed_direction(std::size_t size, std::size_t salt);

/// Compares loss and gradient of two derivations, exactly.
void compare_exactly(const NetworkCase& c, const Derivation& found, const Derivation& expected,
                     NumberComparison& comparison);

/// Fails unless there is a derivative for each parameter. Returns whether there is.
bool has_all_parameters(const NetworkCase& c, const Derivation& found, NumberComparison& comparison);

}  // namespace bp::verify
