#include "course/formula.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <utility>

namespace bp::course {

namespace {

using Pair = std::pair<std::string_view, std::string_view>;

/// Commands that are one sign, or nothing.
constexpr std::array kSigns{
    Pair{"alpha", "α"},   Pair{"gamma", "γ"},     Pair{"delta", "δ"},     Pair{"Delta", "Δ"},  Pair{"varepsilon", "ε"},
    Pair{"eta", "η"},     Pair{"lambda", "λ"},    Pair{"sigma", "σ"},     Pair{"varphi", "φ"}, Pair{"partial", "∂"},
    Pair{"nabla", "∇"},   Pair{"sum", "Σ"},       Pair{"prod", "Π"},      Pair{"infty", "∞"},  Pair{"cdot", "·"},
    Pair{"circ", "∘"},    Pair{"ast", "∗"},       Pair{"pm", "±"},        Pair{"approx", "≈"}, Pair{"le", "≤"},
    Pair{"ge", "≥"},      Pair{"ne", "≠"},        Pair{"neq", "≠"},       Pair{"in", "∈"},     Pair{"mid", "|"},
    Pair{"to", "→"},      Pair{"iff", "⇔"},       Pair{"leftarrow", "←"}, Pair{"dots", "…"},   Pair{"Rightarrow", "⇒"},
    Pair{"cdots", "⋯"},   Pair{"top", "ᵀ"},       Pair{"lfloor", "⌊"},    Pair{"rfloor", "⌋"}, Pair{"lceil", "⌈"},
    Pair{"rceil", "⌉"},   Pair{"lVert", "‖"},     Pair{"rVert", "‖"},     Pair{"quad", "\t"},  Pair{"qquad", "\t"},
    Pair{"left", ""},     Pair{"right", ""},      Pair{"big", ""},        Pair{"Big", ""},     Pair{"text", ""},
    Pair{"mathit", ""},   Pair{"mathcal", ""},    Pair{"mathbb", ""},     Pair{"mathrel", ""}, Pair{"operatorname", ""},
    Pair{"underset", ""}, Pair{"underbrace", ""},
};

/// Fractions that have a letter, and letters that have a small one above the line.
constexpr std::array kFractions{Pair{"1/2", "½"}, Pair{"1/3", "⅓"}, Pair{"2/3", "⅔"},
                                Pair{"1/4", "¼"}, Pair{"3/4", "¾"}, Pair{"1/8", "⅛"}};
constexpr std::array kRaised{
    Pair{"0", "⁰"}, Pair{"1", "¹"}, Pair{"2", "²"}, Pair{"3", "³"}, Pair{"4", "⁴"}, Pair{"5", "⁵"}, Pair{"6", "⁶"},
    Pair{"7", "⁷"}, Pair{"8", "⁸"}, Pair{"9", "⁹"}, Pair{"+", "⁺"}, Pair{"-", "⁻"}, Pair{"(", "⁽"}, Pair{")", "⁾"},
    Pair{"l", "ˡ"}, Pair{"L", "ᴸ"}, Pair{"n", "ⁿ"}, Pair{"k", "ᵏ"}, Pair{"T", "ᵀ"}, Pair{"ᵀ", "ᵀ"}, Pair{" ", ""},
};

template <std::size_t n> const Pair* find(const std::array<Pair, n>& table, std::string_view word) {
    const auto found = std::find_if(table.begin(), table.end(), [&](const Pair& pair) { return pair.first == word; });
    return found == table.end() ? nullptr : &*found;
}

/// The length of the letter at the front: every further byte of a UTF-8 letter begins with the bits 10.
std::size_t letter_length(std::string_view text) {
    std::size_t length = 1;
    while (length < text.size() && (static_cast<unsigned char>(text[length]) & 0xC0) == 0x80) ++length;
    return length;
}

bool is_one_word(std::string_view text) { return text.find_first_of(" +-=/,<>") == std::string_view::npos; }
std::string in_brackets(const std::string& text) { return is_one_word(text) ? text : "(" + text + ")"; }

/// Above the line if every letter can be, else behind a ^.
std::string raised(const std::string& text) {
    std::string out;
    for (std::string_view rest = text; !rest.empty(); rest.remove_prefix(letter_length(rest))) {
        const Pair* small = find(kRaised, rest.substr(0, letter_length(rest)));
        if (small == nullptr) return "^" + in_brackets(text);
        out += small->second;
    }
    return out;
}

/// Reads TeX from the front.
class TexReader {
  public:
    explicit TexReader(std::string_view tex) : rest_(tex) {}

