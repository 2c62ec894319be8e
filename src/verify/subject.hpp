#pragma once

#include "verify/case_search.hpp"

/// Properties of things other than a graph engine: a network's derivation, a loss, an activation, a learning step, a
/// numeric checker. Each is a function of the thing under test, so the product and a wrong version are judged alike.
namespace bp::verify {

/// A statement about every Thing, on every Case. Instead of drawing cases, a sweep goes through all there are.
template <class Thing, class Case> struct PropertyOf {
    std::string_view id;
    std::string_view title;
    Case (*draw)(Choices&) = nullptr;
    Verdict (*judge)(const Thing&, const Case&) = nullptr;
    Report (*sweep)(const Thing&) = nullptr;
    double share = 1;  ///< of the cases asked for, as some take longer than others
};

/// One of the product's own things, by a name for whoever reads a failure.
template <class Thing> struct Product {
    std::string_view name;
    Thing (*make)();
};

/// A mistake that people make, as a Thing that makes it.
template <class Thing> struct WrongThing {
    std::string_view id;         ///< as in the catalogue, and after a stroke what it is a mistake of
    std::string_view what;       ///< what is wrong, for whoever reads the code
    std::string_view diagnosis;  ///< the one sentence a student reads
    std::string_view caught_by;  ///< the property that must fail
    Thing (*make)();
};

/// The answer of a judge; what a thing throws is a failure of the thing.
template <class Thing, class Case>
Verdict answer(const PropertyOf<Thing, Case>& property, const Thing& thing, const Case& drawn) {
    try {
        return property.judge(thing, drawn);
    } catch (const std::exception& error) {
        return Verdict::failed(std::string{"threw: "} + error.what());
    }
}

/// Checks a property of a thing on its share of the random cases, or on its sweep. A Case brings two functions:
/// tally(case, coverage) counts what it exercises, describe(case, counterexample) writes it down.
template <class Thing, class Case>
Report check(const PropertyOf<Thing, Case>& property, const Thing& thing, const Effort& effort) {
    if (property.sweep != nullptr) return property.sweep(thing);
    const CaseSearch what{
        [&](Choices& choices) { return answer(property, thing, property.draw(choices)); },
        [&](Choices& choices, Coverage& coverage) { tally(property.draw(choices), coverage); },
        [&](Choices& choices, Counterexample& example) { describe(property.draw(choices), example); }};
    const auto cases = static_cast<std::size_t>(property.share * static_cast<double>(effort.cases));
    return search(what, {std::max<std::size_t>(1, cases), effort.seed});
}

}  // namespace bp::verify
