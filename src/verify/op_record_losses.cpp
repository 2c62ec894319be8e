#include "verify/op_record_cases.hpp"

namespace bp::verify {

namespace {

using Row = std::initializer_list<double>;

/// A loss of one row of outputs and one of targets, with its messages to both.
SpecialCase row(std::string_view why, Row output, Row target, double loss, Row to_output, Row to_target) {
    return {why,
            {make_tensor<double>({output}), make_tensor<double>({target})},
            make_tensor<double>({{loss}}),
            {make_tensor<double>({to_output}), make_tensor<double>({to_target})}};
}

}  // namespace

std::vector<SpecialCase> squared_loss_cases() {
    return {row("o - t, and t - o", {2, 1}, {5, 0}, 5, {-3, 1}, {3, -1}), row("no error", {2}, {2}, 0, {0}, {0}),
            row("overflows, its derivative does not", {1e200}, {0}, kInf, {1e200}, {-1e200})};
}

std::vector<SpecialCase> softmax_cross_entropy_cases() {
    return {row("undecided", {0, 0}, {1, 0}, kLn2, {-0.5, 0.5}, {kLn2, kLn2}),
            row("targets that sum to 2", {0, 0}, {2, 0}, 2 * kLn2, {-1, 1}, {kLn2, kLn2}),
            row("no target", {0, 0}, {0, 0}, 0, {0, 0}, {kLn2, kLn2}),
            row("sure and wrong", {1000, -1000}, {0, 1}, 2000, {1, -1}, {0, 2000}),
            row("sure and right, as far as doubles go", {1e300, -1e300}, {1, 0}, 0, {0, 0}, {0, 2e300}),
            row("one class", {5}, {2}, 0, {0}, {0}),
            row("NaN poisons", {0, kNan}, {1, 0}, kNan, {kNan, kNan}, {kNan, kNan})};
}

std::vector<SpecialCase> cross_entropy_cases() {
    return {row("-t / o and -log o", {0.25}, {2}, 4 * kLn2, {-8}, {2 * kLn2}),
            row("o = 0 where t = 0 adds nothing", {0, 1}, {0, 1}, 0, {0, -1}, {kInf, 0}),
            row("o = 0 where t = 1 is infinitely wrong", {0}, {1}, kInf, {-kInf}, {kInf})};
}

std::vector<SpecialCase> sigmoid_cross_entropy_cases() {
    return {row("undecided", {0}, {1}, kLn2, {-0.5}, {0}), row("sure and right", {1000}, {1}, 0, {0}, {-1000}),
            row("sure and wrong", {1000}, {0}, 1000, {1}, {-1000}),
            row("sure and wrong on the other side", {-1000}, {1}, 1000, {-1}, {1000})};
}

std::vector<SpecialCase> hinge_cases() {
    return {row("within the margin", {0.5}, {-1}, 1.5, {1}, {-0.5}), row("beyond it", {2}, {1}, 0, {0}, {0}),
            row("at the kink the constant 0 wins", {1}, {1}, 0, {0}, {0})};
}

}  // namespace bp::verify
