#include "course/case.hpp"

#include <algorithm>

namespace bp::course {

const Draw& Case::draw() const {
    if (draw_ == nullptr) throw SpecError("case: an example or a probe has fixed inputs; use given() there");
    return *draw_;
}

void Case::add_input(std::string_view name, const std::string& value) {
    inputs_ += (inputs_.empty() ? "" : ", ") + std::string{name} + " = " + value;
    if (tell_) tell_(inputs_);
}

void Case::tell_inputs(std::function<void(std::string_view inputs)> tell) {
    tell_ = std::move(tell);
    tell_(inputs_);
}

double Case::given(std::string_view name, double value) {
    add_input(name, to_text(value));
    return value;
}

Numbers Case::given(std::string_view name, const Numbers& values) {
    add_input(name, to_text(values));
    return values;
}

Matrix Case::given_matrix(std::string_view name, const Matrix& matrix) {
    add_input(name, to_text(matrix));
    return matrix;
}

double Case::number(std::string_view name) { return given(name, draw_number(draw())); }
double Case::nonzero_number(std::string_view name) { return given(name, draw_nonzero_number(draw())); }
Numbers Case::numbers(std::string_view name, Length length) { return given(name, draw_numbers(draw(), length)); }
Numbers Case::distinct_numbers(std::string_view name, Length length) {
    return given(name, draw_distinct_numbers(draw(), length));
}

Matrix Case::matrix(std::string_view name, std::size_t rows, std::size_t cols) {
    Matrix matrix(rows, cols);
    std::ranges::copy(draw_numbers(draw(), {rows * cols, rows * cols}), matrix.flat().begin());
    return given_matrix(name, matrix);
}

std::size_t Case::choice(Length range) { return range.least + draw().below(range.most - range.least + 1); }

void Case::expect(const Numbers& expected, std::string oracle) {
    wanted_ = expected;
    oracle_ = std::move(oracle);
    expected_ = labelled(expected);
    got_.clear();
}

void Case::got(const Numbers& answer) {
    if (!wanted_) throw SpecError("case: got() needs expect() before it");
    answers_.push_back(answer);
    got_ = labelled(answer);
    if (!same(answer, *wanted_)) fail(Status::wrong_value);
}

void Case::require(bool holds, std::string_view expected, const Numbers& answer) {
    require(holds, expected, answer, labelled(answer));
}

void Case::require(bool holds, std::string_view expected, const Numbers& answer, std::string_view shown) {
    answers_.push_back(answer);
    expected_ = expected;
    got_ = shown;
    if (!holds) fail(Status::wrong_value);
}

void Case::within_cost(std::size_t used, std::size_t allowed, std::string_view unit) {
    answers_.push_back({static_cast<double>(used)});
    expected_ = "at most " + std::to_string(allowed) + " " + std::string{unit};
    got_ = std::to_string(used);
    if (used > allowed) fail(Status::wrong_cost);
}

void Case::threw(Status status, std::string what) {
    status_ = status;
    has_thrown_ = true;
    got_ = std::move(what);
}

void Case::fail(Status status) {
    status_ = status;
    throw Failed{};
}

std::optional<Numbers> Case::answer() const {
    if (has_thrown_) return std::nullopt;
    Numbers all;
    for (const Numbers& answer : answers_) all.insert(all.end(), answer.begin(), answer.end());
    return all;
}

std::string Case::labelled(const Numbers& numbers) const {
    if (labels_.size() != numbers.size()) return numbers.size() == 1 ? to_text(numbers[0]) : to_text(numbers);
    std::string text;
    for (std::size_t i = 0; i < numbers.size(); ++i) {
        text += (i == 0 ? "" : ", ") + labels_[i] + " = " + to_text(numbers[i]);
    }
    return text;
}

void Case::describe(Verdict& verdict) const {
    verdict.counterexample = inputs_;
    verdict.expected = expected_;
    verdict.got = got_;
    verdict.oracle = oracle_;
    verdict.kept_back = kept_back_;
}

}  // namespace bp::course
