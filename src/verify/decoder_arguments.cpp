#include <algorithm>

#include "verify/decoder.hpp"
#include "verify/oracle/definition.hpp"

/// Which nodes become the parents of a gene's node.
namespace bp::verify {

namespace {

bool stretches(std::size_t a, std::size_t b) { return a == b || a == 1 || b == 1; }

bool stretch_together(Shape a, Shape b) { return stretches(a.rows(), b.rows()) && stretches(a.cols(), b.cols()); }

Shape stretched_shape(Shape a, Shape b) { return {std::max(a.rows(), b.rows()), std::max(a.cols(), b.cols())}; }

oracle::Settings settings_of(const OpRecord& record, const Gene& gene, Shape in, Kind kind) {
    if (record.settings == nullptr) return {};
    oracle::Settings settings = record.settings(gene.pick, in);
    if (kind == Kind::convex) {
        for (auto& [name, value] : settings) value = std::max(value, -value);
    }
    return settings;
}

}  // namespace

Decoder::Id Decoder::chosen(unsigned number) const {
    const std::size_t n = program_.steps.size();
    if (tape_.style == Style::near) return n - 1 - number % std::min<std::size_t>(n, 2);
    // the hub is the first computed node, as soon as there is one
    if (tape_.style == Style::hub && number % 2 == 0)
        return std::min(n - 1, std::max<std::size_t>(1, tape_.leaves.size()));
    return n - 1 - number % n;
}

Decoder::Id Decoder::fitting(unsigned number, Shape otherwise, const Fits& fits) {
    const std::size_t n = program_.steps.size();
    const Id start = chosen(number);
    for (std::size_t back = 0; back < n; ++back) {
        const Id id = (start + n - back) % n;
        if (fits(shape_of(id))) return id;
    }
    return leaf("parameter", otherwise);
}

Decoder::Id Decoder::guarded(Id id, Guard guard) {
    switch (guard) {
        case Guard::none:
            return id;
        case Guard::bounded:
            return add("tanh", {id});
        case Guard::positive:
            break;
    }
    return append("exp", {append("tanh", {id})});
}

std::vector<Decoder::Id> Decoder::arguments_of(const OpRecord& record, const Gene& gene) {
    const Id first = chosen(gene.a);
    const Shape shape = shape_of(first);
    const unsigned second = tape_.style == Style::repeated ? gene.a : gene.b;
    switch (record.form) {
        case Form::matrix_product:
            return {first, fitting(second, {shape.cols(), 1 + gene.c % (tape_.side + 1U)},
                                   [shape](Shape other) { return other.rows() == shape.cols(); })};
        case Form::pair:
            return {first, fitting(second, shape, [shape](Shape other) { return other == shape; })};
        case Form::joined:
            return {first, fitting(second, shape, [shape, sideways = gene.pick % 2 == 1](Shape other) {
                        return sideways ? other.rows() == shape.rows() : other.cols() == shape.cols();
                    })};
        case Form::elementwise:
            return stretching_arguments(record, gene, first);
        default:
            return {first};
    }
}

std::vector<Decoder::Id> Decoder::stretching_arguments(const OpRecord& record, const Gene& gene, Id first) {
    std::vector<Id> arguments{first};
    Shape all = shape_of(first);
    const std::size_t count = std::min<std::size_t>(oracle::definition_of(record.name).most, 2 + gene.pick % 3);
    for (std::size_t k = 1; k < count; ++k) {
        const unsigned number = tape_.style == Style::repeated ? gene.a : k == 1 ? gene.b : gene.c + gene.pick;
        arguments.push_back(fitting(number, all, [all](Shape other) { return stretch_together(all, other); }));
        all = stretched_shape(all, shape_of(arguments.back()));
    }
    return arguments;
}

void Decoder::add_op(const OpRecord& record, const Gene& gene) {
    std::vector<Id> arguments = arguments_of(record, gene);
    for (std::size_t k = 0; k < arguments.size(); ++k) {
        arguments[k] = guarded(arguments[k], record.guards[std::min<std::size_t>(k, 1)]);
    }
    add(record.name, arguments, settings_of(record, gene, shape_of(arguments[0]), kind_));
}

}  // namespace bp::verify