    /// Up to the brace that closes the group, or to the end.
    std::string group() {
        std::string out;
        while (!rest_.empty() && rest_.front() != '}') out += piece();
        if (!rest_.empty()) rest_.remove_prefix(1);
        return out;
    }

  private:
    char next() {
        const char first = rest_.front();
        rest_.remove_prefix(1);
        return first;
    }

    std::string piece() {
        const char first = rest_.front();
        if (first == '\\') return command();
        const std::string letter{rest_.substr(0, letter_length(rest_))};
        rest_.remove_prefix(letter.size());
        switch (first) {
            case '{':
                return group();
            case '^':
                return raised(argument());
            case '_':
                return "_" + in_brackets(argument());
            case '&':
                return "";
            case '\n':
                return " ";
            default:
                return letter;
        }
    }

    /// What a command, ^ or _ takes: a group, a command or one letter.
    std::string argument() {
        while (!rest_.empty() && rest_.front() == ' ') rest_.remove_prefix(1);
        return rest_.empty() ? "" : piece();
    }

    std::string fraction() {
        const std::string above = argument(), below = argument();
        const std::string plain = in_brackets(above) + "/" + in_brackets(below);
        const Pair* letter = find(kFractions, plain);
        return letter == nullptr ? plain : std::string{letter->second};
    }

    /// A matrix stands in brackets, its rows parted by semicolons.
    std::string environment(bool begins) {
        const std::string name = argument();
        if (name == "cases") return begins ? "{ " : " }";
        return begins ? "(" : ")";
    }

    std::string command() {
        next();
        if (rest_.empty()) return "";
        if (std::isalpha(static_cast<unsigned char>(rest_.front())) == 0) {
            const char sign = next();
            if (sign == '\\') return ";";
            if (sign == '|') return "‖";
            return sign == '!' || sign == ',' ? "" : sign == ';' || sign == ':' ? " " : std::string{sign};
        }
        std::size_t length = 1;
        while (length < rest_.size() && std::isalpha(static_cast<unsigned char>(rest_[length])) != 0) ++length;
        const std::string name{rest_.substr(0, length)};
        rest_.remove_prefix(length);
        if (name == "frac" || name == "tfrac" || name == "dfrac") return fraction();
        if (name == "binom") return "(" + argument() + " over " + argument() + ")";
        if (name == "sqrt") return "√" + in_brackets(argument());
        if (name == "hat") return argument() + "\u0302";
        if (name == "bar") return argument() + "\u0304";
        if (name == "begin" || name == "end") return environment(name == "begin");
        const bool is_operator = name == "partial" || name == "nabla";  // written close to what it is applied to
        if (is_operator && !rest_.empty() && rest_.front() == ' ') next();
        const Pair* sign = find(kSigns, name);
        return sign == nullptr ? name : std::string{sign->second};
    }

    std::string_view rest_;
};

/// Takes the text up to `fence` from the front, and the fence too; all of it if there is none.
std::string_view taken(std::string_view& rest, std::string_view fence) {
    const std::size_t end = rest.find(fence);
    const std::string_view found = rest.substr(0, end);
    rest.remove_prefix(end == std::string_view::npos ? rest.size() : end + fence.size());
    return found;
}

/// A browser shows answers folded; a terminal cannot.
std::string without_folds(std::string text) {
    for (const std::string_view tag : {"<details>\n", "</details>\n", "<summary>", "</summary>"}) {
        for (std::size_t at = text.find(tag); at != std::string::npos; at = text.find(tag, at)) {
            text.erase(at, tag.size());
        }
    }
    return text;
}

}  // namespace

/// TeX takes several spaces for one; a \quad is written as a tab up to here.
std::string plain_formula(std::string_view tex) {
    std::string out;
    for (const char c : TexReader(tex).group()) {
        if (c == '\t') {
            out.erase(out.find_last_not_of(' ') + 1);
            out += "   ";
        } else if (c != ' ' || !out.ends_with(' ')) {
            out += c;
        }
    }
    return out;
}

std::string plain_page(std::string_view markdown) {
    std::string out;
    while (!markdown.empty()) {
        const std::size_t mark = markdown.find_first_of("`$");
        out += without_folds(std::string{markdown.substr(0, mark)});
        if (mark == std::string_view::npos) break;
        markdown.remove_prefix(mark);
        std::string_view fence = markdown.substr(0, std::min(markdown.find_first_not_of(markdown[0]), markdown.size()));
        const bool is_formula = markdown[0] == '$';
        markdown.remove_prefix(fence.size());
        const std::string_view inside = taken(markdown, fence);
        out += is_formula ? (fence.size() > 1 ? "    " : "") + plain_formula(inside)
                          : std::string{fence} + std::string{inside} + std::string{fence};
    }
    return out;
}

}  // namespace bp::course
