#include "verify/decoder.hpp"

#include <algorithm>

namespace bp::verify {

namespace {

constexpr unsigned kLargestDegree = 12;

bool may_use(const OpRecord& record, Kind kind) {
    if (record.form == Form::leaf || !record.has_derivative) return false;
    if (kind == Kind::convex) return record.is_convex;
    return kind != Kind::lattice || record.on_lattice;
}

unsigned degree_after(Degree rule, std::span<const unsigned> degrees) {
    unsigned largest = 0, sum = 0;
    for (const unsigned degree : degrees) {
        largest = std::max(largest, degree);
        sum += degree;
    }
    switch (rule) {
        case Degree::largest:
            return largest;
        case Degree::sum:
            return sum;
        case Degree::twice:
            return 2 * largest;
        case Degree::one_more:
            return largest + 1;
        case Degree::one:
            return 1;
    }
    return largest;
}

}  // namespace

Decoder::Decoder(const Tape& tape, Kind kind) : tape_(tape), kind_(kind) {
    for (const OpRecord* record : records_of_engine()) {
        if (may_use(*record, kind)) records_.push_back(record);
    }
}

oracle::Program Decoder::decode() {
    add_leaves();
    for (const Gene& gene : tape_.genes) add_gene(gene);
    choose_loss();
    return std::move(program_);
}

double Decoder::next_number() {
    if (tape_.pool.empty()) return 0;
    return pool_number(tape_.pool[next_number_++ % tape_.pool.size()], kind_);
}

Decoder::Id Decoder::note(Id id, unsigned degree) {
    degrees_.push_back(degree);
    used_.push_back(false);
    return id;
}

Decoder::Id Decoder::leaf(std::string_view op, Shape shape) {
    Tensor<double> value(shape.rows(), shape.cols());
    for (double& x : value.data()) x = next_number();
    return note(oracle::add_leaf(program_, op, value), 1);
}

Decoder::Id Decoder::constant(const Tensor<double>& value) {
    return note(oracle::add_leaf(program_, "constant", value), 1);
}

void Decoder::add_leaves() {
    const unsigned sides = tape_.side + 1U;
    for (const LeafGene& gene : tape_.leaves) {
        next_number_ = gene.number;
        const Shape shape{1 + gene.rows % sides, 1 + gene.cols % sides};
        const unsigned which = gene.kind % 8;
        const Id id = leaf(which < 5 ? "parameter" : which < 7 ? "input" : "constant", shape);
        if (which == 6) program_.steps[id].wants_delta = false;  // data whose error signal nobody wants
    }
    // There must be something to learn, and every leaf reaches the loss.
    const auto& steps = program_.steps;
    if (std::none_of(steps.begin(), steps.end(), [](const oracle::Step& step) { return step.wants_delta; })) {
        leaf("parameter", {1, 1});
    }
}

void Decoder::add_gene(const Gene& gene) {
    // The numbers beyond the ops mean patterns, or the first ops again: so another style changes no other gene.
    const std::size_t which = gene.op % (records_.size() + kPatterns);
    if (which < records_.size()) return add_op(*records_[which], gene);
    const std::size_t beyond = which - records_.size();
    if (tape_.style != Style::patterns) return add_op(*records_[beyond % records_.size()], gene);
    pattern(*this, static_cast<unsigned>(beyond), chosen(gene.a), gene.pick);
}

Decoder::Id Decoder::append(std::string_view op, const std::vector<Id>& parents, const oracle::Settings& settings) {
    std::vector<unsigned> degrees;
    for (const Id parent : parents) {
        degrees.push_back(degrees_[parent]);
        used_[parent] = true;
    }
    return note(oracle::add_step(program_, op, parents, settings), degree_after(record_of(op).degree, degrees));
}

Decoder::Id Decoder::add(std::string_view op, const std::vector<Id>& parents, const oracle::Settings& settings) {
    const OpRecord& record = record_of(op);
    std::vector<unsigned> degrees;
    for (const Id parent : parents) degrees.push_back(degrees_[parent]);
    const bool grows = record.degree != Degree::largest && record.degree != Degree::one;
    if (!grows || degree_after(record.degree, degrees) <= kLargestDegree) return append(op, parents, settings);
    if (parents.size() < 2 || record.form == Form::matrix_product) return parents[0];
    return append("add", {parents[0], parents[1]});
}

oracle::Program decode(const Tape& tape, Kind kind) { return Decoder(tape, kind).decode(); }

}  // namespace bp::verify
