#pragma once

#include <algorithm>
#include <string>

#include "base/error.hpp"
#include "course/chapter.hpp"
#include "course/pattern.hpp"
#include "course/spec.hpp"

namespace bp::course {

/// What the files of a chapter provide, with the chapter's own struct of functions.
template <class Solution> struct ChapterParts {
    int number = 0;             ///< as the folder, set by the generated file, which knows both
    std::string_view folder{};  ///< "13_product_and_max"
    std::string_view title{};
    Spec<Solution> spec;
    Solution (*reference)() = nullptr;
    std::vector<Version<Solution>> bugs;
    std::vector<Version<Solution>> variants;
    std::vector<Claim> (*claims)() = nullptr;
    Demo (*demo)() = nullptr;

    Verdict judge(const Part<Solution>& part, const Solution& solution, JudgeOptions options) const {
        Judge judge(part.exercise, options);
        part.check(judge, solution);
        Verdict verdict = judge.verdict();
        const bool is_wrong = verdict.status == Status::wrong_value || verdict.status == Status::wrong_cost;
        if (!is_wrong) return verdict;
        const Probes answers = probes_of(part, solution, options);
        verdict.diagnosis = diagnose(part, answers, reference(), bugs);
        if (verdict.diagnosis.empty()) verdict.pattern = pattern_of(answers, probes_of(part, reference()));
        return verdict;
    }

    Judgement judge(const Solution& solution, JudgeOptions options) const {
        Judgement judgement;
        for (const Part<Solution>& part : spec) {
            const bool is_asked_for = options.only.empty() || options.only == part.exercise.id;
            if (is_asked_for) judgement.verdicts.push_back(judge(part, solution, options));
        }
        return judgement;
    }

    /// The reference with the named change. Throws InputError for an unknown name.
    Solution version(std::string_view name) const {
        Solution solution = reference();
        for (const auto* list : {&bugs, &variants}) {
            for (const Version<Solution>& version : *list) {
                if (version.info.name != name) continue;
                version.change(solution);
                return solution;
            }
        }
        throw InputError("chapter " + std::to_string(number) + ": has no version named '" + std::string{name} + "'");
    }
};

/// The chapter as the program knows it, from parts that know the chapter's struct of functions.
template <class Solution> Chapter make_chapter(ChapterParts<Solution> parts) {
    Chapter chapter;
    chapter.number = parts.number;
    chapter.folder = parts.folder;
    chapter.title = parts.title;
    for (const Part<Solution>& part : parts.spec) chapter.exercises.push_back(part.exercise);
    for (const Version<Solution>& bug : parts.bugs) chapter.bugs.push_back(bug.info);
    for (const Version<Solution>& variant : parts.variants) chapter.variants.push_back(variant.info);
    chapter.judge_reference = [parts](JudgeOptions options) { return parts.judge(parts.reference(), options); };
    chapter.judge_version = [parts](std::string_view name, JudgeOptions options) {
        return parts.judge(parts.version(name), options);
    };
    chapter.claims = parts.claims;
    chapter.demo = parts.demo;
    return chapter;
}

}  // namespace bp::course
