#include "verify/case_search.hpp"

namespace bp::verify {

namespace {

using Numbers = std::vector<std::uint32_t>;

/// Greedy: every number by itself is set to 0, halved or lessened, until none can be, or enough was tried.
class Shrinker {
  public:
    Shrinker(const CaseSearch& what, Numbers failing) : what_(what), failing_(std::move(failing)) {}

    Numbers smallest() {
        for (bool has_changed = true; has_changed && trials_left_ > 0;) {
            has_changed = false;
            for (std::size_t i = 0; i < failing_.size(); ++i) has_changed = lessen(i) || has_changed;
        }
        return failing_;
    }

  private:
    bool lessen(std::size_t i) {
        const std::uint32_t n = failing_[i];
        if (n == 0) return false;
        return accept(i, 0) || accept(i, n / 2) || accept(i, n - 1);
    }

    /// Takes the simpler case if it fails as well. It may have read fewer numbers.
    bool accept(std::size_t i, std::uint32_t n) {
        if (trials_left_ == 0 || i >= failing_.size() || n >= failing_[i]) return false;
        --trials_left_;
        Numbers simpler = failing_;
        simpler[i] = n;
        Choices choices(simpler);
        if (!what_.judge(choices).has_failed()) return false;
        failing_ = choices.read();
        return true;
    }

    const CaseSearch& what_;
    Numbers failing_;
    std::size_t trials_left_ = 3000;
};

Counterexample counterexample_from(const CaseSearch& what, const Numbers& failing, std::size_t found_after) {
    Counterexample smallest;
    smallest.found_after = found_after;
    Choices to_judge(failing), to_describe(failing);
    smallest.message = what.judge(to_judge).message;
    what.describe(to_describe, smallest);
    return smallest;
}

/// Seeds of neighbouring runs must not lead to the same cases.
std::uint64_t seed_of_case(std::uint64_t seed, std::size_t i) { return seed * 0x9e3779b97f4a7c15U + i; }

}  // namespace

Report search(const CaseSearch& what, const Effort& effort) {
    Report report;
    for (std::size_t i = 0; i < effort.cases; ++i) {
        Choices choices(seed_of_case(effort.seed, i));
        const Verdict verdict = what.judge(choices);
        Choices again(choices.read());
        report.add(verdict);
        what.tally(again, report.coverage);
        if (!verdict.has_failed()) continue;
        Shrinker shrinker(what, choices.read());
        report.counterexample = counterexample_from(what, shrinker.smallest(), report.cases);
        break;
    }
    return report;
}

}  // namespace bp::verify
