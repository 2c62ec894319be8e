#pragma once

#include <functional>
#include <string>
#include <vector>

#include "verify/suite_rows.hpp"

/// The whole suite as one call: every property on the product, then every known mistake on the property that must catch
/// it.
namespace bp::verify {

/// What to run, and how long.
struct SuitePlan {
    Effort effort{.cases = 5000};
    std::size_t seed_count = 1;                    ///< so many rounds, each with the seed after that of the one before
    double soak_minutes = 0;                       ///< or as many as this takes
    std::vector<const SuiteProperty*> properties;  ///< of a soak, too; empty: all
};

/// One property, all its rounds together.
struct PropertyRun {
    const SuiteProperty* property = nullptr;
    Report report{};
    double seconds = 0;
};

/// What became of one known mistake.
struct Catch {
    const SuiteMistake* wrong = nullptr;
    Report report{};  ///< of the property that must catch it

    bool is_caught() const { return report.counterexample.has_value(); }
};

/// What came of a run of the suite.
struct SuiteResult {
    SuitePlan plan;
    std::size_t round_count = 0;
    std::vector<PropertyRun> properties;
    std::vector<Catch> catches;

    /// What all random cases together have exercised.
    Coverage coverage() const;
    /// How many of the mistakes that were tried.
    std::size_t caught_count() const;
    /// Whether every property holds and every mistake was caught.
    bool has_passed() const;
};

/// Told before each step: how many are behind, how many there are, and what comes now. A soak counts seconds.
using SuiteProgress = std::function<void(std::size_t done, std::size_t step_count, const std::string& what)>;

SuiteResult run_suite(const SuitePlan& plan, const SuiteProgress& progress);

/// A number of a run that must not fall below (or rise above) a limit: a suite whose graphs are too plain, or whose
/// catches come late, is weak although it passes.
struct Floor {
    std::string what;
    double found = 0, limit = 0;
    bool is_ceiling = false;

    bool holds() const { return is_ceiling ? found <= limit : found >= limit; }
};

/// All limits, for a run of all properties with at least 5000 cases each.
std::vector<Floor> floors_of(const SuiteResult& result);

}  // namespace bp::verify
