#include "course/judge.hpp"

#include <algorithm>
#include <exception>

#include "base/error.hpp"

namespace bp::course {

bool same(const Probe& a, const Probe& b) {
    if (a.input != b.input || a.answer.has_value() != b.answer.has_value()) return false;
    return !a.answer || same(*a.answer, *b.answer);
}

bool same(const Probes& a, const Probes& b) {
    return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                      [](const Probe& x, const Probe& y) { return same(x, y); });
}

Judge::Judge(Exercise exercise, JudgeOptions options, Purpose purpose)
    : options_(std::move(options)), purpose_(purpose) {
    verdict_.exercise = std::move(exercise);
    verdict_.status = Status::passed;
    verdict_.seed = options_.seed;
}

void Judge::tell(std::string_view claim, std::string_view input) const {
    if (options_.tell) options_.tell(claim, input);
}

/// `backprop debug` has gdb stop here, so it stays a function of its own.
[[gnu::noinline]] void Judge::run(std::string_view claim, const Check& check, Case& c) {
    c.tell_inputs([&](std::string_view inputs) { tell(claim, inputs); });
    try {
        check(c);
        if (c.answers() == 0) throw SpecError("judge: a check of " + verdict_.exercise.id + " compared nothing");
    } catch (const Case::Failed&) {
    } catch (const SpecError&) {
        spec_error_ = std::current_exception();
    } catch (const NotImplemented& blank) {
        c.threw(Status::todo, blank.what());
    } catch (const std::exception& error) {
        c.threw(Status::wrong_value, "an exception: " + std::string{error.what()});
    } catch (...) {
        c.threw(Status::wrong_value, "an exception that is no std::exception");
    }
    verdict_.checks += c.answers();
}

void Judge::decide(std::string_view claim, const Case& c) {
    for (const std::string& note : c.notes()) {
        const bool is_known = std::find(verdict_.notes.begin(), verdict_.notes.end(), note) != verdict_.notes.end();
        if (!is_known) verdict_.notes.push_back(note);
    }
    if (c.status() == Status::passed) return;
    verdict_.status = c.status();
    verdict_.claim = claim;
    c.describe(verdict_);
}

void Judge::record(std::string_view input, const Case& c) {
    probes_.push_back({std::string{input}, c.answer(), c.status() == Status::todo});
}

void Judge::example(std::string_view claim, const Check& check) {
    if (purpose_ == Purpose::judge && !is_undecided()) return;
    Case c;
    run(claim, check, c);
    if (spec_error_) std::rethrow_exception(spec_error_);
    if (purpose_ == Purpose::probe) {
        record(claim, c);
    } else {
        decide(claim, c);
    }
}

void Judge::trial(std::string_view claim, const Check& check) {
    if (purpose_ == Purpose::judge) example(claim, check);
}

void Judge::property(std::string_view claim, const Check& check) {
    if (purpose_ == Purpose::probe || !is_undecided()) return;
    // RapidCheck takes every false for a failure and looks for a smaller one, so what ends the search returns true.
    try_cases(options_.seed + property_count_++, options_.cases, [&](const Draw& draw) {
        if (spec_error_ || verdict_.status == Status::todo) return true;
        Case c(draw);
        run(claim, check, c);
        decide(claim, c);  // again for each smaller case that fails: the last one stays
        return c.status() == Status::passed || c.status() == Status::todo;
    });
    if (spec_error_) std::rethrow_exception(spec_error_);
}

void Judge::probe(std::string_view input, const std::function<Numbers()>& answer) {
    if (purpose_ != Purpose::probe) return;
    Case c;
    const auto check = [&](Case& one) {
        tell("", input);
        one.require(true, "", answer());
    };
    run("", check, c);
    record(input, c);
}

Verdict Judge::verdict() const {
    Verdict verdict = verdict_;
    if (verdict.status == Status::passed && verdict.checks == 0) verdict.status = Status::no_verdict;
    return verdict;
}

}  // namespace bp::course
