#include "inspect/assignment.hpp"

#include <charconv>
#include <cmath>
#include <system_error>

#include "inspect/json_text.hpp"
#include "inspect/refusal.hpp"
#include "inspect/tokens.hpp"

namespace bp::inspect {

namespace {

bool is_name(std::string_view text) {
    const auto tokens = tokens_of(text);
    return tokens.size() == 2 && tokens[0].kind == TokenKind::name && tokens[0].text == text;
}

}  // namespace

Tensor<double> parse_value(std::string_view text) {
    if (text.starts_with('[')) return tensor_from(parse_json(text));
    double number = 0;
    const char* const end = text.data() + text.size();
    const auto [rest, error] = std::from_chars(text.data(), end, number);
    if (error == std::errc{} && rest == end && std::isfinite(number)) return make_tensor<double>({{number}});
    throw InputError(in_quotes(text) + " is no value; expected a finite number, a row [1,2,3] or rows [[1,2],[3,4]]");
}

Values parse_assignments(std::span<const std::string> words) {
    Values values;
    for (const std::string& word : words) {
        const std::size_t equals = word.find('=');
        const std::string name = word.substr(0, equals);
        if (equals == std::string::npos || !is_name(name)) {
            throw InputError(in_quotes(word) + " is no name=value, such as w=2 or x=[[1,2],[3,4]]");
        }
        if (values.contains(name)) throw InputError("name '" + name + "' gets two values");
        try {
            values.emplace(name, parse_value(std::string_view{word}.substr(equals + 1)));
        } catch (const InputError& refusal) {
            throw InputError("value of " + name + ": " + refusal.what());
        }
    }
    return values;
}

}  // namespace bp::inspect
