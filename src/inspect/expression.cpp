#include "inspect/expression.hpp"

#include <type_traits>
#include <fmt/format.h>

#include "inspect/expression_builder.hpp"
#include "inspect/refusal.hpp"
#include "inspect/tokens.hpp"

namespace bp::inspect {

namespace {

/// One function per level of strength, weakest first; each calls the next stronger one for its operands.
class Parser {
  public:
    Parser(std::string_view text, const Values& values) : text_(text), tokens_(tokens_of(text)), builder_(values) {}

    Computation read() {
        if (now().kind == TokenKind::end) refuse("the expression is empty; write one such as 0.5*(w*x - t)^2");
        Operand last = step();
        while (take(';') && now().kind != TokenKind::end) last = step();
        if (now().kind != TokenKind::end) refuse(fmt::format("expected an operator or ; before {}", shown(now())));
        return located(0, [&] { return builder_.finish(last); });
    }

  private:
    /// [name =] sum
    Operand step() {
        const bool has_name = now().kind == TokenKind::name && tokens_[next_ + 1].is('=');
        if (!has_name) {
            const std::size_t start = now().at;
            const Operand result = sum();
            if (now().is(';') && tokens_[next_ + 1].kind != TokenKind::end) {
                refuse_at(text_, start, "nothing can use this step, since it has no name; write name = in front");
            }
            return result;
        }
        const Token name = now();
        if (builder_.has_value(name.text)) refuse(fmt::format("'{}' is given a value and computed too", name.text));
        if (builder_.is_defined(name.text)) refuse(fmt::format("step '{}' is defined twice", name.text));
        next_ += 2;
        const Operand result = sum();
        builder_.define(name.text, result);
        return builder_.named(name.text);
    }

    /// product (+ product | - product)*
    Operand sum() {
        Operand result = product();
        while (now().is('+') || now().is('-')) result = binary(result, &Parser::product);
        return result;
    }

    /// signed_power (* signed_power | / signed_power | @ signed_power)*
    Operand product() {
        Operand result = signed_power();
        while (now().is('*') || now().is('/') || now().is('@')) result = binary(result, &Parser::signed_power);
        return result;
    }

    /// - signed_power | atom [^ signed_power], so that -x^2 is -(x^2), and x^-1 can be written
    Operand signed_power() {
        const Level level(*this);
        const std::size_t at = now().at;
        if (take('-')) {
            const Operand x = signed_power();
            return located(at, [&] { return builder_.negated(x); });
        }
        const Operand base = atom();
        return now().is('^') ? binary(base, &Parser::signed_power) : base;
    }

    /// number | name | name ( arguments ) | ( sum )
    Operand atom() {
        const Token token = now();
        if (token.kind == TokenKind::number) {
            ++next_;
            return token.number;
        }
        if (token.kind == TokenKind::name) {
            ++next_;
            if (now().is('(')) return call(token);
            check_order(token);
            return located(token.at, [&] { return builder_.named(token.text); });
        }
        if (!take('(')) refuse(fmt::format("expected a number, a name or ( before {}", shown(token)));
        const Operand result = sum();
        close(token);
        return result;
    }

    /// ( [argument (, argument)*] ), where an argument is a sum or setting = number
    Operand call(const Token& name) {
        const Token open = now();
        std::vector<Operand> arguments;
        Settings settings;
        ++next_;
        while (!now().is(')')) {
            if (now().kind == TokenKind::name && tokens_[next_ + 1].is('=')) {
                setting(settings);
            } else {
                arguments.push_back(sum());
            }
            if (!take(',')) break;
        }
        close(open);
        return located(name.at, [&] { return builder_.call(name.text, settings, arguments); });
    }

    void setting(Settings& settings) {
        const Token name = now();
        next_ += 2;
        const double sign = take('-') ? -1 : 1;
        if (now().kind != TokenKind::number) refuse(fmt::format("setting '{}' must be a number", name.text));
        if (!settings.emplace(name.text, sign * now().number).second) {
            refuse_at(text_, name.at, fmt::format("setting '{}' is given twice", name.text));
        }
        ++next_;
    }

    Operand binary(Operand x, Operand (Parser::*right_side)()) {
        const Token symbol = now();
        ++next_;
        const Operand y = (this->*right_side)();
        return located(symbol.at, [&] { return builder_.binary(symbol.text[0], x, y); });
    }

    void close(const Token& open) {
        if (take(')')) return;
        if (now().kind == TokenKind::end) refuse_at(text_, open.at, "this ( is never closed");
        refuse(fmt::format("expected ) or an operator before {}", shown(now())));
    }

    /// Throws if a name is used that only a later step defines.
    void check_order(const Token& name) const {
        if (builder_.is_defined(name.text) || builder_.has_value(name.text)) return;
        for (std::size_t i = 1; i < tokens_.size(); ++i) {
            const bool starts_step = i == 1 || tokens_[i - 2].is(';');
            if (!starts_step || !tokens_[i].is('=') || tokens_[i - 1].text != name.text) continue;
            refuse_at(text_, name.at, fmt::format("'{}' is used before its step is complete", name.text));
        }
    }

    /// Counts the levels of parentheses, calls, signs and powers around the place where the parser is.
    struct Level {
        explicit Level(Parser& of) : parser(of) {
            if (++parser.depth_ <= kDeepestExpression) return;
            parser.refuse(fmt::format("the expression is more than {} levels deep", kDeepestExpression));
        }
        ~Level() { --parser.depth_; }
        Level(const Level&) = delete;
        Level& operator=(const Level&) = delete;

        Parser& parser;
    };

    /// Adds the place to what the builder refuses.
    template <class Action> std::invoke_result_t<Action> located(std::size_t at, Action action) const {
        try {
            return action();
        } catch (const Error& error) {
            refuse_at(text_, at, error.what());
        }
    }

    const Token& now() const { return tokens_[next_]; }
    bool take(char symbol) {
        if (!now().is(symbol)) return false;
        ++next_;
        return true;
    }
    [[noreturn]] void refuse(const std::string& why) const { refuse_at(text_, now().at, why); }
    static std::string shown(const Token& token) {
        return token.kind == TokenKind::end ? "the end" : in_quotes(token.text);
    }

    std::string_view text_;
    std::vector<Token> tokens_;
    ExpressionBuilder builder_;
    std::size_t next_ = 0;
    std::size_t depth_ = 0;
};

}  // namespace

Computation parse_expression(std::string_view text, const Values& values) {
    if (text.size() > kLongestExpression) {
        throw InputError(fmt::format("the expression is longer than {} bytes; write larger graphs as GRAPH.json",
                                     kLongestExpression));
    }
    return Parser(text, values).read();
}

}  // namespace bp::inspect
