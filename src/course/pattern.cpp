#include "course/pattern.hpp"

#include <algorithm>
#include <cmath>
#include <span>

namespace bp::course {

namespace {

/// A wrong answer beside the right one, equally long.
struct Pair {
    Numbers got, right;
};

/// The wrong answers; nothing if one of them threw or has another length, for then there is no pattern to see.
std::vector<Pair> wrong_answers(const Probes& answers, const Probes& right) {
    std::vector<Pair> wrong;
    for (std::size_t i = 0; i < std::min(answers.size(), right.size()); ++i) {
        if (answers[i].is_blank || same(answers[i], right[i])) continue;
        if (!answers[i].answer || !right[i].answer || answers[i].answer->size() != right[i].answer->size()) return {};
        wrong.push_back({*answers[i].answer, *right[i].answer});
    }
    return wrong;
}

std::size_t count_of_numbers(std::span<const Pair> wrong) {
    std::size_t count = 0;
    for (const Pair& pair : wrong) count += pair.right.size();
    return count;
}

template <class Holds> bool all(std::span<const Pair> wrong, Holds holds) {
    return std::all_of(wrong.begin(), wrong.end(), [&](const Pair& pair) { return holds(pair.got, pair.right); });
}

bool is_multiple(const Numbers& got, const Numbers& right, double factor) {
    for (std::size_t i = 0; i < got.size(); ++i) {
        if (!same(got[i], factor * right[i])) return false;
    }
    return true;
}

/// got / right at the first number that is not 0.
double first_ratio(std::span<const Pair> wrong) {
    for (const Pair& pair : wrong) {
        for (std::size_t i = 0; i < pair.right.size(); ++i) {
            if (pair.right[i] != 0) return pair.got[i] / pair.right[i];
        }
    }
    return 0;
}

std::string from_factor(std::span<const Pair> wrong) {
    const double factor = first_ratio(wrong);
    if (factor == 0 || !std::isfinite(factor)) return "";
    if (!all(wrong, [&](const Numbers& got, const Numbers& right) { return is_multiple(got, right, factor); }))
        return "";
    if (same(factor, -1)) return "every wrong answer has the opposite sign";
    return "every wrong answer is " + to_text(factor) + " times the right one";
}

bool has_another_order(const Numbers& got, const Numbers& right) {
    Numbers a = got, b = right;
    std::sort(a.begin(), a.end());
    std::sort(b.begin(), b.end());
    return same(a, b);
}

/// The one place where all wrong answers are wrong, of lists that are equally long.
std::string from_place(std::span<const Pair> wrong) {
    const std::size_t size = wrong.front().right.size();
    if (size < 2) return "";
    std::size_t place = size;
    for (const Pair& pair : wrong) {
        if (pair.right.size() != size) return "";
        for (std::size_t i = 0; i < size; ++i) {
            if (same(pair.got[i], pair.right[i])) continue;
            if (place != size && place != i) return "";
            place = i;
        }
    }
    return "only number " + std::to_string(place + 1) + " of " + std::to_string(size) + " is ever wrong";
}

}  // namespace

std::string pattern_of(const Probes& answers, const Probes& right) {
    const std::vector<Pair> wrong = wrong_answers(answers, right);
    if (wrong.empty() || count_of_numbers(wrong) < 3) return "";
    if (all(wrong, [](const Numbers& got, const Numbers&) {
            return std::all_of(got.begin(), got.end(), [](double x) { return x == 0; });
        })) {
        return "every wrong answer is 0";
    }
    if (const std::string factor = from_factor(wrong); !factor.empty()) return factor;
    if (all(wrong, has_another_order)) return "the right numbers are there, in another order: look at the indices";
    return from_place(wrong);
}

}  // namespace bp::course
