#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace bp::inspect {

/// What a word of an expression is; `end` stands behind the last one.
enum class TokenKind { number, name, symbol, end };

/// One word of an expression: a number, a name, or one of + - * / ^ @ ( ) , ; =
struct Token {
    TokenKind kind = TokenKind::end;
    std::string_view text;  ///< within the expression; empty at its end
    double number = 0;
    std::size_t at = 0;  ///< its first byte, counted from 0

    bool is(char symbol) const { return kind == TokenKind::symbol && text[0] == symbol; }
};

/// The words of an expression, the last one of kind `end`. Names start with a letter or _ and go on with letters,
/// digits and _. Throws InputError with the place of a byte that belongs to no word, such as one outside ASCII, and of
/// a number beyond the range of double.
std::vector<Token> tokens_of(std::string_view expression);

}  // namespace bp::inspect
