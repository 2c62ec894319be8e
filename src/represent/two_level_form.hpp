#pragma once

#include "represent/truth_table.hpp"

namespace bp::represent {

/// An AND of inputs and negated inputs. Where bit i of `fixed` is set, input i must be bit i of `values`; the other
/// inputs are free, and their bits of `values` are 0. Rows are numbered as in a TruthTable.
struct Term {
    std::size_t fixed = 0, values = 0;

    bool covers(std::size_t row) const { return (row & fixed) == values; }
    bool operator==(const Term&) const = default;
};

/// The terms that are true only where the function is and from which no input can be dropped: what merging neighbours
/// leads to. Every shortest OR of ANDs can be made of these alone. Throws InputError as input_count() does, and above
/// 12 inputs, since all 3^n terms are tried.
std::vector<Term> prime_terms(const TruthTable& table);

/// The prime terms that alone cover some row. No OR of ANDs has fewer terms than there are of these.
std::vector<Term> essential_terms(const TruthTable& table);

/// An OR of ANDs as a network: a hidden threshold unit for each term.
TwoLayerNetwork network_of(std::size_t input_count, const std::vector<Term>& terms);

}  // namespace bp::represent
