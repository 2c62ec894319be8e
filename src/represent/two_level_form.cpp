#include "represent/two_level_form.hpp"

#include <algorithm>
#include <string>

namespace bp::represent {

namespace {

constexpr std::size_t kMostTermInputs = 12;

/// Whether the function is true wherever the term is.
bool implies(const Term& term, const TruthTable& table) {
    for (std::size_t row = 0; row < table.size(); ++row) {
        if (term.covers(row) && !table[row]) return false;
    }
    return true;
}

bool is_prime(const Term& term, const TruthTable& table) {
    if (!implies(term, table)) return false;
    for (std::size_t input = 1; input < table.size(); input *= 2) {
        if ((term.fixed & input) != 0 && implies({term.fixed & ~input, term.values & ~input}, table)) return false;
    }
    return true;
}

}  // namespace

std::vector<Term> prime_terms(const TruthTable& table) {
    if (input_count(table) > kMostTermInputs) {
        throw InputError("two-level form: the function has " + std::to_string(input_count(table)) +
                         " inputs; all terms are tried, which is done up to " + std::to_string(kMostTermInputs));
    }
    std::vector<Term> terms;
    for (std::size_t fixed = 0; fixed < table.size(); ++fixed) {
        for (std::size_t values = 0; values <= fixed; ++values) {
            const Term term{fixed, values};
            if ((values & ~fixed) == 0 && is_prime(term, table)) terms.push_back(term);
        }
    }
    return terms;
}

std::vector<Term> essential_terms(const TruthTable& table) {
    const std::vector<Term> primes = prime_terms(table);
    std::vector<Term> essential;
    for (const Term& term : primes) {
        for (std::size_t row = 0; row < table.size(); ++row) {
            if (!term.covers(row)) continue;
            if (std::ranges::count_if(primes, [row](const Term& other) { return other.covers(row); }) > 1) continue;
            essential.push_back(term);
            break;
        }
    }
    return essential;
}

TwoLayerNetwork network_of(std::size_t input_count, const std::vector<Term>& terms) {
    TwoLayerNetwork net{{}, any_of(terms.size())};
    for (const Term& term : terms) {
        neuron::Neuron unit = row_unit(input_count, term.values);
        for (std::size_t i = 0; i < input_count; ++i) {
            if ((term.fixed >> i & 1U) == 0) unit.weight(i) = 0;
        }
        net.hidden.push_back(std::move(unit));
    }
    return net;
}

}  // namespace bp::represent
