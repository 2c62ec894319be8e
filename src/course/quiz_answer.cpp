#include <algorithm>
#include <charconv>
#include <cmath>
#include <optional>

#include "course/quiz.hpp"

namespace bp::course {

namespace {

constexpr double kTolerance = 0.01;  // 0.33 is a good answer where 1/3 is the right one

/// Small letters, without spaces and the brackets of a list; the sign − as a minus.
std::string plain(std::string_view text) {
    std::string letters;
    for (std::size_t i = 0; i < text.size(); ++i) {
        constexpr std::string_view kMinus = "−";
        if (text.substr(i).starts_with(kMinus)) {
            letters += '-';
            i += kMinus.size() - 1;
        } else if (text[i] >= 'A' && text[i] <= 'Z') {
            letters += static_cast<char>(text[i] - 'A' + 'a');
        } else if (std::string_view(" \t\r()[]{}").find(text[i]) == std::string_view::npos) {
            letters += text[i];
        }
    }
    return letters;
}

std::optional<double> decimal(std::string_view text) {
    if (text.starts_with('+')) text.remove_prefix(1);
    double value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    const bool is_whole = error == std::errc{} && end == text.data() + text.size();
    return is_whole && std::isfinite(value) ? std::optional(value) : std::nullopt;
}

/// "0.5", "1/2", "-3/8".
std::optional<double> number(std::string_view text) {
    const std::size_t bar = text.find('/');
    if (bar == std::string_view::npos) return decimal(text);
    const auto above = decimal(text.substr(0, bar)), below = decimal(text.substr(bar + 1));
    if (!above || !below || *below == 0) return std::nullopt;
    return *above / *below;
}

/// Numbers with commas between them; nothing if one is no number.
std::optional<std::vector<double>> numbers(std::string_view text) {
    std::vector<double> all;
    while (true) {
        const std::string_view part = text.substr(0, text.find(','));
        const auto one = number(part);
        if (!one) return std::nullopt;
        all.push_back(*one);
        if (part.size() == text.size()) return all;
        text.remove_prefix(part.size() + 1);
    }
}

bool is_near(double given, double expected) {
    if (expected == std::round(expected)) return std::abs(given - expected) <= 1e-9 * std::max(1.0, std::abs(expected));
    return std::abs(given - expected) <= kTolerance * std::abs(expected);
}

}  // namespace

bool is_same_answer(std::string_view given, std::string_view expected) {
    const std::string one = plain(given), other = plain(expected);
    const auto values = numbers(one), wanted = numbers(other);
    if (!values || !wanted) return one == other;
    return std::equal(values->begin(), values->end(), wanted->begin(), wanted->end(), is_near);
}

std::string misconception_behind(const Question& question, std::string_view given) {
    for (const Misconception& known : question.misconceptions) {
        if (is_same_answer(given, known.answer)) return known.sentence;
    }
    return "";
}

}  // namespace bp::course
