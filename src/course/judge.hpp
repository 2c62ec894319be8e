#pragma once

#include <exception>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "course/case.hpp"
#include "course/verdict.hpp"

namespace bp::course {

/// How thoroughly to judge. The same seed gives the same random cases; a lecturer grades with a fresh one.
struct JudgeOptions {
    std::uint64_t seed = 2019;
    int cases = 100;        ///< random cases for each property
    std::string only = {};  ///< the one exercise to judge, such as "13.2"; all of the chapter if empty
    /// Is told each case before the student's functions see it: claim, and the inputs named so far.
    std::function<void(std::string_view claim, std::string_view input)> tell = {};
};

/// What a function gave for one fixed input; nothing if it threw or is not written yet.
struct Probe {
    std::string input;
    std::optional<Numbers> answer;
    bool is_blank = false;
};
using Probes = std::vector<Probe>;

/// Whether both gave the same numbers, or both threw, on one probe or on all of them.
bool same(const Probe& a, const Probe& b);
bool same(const Probes& a, const Probes& b);

/// Judges one exercise: the checks run in order until one fails. A blank exercise is TODO, however it is found out.
/// With Purpose::probe nothing is judged; the answers to examples and probes are collected instead, so that two
/// solutions can be compared.
class Judge {
  public:
    using Check = std::function<void(Case&)>;
    enum class Purpose { judge, probe };

    explicit Judge(Exercise exercise, JudgeOptions options = {}, Purpose purpose = Purpose::judge);

    /// A check on fixed inputs; `claim` is the lecture's statement it tests. Every example is a probe as well.
    void example(std::string_view claim, const Check& check);
    /// A check on fixed inputs that is no probe: for answers in which a free choice of the student shows, such as the
    /// step of a difference quotient. Named bugs cannot be told by such numbers; probe() gives what can.
    void trial(std::string_view claim, const Check& check);
    /// A check on random inputs. Where it fails, the smallest input that fails is kept.
    void property(std::string_view claim, const Check& check);
    /// One more fixed input on which named bugs are told apart; it judges nothing. `answer` calls the student's
    /// function.
    void probe(std::string_view input, const std::function<Numbers()>& answer);

    /// Status and first failure. NO VERDICT if there was no check at all.
    Verdict verdict() const;
    const Probes& probes() const { return probes_; }

  private:
    bool is_undecided() const { return verdict_.status == Status::passed; }
    void tell(std::string_view claim, std::string_view input) const;
    /// Runs the check; whatever the student's function throws is put into the case.
    void run(std::string_view claim, const Check& check, Case& c);
    /// Takes the case's notes and, if it failed, makes it the verdict.
    void decide(std::string_view claim, const Case& c);
    void record(std::string_view input, const Case& c);

    JudgeOptions options_;
    Purpose purpose_;
    Verdict verdict_;
    Probes probes_;
    std::uint64_t property_count_ = 0;
    std::exception_ptr spec_error_;
};

}  // namespace bp::course
