#include "verify/suite.hpp"

#include <algorithm>
#include <chrono>

namespace bp::verify {

namespace {

using Clock = std::chrono::steady_clock;

double seconds_since(Clock::time_point start) { return std::chrono::duration<double>(Clock::now() - start).count(); }

bool is_wanted(const SuitePlan& plan, const SuiteProperty& property) {
    return plan.properties.empty() ||
           std::any_of(plan.properties.begin(), plan.properties.end(),
                       [&](const SuiteProperty* wanted) { return wanted->id == property.id; });
}

/// Steps of one round, or the seconds of a soak.
class Steps {
  public:
    Steps(const SuitePlan& plan, std::size_t step_count, const SuiteProgress& progress)
        : soak_seconds_(60 * plan.soak_minutes),
          step_count_(soak_seconds_ > 0 ? static_cast<std::size_t>(soak_seconds_) : step_count),
          seed_count_(plan.seed_count),
          progress_(progress) {}

    void next(const std::string& what) {
        const double seconds = std::min(seconds_since(start_), soak_seconds_);
        progress_(soak_seconds_ > 0 ? static_cast<std::size_t>(seconds) : done_, step_count_, what);
        ++done_;
    }
    bool are_over(std::size_t round_count) const {
        return round_count >= seed_count_ && seconds_since(start_) >= soak_seconds_;
    }

  private:
    Clock::time_point start_ = Clock::now();
    double soak_seconds_;
    std::size_t step_count_, seed_count_, done_ = 0;
    const SuiteProgress& progress_;
};

/// A failed property has had its say. A sweep has no seed, so one round of it is enough.
bool has_more_to_say(const PropertyRun& run, std::size_t round) {
    return !run.report.counterexample && (round == 0 || !run.property->is_sweep);
}

void run_round(SuiteResult& result, Steps& steps) {
    Effort effort = result.plan.effort;
    effort.seed += result.round_count;
    for (PropertyRun& run : result.properties) {
        if (!has_more_to_say(run, result.round_count)) continue;
        if (result.round_count > 0 && steps.are_over(result.round_count)) return;
        steps.next(std::string{run.property->id});
        const auto start = Clock::now();
        run.report += run.property->check(effort);
        run.seconds += seconds_since(start);
    }
    ++result.round_count;
}

void try_mistakes(SuiteResult& result, Steps& steps) {
    const Effort effort{.cases = 2000, .seed = result.plan.effort.seed};
    for (const SuiteMistake& wrong : suite_mistakes()) {
        if (!is_wanted(result.plan, suite_property(wrong.caught_by))) continue;
        steps.next("mistake " + std::string{wrong.id});
        result.catches.push_back({&wrong, wrong.check(effort)});
    }
}

}  // namespace

SuiteResult run_suite(const SuitePlan& plan, const SuiteProgress& progress) {
    SuiteResult result;
    result.plan = plan;
    for (const SuiteProperty& property : suite_properties()) {
        if (is_wanted(plan, property)) result.properties.push_back({&property});
    }
    Steps steps(plan, plan.seed_count * result.properties.size() + suite_mistakes().size(), progress);
    run_round(result, steps);
    try_mistakes(result, steps);
    while (!steps.are_over(result.round_count)) run_round(result, steps);
    return result;
}

Coverage SuiteResult::coverage() const {
    Coverage all;
    for (const PropertyRun& run : properties) {
        if (!run.property->is_sweep) all += run.report.coverage;
    }
    return all;
}

std::size_t SuiteResult::caught_count() const {
    return static_cast<std::size_t>(std::count_if(catches.begin(), catches.end(), std::mem_fn(&Catch::is_caught)));
}

bool SuiteResult::has_passed() const {
    return caught_count() == catches.size() &&
           std::all_of(properties.begin(), properties.end(), [](const auto& run) { return run.report.has_passed(); });
}

}  // namespace bp::verify
