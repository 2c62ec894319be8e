#include "course/runner/judge_apart.hpp"

#include <cstring>
#include <system_error>

#include "course/runner/ending.hpp"
#include "course/runner/record.hpp"
#include "course/runner/run.hpp"

namespace bp::course::runner {

Verdict judge_apart(const Exercise& exercise, const std::string& program, const JudgeOptions& options,
                    const Limits& limits) {
    const Request request{fresh_nonce(), exercise.id, options};
    const Outcome outcome = run({program, {}, to_text(request)}, limits);
    if (outcome.ended == Ended::not_started) {
        throw std::system_error(outcome.code, std::generic_category(), "cannot run " + program + ": " + outcome.step);
    }
    Verdict verdict;
    const bool has_ended_well = outcome.ended == Ended::exited && outcome.code == 0;
    const auto said = has_ended_well ? verdict_from(outcome.record, request) : std::nullopt;
    if (said) verdict = *said;
    if (!said || verdict.status == Status::out_of_memory) {
        const Ending ending = said ? memory_is_over(limits) : ending_of(outcome, limits);
        verdict.status = ending.status;
        verdict.happened = ending.sentence;
        add_case(verdict, outcome.case_tried);
    }
    verdict.exercise = exercise;
    verdict.seed = options.seed;
    verdict.printed = outcome.output;
    return verdict;
}

}  // namespace bp::course::runner
