#include "course/diagnosis.hpp"

namespace bp::course {

namespace {

/// Whether the bug gives the same numbers as the answers wherever it differs from what is right.
bool is_part_of(const Probes& bug, const Probes& answers, const Probes& right) {
    bool is_seen = false;
    for (std::size_t i = 0; i < bug.size(); ++i) {
        if (answers[i].is_blank || same(bug[i], right[i])) continue;
        if (!same(bug[i], answers[i])) return false;
        is_seen = true;
    }
    return is_seen;
}

bool is_wrong(const Probe& answer, const Probe& right) { return !answer.is_blank && !same(answer, right); }

/// Whether the bug's function answers the first wrong probe, and gives the same numbers on all that it answers.
bool is_first_mistake(const KnownBug& bug, const Probes& answers, const Probes& right) {
    bool has_begun = false;
    for (std::size_t i = 0; i < right.size(); ++i) {
        const bool is_own = bug.without[i].is_blank;
        if (is_wrong(answers[i], right[i])) {
            if (!has_begun && !is_own) return false;
            has_begun = true;
        }
        if (is_own && !answers[i].is_blank && !same(bug.probes[i], answers[i])) return false;
    }
    return has_begun;
}

/// The bugs that together account for all that is wrong; none if something is left.
std::vector<BugInfo> together(const Probes& answers, const Probes& right, const std::vector<KnownBug>& bugs) {
    std::vector<BugInfo> parts;
    std::vector<bool> is_explained(right.size());
    for (const KnownBug& bug : bugs) {
        if (!is_part_of(bug.probes, answers, right)) continue;
        parts.push_back(bug.info);
        for (std::size_t i = 0; i < right.size(); ++i) {
            if (!same(bug.probes[i], right[i])) is_explained[i] = true;
        }
    }
    for (std::size_t i = 0; i < right.size(); ++i) {
        if (!is_explained[i] && is_wrong(answers[i], right[i])) return {};
    }
    return parts;
}

}  // namespace

std::vector<BugInfo> explain(const Probes& answers, const Probes& right, const std::vector<KnownBug>& bugs) {
    std::vector<BugInfo> whole, first;
    for (const KnownBug& bug : bugs) {
        if (same(bug.probes, right)) continue;  // no probe shows it, so none can name it
        if (same(bug.probes, answers)) whole.push_back(bug.info);
        if (is_first_mistake(bug, answers, right)) first.push_back(bug.info);
    }
    if (!whole.empty()) return whole;
    return first.empty() ? together(answers, right, bugs) : first;
}

}  // namespace bp::course
