#include "inspect/tokens.hpp"

#include <algorithm>
#include <charconv>
#include <system_error>
#include <fmt/format.h>

#include "inspect/refusal.hpp"

namespace bp::inspect {

namespace {

// The C library's isalpha and isdigit depend on the locale; these do not.
bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_'; }

Token number_at(std::string_view text, std::size_t at) {
    Token token{.kind = TokenKind::number, .text = {}, .number = 0, .at = at};
    const char* const first = text.data() + at;
    const auto [end, error] = std::from_chars(first, text.data() + text.size(), token.number);
    if (error == std::errc::result_out_of_range) refuse_at(text, at, "this number is beyond the range of double");
    if (error != std::errc{}) refuse_at(text, at, "expected a number");
    token.text = text.substr(at, static_cast<std::size_t>(end - first));
    return token;
}

Token name_at(std::string_view text, std::size_t at) {
    std::size_t end = at;
    while (end < text.size() && (is_letter(text[end]) || is_digit(text[end]))) ++end;
    constexpr std::size_t kLongest = 64;
    if (end - at > kLongest) refuse_at(text, at, fmt::format("this name is longer than {} letters", kLongest));
    return {.kind = TokenKind::name, .text = text.substr(at, end - at), .at = at};
}

Token token_at(std::string_view text, std::size_t at) {
    const char c = text[at];
    if (is_letter(c)) return name_at(text, at);
    if (is_digit(c) || c == '.') return number_at(text, at);
    if (std::string_view{"+-*/^@(),;="}.find(c) != std::string_view::npos) {
        return {.kind = TokenKind::symbol, .text = text.substr(at, 1), .at = at};
    }
    if (c > ' ' && c <= '~') {
        refuse_at(text, at, fmt::format("'{}' means nothing here; there are + - * / ^ @ ( ) , ; and =", c));
    }
    refuse_at(text, at,
              fmt::format("byte 0x{:02X} is no letter of an expression; names and operators are plain ASCII",
                          static_cast<unsigned char>(c)));
}

}  // namespace

std::vector<Token> tokens_of(std::string_view text) {
    std::vector<Token> tokens;
    std::size_t at = 0;
    while (at < text.size()) {
        if (std::string_view{" \t\r\n"}.find(text[at]) != std::string_view::npos) {
            ++at;
            continue;
        }
        tokens.push_back(token_at(text, at));
        at += tokens.back().text.size();
    }
    tokens.push_back({.kind = TokenKind::end, .text = {}, .at = text.size()});
    return tokens;
}

}  // namespace bp::inspect
