#include "tests/report/markup.hpp"

#include <algorithm>
#include <cctype>
#include <regex>
#include <set>
#include <fmt/format.h>

namespace bp::test {

namespace {

bool is_name_letter(char c) { return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '-' || c == ':'; }

/// Reads markup from left to right; the first mistake ends it.
class Reader {
  public:
    explicit Reader(std::string_view text) : rest_(text) {}

    std::string read() {
        while (mistake_.empty() && !rest_.empty()) {
            if (rest_.starts_with("<!DOCTYPE html>")) {
                rest_.remove_prefix(15);
            } else if (rest_.front() == '<') {
                read_tag();
            } else {
                read_letter("text");
            }
        }
        if (mistake_.empty() && !open_.empty()) mistake_ = fmt::format("<{}> is never closed", open_.back());
        return mistake_;
    }

  private:
    void fail(const std::string& what) {
        if (mistake_.empty()) mistake_ = fmt::format("{} before: {}", what, rest_.substr(0, 60));
    }

    bool take(std::string_view expected) {
        if (!rest_.starts_with(expected)) return false;
        rest_.remove_prefix(expected.size());
        return true;
    }

    std::string name() {
        std::size_t length = 0;
        while (length < rest_.size() && is_name_letter(rest_[length])) ++length;
        if (length == 0) fail("a name is missing");
        const std::string result{rest_.substr(0, length)};
        rest_.remove_prefix(length);
        return result;
    }

    /// One letter of text or of a quoted attribute, entities included.
    void read_letter(const std::string& where) {
        static const std::regex entity("&(amp|lt|gt|quot|#39|#x?[0-9a-fA-F]+);");
        if (rest_.front() == '<' || rest_.front() == '>') return fail("a bare angle in " + where);
        if (rest_.front() != '&') return rest_.remove_prefix(1);
        std::match_results<std::string_view::const_iterator> match;
        if (!std::regex_search(rest_.begin(), rest_.end(), match, entity, std::regex_constants::match_continuous)) {
            return fail("a bare & in " + where);
        }
        rest_.remove_prefix(static_cast<std::size_t>(match.length()));
    }

    void read_tag() {
        if (take("</")) {
            const std::string closed = name();
            if (open_.empty() || open_.back() != closed) return fail(fmt::format("</{}> closes nothing", closed));
            open_.pop_back();
            if (!take(">")) fail(fmt::format("</{} has no end", closed));
            return;
        }
        take("<");
        const std::string opened = name();
        std::set<std::string> attributes;
        while (mistake_.empty() && take(" ")) {
            if (rest_.starts_with("/>")) break;
            if (!attributes.insert(name()).second) fail("an attribute given twice");
            read_value();
        }
        if (take("/>")) return;
        if (!take(">")) return fail(fmt::format("<{} has no end", opened));
        open_.push_back(opened);
        if (opened == "style") rest_.remove_prefix(std::min(rest_.find("</style>"), rest_.size()));
    }

    void read_value() {
        if (!rest_.starts_with("=\"") && !rest_.starts_with("='")) return fail("an attribute without a quoted value");
        const char quote = rest_[1];
        rest_.remove_prefix(2);
        while (mistake_.empty() && !rest_.empty() && rest_.front() != quote) read_letter("an attribute");
        if (!take({&quote, 1})) fail("a quote without an end");
    }

    std::string_view rest_;
    std::vector<std::string> open_;
    std::string mistake_;
};

}  // namespace

std::string first_mistake(std::string_view markup) { return Reader(markup).read(); }

std::vector<std::string> elements(std::string_view markup, std::string_view name) {
    const std::string open = fmt::format("<{}", name), close = fmt::format("</{}>", name);
    std::vector<std::string> found;
    for (std::size_t at = markup.find(open); at != std::string_view::npos; at = markup.find(open, at + 1)) {
        const std::size_t after = at + open.size();
        if (after < markup.size() && markup[after] != ' ' && markup[after] != '>') continue;  // <thead> is no <th>
        const std::size_t end = markup.find(close, after);
        if (end == std::string_view::npos) break;
        found.emplace_back(markup.substr(at, end + close.size() - at));
    }
    return found;
}

std::vector<std::string> outside_addresses(std::string_view markup) {
    static const std::regex address(
        R"(https?://(?!www\.w3\.org/)[^\s"'<]*|(?:src|href)=["'](?!#)[^"']*|url\((?!#)[^)]*\)|@import|<script[^>]*|<link[^>]*)");
    std::vector<std::string> found;
    for (std::regex_iterator it(markup.begin(), markup.end(), address), end = decltype(it){}; it != end; ++it) {
        found.push_back(it->str());
    }
    return found;
}

}  // namespace bp::test
