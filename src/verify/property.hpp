#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "verify/coverage.hpp"
#include "verify/engine.hpp"
#include "verify/tape.hpp"

namespace bp::verify {

/// What a property says of one graph. There are three answers: an oracle that cannot tell must not say "right".
struct Verdict {
    enum class Answer { passed, failed, unchecked };

    Answer answer = Answer::passed;
    std::string message{};     ///< what was wrong, or why nothing could be said
    std::size_t compared = 0;  ///< how many numbers were compared
    double worst = 0;          ///< the largest error found, as a part of what is allowed

    bool has_failed() const { return answer == Answer::failed; }
    static Verdict failed(std::string message) { return {Answer::failed, std::move(message)}; }
    static Verdict unchecked(std::string reason) { return {Answer::unchecked, std::move(reason)}; }
};

/// The smallest case found on which a property fails.
struct Counterexample {
    oracle::Program program{};  ///< the case as a graph; empty for a case that is none
    std::string message{};
    std::size_t found_after = 0;  ///< cases up to and with the first failure
    std::string text{};           ///< the case in words and numbers; a graph speaks for itself
};

/// What came of checking a property on many graphs.
struct Report {
    std::size_t cases = 0, unchecked = 0, compared = 0;
    double worst = 0;
    Coverage coverage{};
    std::optional<Counterexample> counterexample{};

    bool has_passed() const { return !counterexample && compared > 0; }
    void add(const Verdict& verdict);
    /// Another round of the same property.
    Report& operator+=(const Report& later);
    /// Of a sweep: counts the verdict, and keeps the program if it failed. Returns whether to go on.
    bool goes_on_after(const Verdict& verdict, const oracle::Program& program);
};

/// A statement that holds for every graph, by a short name. It is told an engine and a graph, and judges a right
/// engine and a wrong one alike. A sweep goes through cases of its own instead of random graphs.
struct Property {
    std::string_view id;
    std::string_view title;
    Kind kind = Kind::lattice;
    Verdict (*judge)(const Engine&, const Case&) = nullptr;
    Report (*sweep)(const Engine&) = nullptr;
};

/// How many random graphs, from which seed.
struct Effort {
    std::size_t cases = 2000;
    std::uint64_t seed = 1;
};

/// Checks a property on as many random graphs as asked, or on its sweep. Stops at the first failure and shrinks it.
Report check(const Property& property, const Engine& engine, const Effort& effort = {});

/// The property of that name; throws InputError if there is none.
const Property& property(std::string_view id);
/// All properties, in the order of the plan.
std::span<const Property> all_properties();

/// A failure for the eye: message, smallest case, and if that is a graph, the GRAPH.json to trace.
std::string to_text(const Counterexample& counterexample);
/// The same under the property's name.
std::string to_text(const Property& property, const Counterexample& counterexample);

}  // namespace bp::verify
