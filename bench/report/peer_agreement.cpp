#include "report/peer_agreement.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <span>

#include <fmt/format.h>

namespace bp::bench {

namespace {

using Numbers = std::span<const double>;

double distance(Numbers a, Numbers b) {
    double sum = 0;
    for (std::size_t i = 0; i < a.size(); ++i) sum += (a[i] - b[i]) * (a[i] - b[i]);
    return std::sqrt(sum);
}

double length(Numbers a) {
    double sum = 0;
    for (const double x : a) sum += x * x;
    return std::sqrt(sum);
}

/// How long each layer's weights and biases are, in turn; a graph's gradient is one block.
std::vector<std::size_t> blocks_of(const peers::Task& task, std::size_t all) {
    if (task.kind == peers::Task::Kind::graph) return {all};
    std::vector<std::size_t> sizes;
    for (std::size_t k = 1; k < task.widths.size(); ++k) {
        sizes.push_back(task.widths[k - 1] * task.widths[k]);
        sizes.push_back(task.widths[k]);
    }
    return sizes;
}

/// NaN, which compares with nothing, counts as beyond all bounds.
double over(double error, double bound) {
    return std::isfinite(error) ? error / bound : std::numeric_limits<double>::infinity();
}

}  // namespace

Agreement agreement_of(const peers::Task& task, const std::vector<double>& engine, const std::vector<double>& peer,
                       double part) {
    if (engine.size() != peer.size() || engine.size() < 2) {
        return {.refusal = fmt::format("{} numbers instead of {}", peer.size(), engine.size())};
    }
    const double wanted = task.is_float() ? 1e-3 : part;
    const double rounding = task.is_float() ? std::numeric_limits<float>::epsilon() : 2.3e-16;
    Agreement agreement;
    if (!std::isnan(peer[0])) {
        agreement.loss_error = over(std::abs(peer[0] - engine[0]), wanted * std::max(1.0, std::abs(engine[0])));
    }
    const std::vector<double> start =
        task.kind == peers::Task::Kind::graph ? std::vector<double>(engine.size() - 1) : peers::start_parameters(task);
    std::size_t at = 0;
    for (const std::size_t size : blocks_of(task, start.size())) {
        const Numbers ours = Numbers(engine).subspan(1 + at, size), theirs = Numbers(peer).subspan(1 + at, size);
        const double way = distance(ours, Numbers(start).subspan(at, size));
        const double bound = wanted * way + 8 * rounding * length(ours);
        agreement.parameter_error = std::max(agreement.parameter_error, over(distance(ours, theirs), bound));
        at += size;
    }
    return agreement;
}

}  // namespace bp::bench
