#pragma once

#include <functional>
#include <optional>
#include <stdexcept>
#include <string_view>

#include "course/draw.hpp"
#include "course/matrix.hpp"
#include "course/verdict.hpp"

namespace bp::course {

/// Where an expected number comes from, if nothing computed it.
inline constexpr const char* kByHand = "worked out by hand";

/// A mistake in a chapter's spec, never in a student's code: a check that compares nothing, a random input where the
/// input must be fixed.
class SpecError : public std::logic_error {
    using std::logic_error::logic_error;
};

/// One input, what was expected for it and what the student's function gave. A check names every input it uses, so
/// that a failure can print them; then it says what it expects; last it calls the function, so that an exception
/// from there still finds the other two.
///
///     const double x = c.number("x");
///     c.expect({2 * x}, "x + x, by hand");
///     c.got({student.twice(x)});
class Case {
  public:
    /// A case with fixed inputs, for examples and probes.
    Case() = default;
    /// A case that may draw its inputs; `draw` must outlive it.
    explicit Case(const Draw& draw) : draw_(&draw) {}

    /// A fixed input.
    double given(std::string_view name, double value);
    Numbers given(std::string_view name, const Numbers& values);
    Matrix given_matrix(std::string_view name, const Matrix& matrix);
    /// A fixed input that is no number, such as the name of a function.
    void given_text(std::string_view name, std::string_view text) { add_input(name, std::string{text}); }
    /// A random multiple of 1/8 from -4 to 4.
    double number(std::string_view name);
    /// The same without 0, for what is divided by.
    double nonzero_number(std::string_view name);
    /// Random numbers, ties and repetitions among them.
    Numbers numbers(std::string_view name, Length length);
    /// Random numbers, all different.
    Numbers distinct_numbers(std::string_view name, Length length);
    /// A matrix of random numbers.
    Matrix matrix(std::string_view name, std::size_t rows, std::size_t cols);
    /// A random whole number, for a position or a choice; the least is the simplest. It is not printed: what was chosen
    /// with it is, as an input of its own.
    std::size_t choice(Length range);

    /// What the answer must be, and which independent source says so.
    void expect(const Numbers& expected, std::string oracle);
    void oracle(std::string oracle) { oracle_ = std::move(oracle); }
    /// Names for the numbers of an answer, such as "δ_w"; without them a list is printed.
    void label(std::vector<std::string> labels) { labels_ = std::move(labels); }
    /// The answer; ends the case if it is not the expected one.
    void got(const Numbers& answer);
    /// For answers that are right in more than one way: ends the case with this sentence unless `holds`. Which source
    /// says so is given before, by oracle().
    void require(bool holds, std::string_view expected, const Numbers& answer);
    /// The same for an answer that says more to a reader in other words than its numbers: those are only compared.
    void require(bool holds, std::string_view expected, const Numbers& answer, std::string_view shown);
    /// What a failure tells only if it is asked for a name (--why).
    void keep_back(std::string fact) { kept_back_ = std::move(fact); }
    /// Ends the case with WRONG COST if more was used than allowed; `unit` as in "multiply-adds".
    void within_cost(std::size_t used, std::size_t allowed, std::string_view unit);
    /// A remark for a right answer that does not follow the lecture's rule.
    void note(std::string_view remark) { notes_.emplace_back(remark); }

    /// Calls `tell` with the inputs, now and whenever one more is named.
    void tell_inputs(std::function<void(std::string_view inputs)> tell);

    // What the judge reads.
    Status status() const { return status_; }
    std::size_t answers() const { return answers_.size(); }
    /// Everything the student's function gave, one answer after another; nothing if it threw.
    std::optional<Numbers> answer() const;
    const std::vector<std::string>& notes() const { return notes_; }
    /// The student's function threw: the status that follows, and what stands in place of an answer.
    void threw(Status status, std::string what);
    /// Copies inputs, expected, got and oracle.
    void describe(Verdict& verdict) const;

  private:
    struct Failed {};
    friend class Judge;

    const Draw& draw() const;
    void add_input(std::string_view name, const std::string& value);
    [[noreturn]] void fail(Status status);
    std::string labelled(const Numbers& numbers) const;

    const Draw* draw_ = nullptr;
    std::function<void(std::string_view inputs)> tell_;
    std::string inputs_, expected_, got_, oracle_, kept_back_;
    std::optional<Numbers> wanted_;
    std::vector<std::string> labels_;
    std::vector<Numbers> answers_;
    std::vector<std::string> notes_;
    Status status_ = Status::passed;
    bool has_thrown_ = false;
};

}  // namespace bp::course
