#include "cli/asked_function.hpp"

#include <charconv>
#include <fmt/format.h>

#include "base/error.hpp"
#include "base/text.hpp"
#include "inspect/refusal.hpp"

namespace bp::cli {

std::vector<double> numbers_of(const std::string& line) {
    constexpr std::string_view kBetween = " \t,";
    std::vector<double> numbers;
    for (std::size_t at = line.find_first_not_of(kBetween); at != std::string::npos;) {
        const std::size_t end = std::min(line.find_first_of(kBetween, at), line.size());
        const char* first = line.data() + at;
        if (*first == '+') ++first;  // from_chars takes no plus
        double number = 0;
        const auto [stop, error] = std::from_chars(first, line.data() + end, number);
        if (error == std::errc::result_out_of_range) {
            throw InputError(
                fmt::format("the program answered {}, which no double can hold: it is too large or too small",
                            inspect::in_quotes(line.substr(at, end - at))));
        }
        if (error != std::errc{} || stop != line.data() + end) {
            throw InputError(fmt::format("the program answered {}, which is no number",
                                         inspect::in_quotes(line.substr(at, end - at))));
        }
        numbers.push_back(number);
        at = line.find_first_not_of(kBetween, end);
    }
    return numbers;
}

Answer AskedFunction::operator()(std::span<const double> x) {
    std::string question;
    for (const double number : x) {
        if (!question.empty()) question += ' ';
        question += shortest(number);
    }
    const std::vector<double> numbers = numbers_of(conversation_.ask(question));
    if (numbers.size() != x.size() + 1) {
        throw InputError(
            fmt::format("the program answered with {} numbers; x has {}, so {} were expected: f(x), then "
                        "one derivative for each",
                        numbers.size(), x.size(), x.size() + 1));
    }
    return {numbers[0], {numbers.begin() + 1, numbers.end()}};
}

}  // namespace bp::cli
