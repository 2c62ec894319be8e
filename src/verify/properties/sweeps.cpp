#include <algorithm>

#include "verify/op_record.hpp"
#include "verify/oracle/definition.hpp"
#include "verify/properties.hpp"

/// What is swept and not sampled. Engines have been right for a node with 1 to 4 uses and from 8 on, and wrong for 5 to
/// 7; and right for square matrices only.
namespace bp::verify {

namespace {

constexpr std::size_t kMostUses = 64;
constexpr std::size_t kLargestSide = 6;
constexpr std::size_t kMostPositions = 12;

/// Judges a graph by the exact property if nothing in it is rounded, else by the bounded one.
Verdict judge(const Engine& engine, const Program& program) {
    const Case drawn{{}, Kind::lattice, program};
    const Verdict exact = error_signals_are_exact(engine, drawn);
    return exact.answer == Verdict::Answer::unchecked ? error_signals_are_bounded(engine, drawn) : exact;
}

std::size_t leaf(Program& program, double x) {
    return oracle::add_leaf(program, "parameter", make_tensor<double>({{x}}));
}

oracle::Settings settings_of(const OpRecord& record) {
    return record.settings == nullptr ? oracle::Settings{} : record.settings(0, {1, 1});
}

/// Two arguments if the op takes them, else one.
std::size_t argument_count(const OpRecord& record) {
    const oracle::Definition& definition = oracle::definition_of(record.name);
    return std::clamp<std::size_t>(2, definition.least, definition.most);
}

/// One computed node x, used `uses` times at one position of an op; all results are added.
Program used_often(const OpRecord& record, std::size_t position, std::size_t uses) {
    Program program;
    const std::size_t x = oracle::add_step(program, "square", {leaf(program, 1.5)});
    std::size_t total = leaf(program, 1);
    for (std::size_t use = 0; use < uses; ++use) {
        std::vector<std::size_t> parents(argument_count(record), x);
        for (std::size_t k = 0; k < parents.size(); ++k) {
            if (k != position) parents[k] = leaf(program, use % 2 == 0 ? 0.5 : 2);
        }
        const std::size_t result = oracle::add_step(program, record.name, parents, settings_of(record));
        total = oracle::add_step(program, "add", {total, oracle::add_step(program, "sum", {result})});
    }
    oracle::set_loss(program, total);
    return program;
}

/// One computed node in all positions of one op.
Program used_at_once(const OpRecord& record, std::size_t positions) {
    Program program;
    const std::size_t x = oracle::add_step(program, "square", {leaf(program, 0.5)});
    const std::vector<std::size_t> parents(positions, x);
    oracle::set_loss(program, oracle::add_step(program, record.name, parents, settings_of(record)));
    for (double& seed : program.seed.data()) seed = 3;
    return program;
}

/// X W1 + b1, relu, times W2, plus b2, squared loss: N samples, D inputs, J hidden units, K outputs.
Program network(std::size_t N, std::size_t D, std::size_t J, std::size_t K) {
    Program program;
    std::size_t entry = N + 2 * D + 3 * J + 5 * K;
    const auto add = [&](std::string_view op, std::size_t rows, std::size_t cols) {
        Tensor<double> value(rows, cols);
        for (double& x : value.data()) x = pool_number(static_cast<std::uint16_t>(7 * entry++ / 2), Kind::lattice);
        return oracle::add_leaf(program, op, value);
    };
    const std::size_t X = add("input", N, D), W1 = add("parameter", D, J), b1 = add("parameter", 1, J);
    const std::size_t W2 = add("parameter", J, K), b2 = add("parameter", 1, K), T = add("input", N, K);
    const std::size_t S = oracle::add_step(program, "add", {oracle::add_step(program, "matmul", {X, W1}), b1});
    const std::size_t H = oracle::add_step(program, "relu", {S});
    const std::size_t O = oracle::add_step(program, "add", {oracle::add_step(program, "matmul", {H, W2}), b2});
    oracle::set_loss(program, oracle::add_step(program, "squared_loss", {O, T}));
    return program;
}

/// All uses of one op; returns whether to go on.
bool sweep_op(const Engine& engine, const OpRecord& record, Report& report) {
    const oracle::Definition& definition = oracle::definition_of(record.name);
    for (std::size_t position = 0; position < argument_count(record); ++position) {
        for (std::size_t uses = 0; uses <= kMostUses; ++uses) {
            const Program program = used_often(record, position, uses);
            if (!report.goes_on_after(judge(engine, program), program)) return false;
        }
    }
    const std::size_t most = std::min(definition.most, kMostPositions);
    for (std::size_t positions = definition.least; positions <= most; ++positions) {
        const Program program = used_at_once(record, positions);
        if (!report.goes_on_after(judge(engine, program), program)) return false;
    }
    return true;
}

}  // namespace

Report sweep_fan_out(const Engine& engine) {
    Report report;
    for (const OpRecord* record : records_of_engine()) {
        if (record->form == Form::leaf || !record->has_derivative) continue;
        if (!sweep_op(engine, *record, report)) break;
    }
    return report;
}

Report sweep_shapes(const Engine& engine) {
    Report report;
    for (std::size_t n = 0; n < kLargestSide * kLargestSide * kLargestSide * kLargestSide; ++n) {
        const auto side = [n](std::size_t power) { return 1 + n / power % kLargestSide; };
        const Program program = network(side(216), side(36), side(6), side(1));
        if (!report.goes_on_after(judge(engine, program), program)) break;
    }
    return report;
}

}  // namespace bp::verify
