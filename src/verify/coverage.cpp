#include "verify/coverage.hpp"

#include <algorithm>

#include "verify/oracle/evaluation.hpp"

namespace bp::verify {

namespace {

using oracle::Cells;
using oracle::Function;
using oracle::Step;

std::size_t winners(std::span<const double> x, double best) {
    return static_cast<std::size_t>(std::count(x.begin(), x.end(), best));
}

bool has_repeated_parent(const Step& step) {
    std::vector<std::size_t> parents = step.parents;
    std::sort(parents.begin(), parents.end());
    return std::adjacent_find(parents.begin(), parents.end()) != parents.end();
}

void count_kinks(const Cells& cells, Coverage& coverage) {
    const oracle::Evaluation<double> at = oracle::evaluate<double>(cells);
    oracle::Arguments<double> arguments;
    for (oracle::CellId id = 0; id < cells.size(); ++id) {
        const Function function = cells[id].function;
        if (!oracle::has_kink(function)) continue;
        const std::span<const double> x = arguments(cells, id, at.values);
        if (function == Function::maximum || function == Function::minimum) {
            const std::size_t count = winners(x, at.values[id]);
            coverage.ties += count >= 2;
            coverage.three_way_ties += count >= 3;
        } else {
            coverage.at_kink += x[0] == 0;
        }
    }
}

}  // namespace

std::vector<bool> reaching_loss(const oracle::Program& program) {
    std::vector<bool> reaches(program.steps.size());
    reaches[program.loss] = true;
    for (std::size_t s = program.steps.size(); s-- > 0;) {
        if (!reaches[s]) continue;
        for (const std::size_t parent : program.steps[s].parents) reaches[parent] = true;
    }
    return reaches;
}

void Coverage::add(const oracle::Program& program) {
    ++graphs;
    const std::vector<bool> reaches = reaching_loss(program);
    std::vector<std::size_t> uses(program.steps.size());
    for (std::size_t s = 0; s < program.steps.size(); ++s) {
        const Step& step = program.steps[s];
        ++ops[step.op];
        repeated += has_repeated_parent(step);
        off_path += !reaches[s];
        matrices += !step.shape.is_scalar();
        bool is_stretched = false;
        for (const std::size_t parent : step.parents) {
            ++uses[parent];
            is_stretched = is_stretched || program.steps[parent].shape.size() < step.shape.size();
        }
        stretched += is_stretched;
    }
    for (const std::size_t count : uses) ++fan_out[std::min(count, kLargestFanOut)];
    count_kinks(Cells(program), *this);
}

Coverage& Coverage::operator+=(const Coverage& other) {
    graphs += other.graphs;
    for (const auto& [op, count] : other.ops) ops[op] += count;
    for (std::size_t k = 0; k < fan_out.size(); ++k) fan_out[k] += other.fan_out[k];
    ties += other.ties;
    three_way_ties += other.three_way_ties;
    at_kink += other.at_kink;
    repeated += other.repeated;
    stretched += other.stretched;
    off_path += other.off_path;
    matrices += other.matrices;
    for (const auto& [trait, count] : other.networks) networks[trait] += count;
    return *this;
}

}  // namespace bp::verify
