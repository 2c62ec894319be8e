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

}  // namespace

std::vector<BugInfo> explain(const Probes& answers, const Probes& right, const std::vector<KnownBug>& bugs) {
    std::vector<BugInfo> whole, parts;
    std::vector<bool> is_explained(right.size());
    for (const KnownBug& bug : bugs) {
        if (same(bug.probes, right)) continue;  // no probe shows it, so none can name it
        if (same(bug.probes, answers)) whole.push_back(bug.info);
        if (!is_part_of(bug.probes, answers, right)) continue;
        parts.push_back(bug.info);
        for (std::size_t i = 0; i < right.size(); ++i) {
            if (!same(bug.probes[i], right[i])) is_explained[i] = true;
        }
    }
    if (!whole.empty()) return whole;
    for (std::size_t i = 0; i < right.size(); ++i) {
        if (!answers[i].is_blank && !is_explained[i] && !same(answers[i], right[i])) return {};
    }
    return parts;
}

}  // namespace bp::course
