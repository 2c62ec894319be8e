#include "lesson.hpp"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <regex>
#include <sstream>

#include "base/error.hpp"

namespace bp::lesson {

namespace {

std::vector<std::string> lines_of(std::string_view text) {
    std::vector<std::string> lines;
    std::istringstream stream{std::string{text}};
    for (std::string line; std::getline(stream, line);) lines.push_back(line);
    return lines;
}

std::string without_indent(const std::string& line) {
    return line.substr(std::min(line.find_first_not_of(' '), line.size()));
}

}  // namespace

std::string text_of(const std::filesystem::path& file) {
    std::ifstream stream(file, std::ios::binary);
    if (!stream) throw InputError("lesson: cannot read " + file.string());
    return {std::istreambuf_iterator<char>(stream), {}};
}

std::vector<std::string> local_links(std::string_view markdown) {
    static const std::regex link(R"(\]\(([^)#\s]*)(#[^)]*)?\))");
    const std::string text{markdown};
    std::vector<std::string> links;
    for (std::sregex_iterator it(text.begin(), text.end(), link), end; it != end; ++it) {
        const std::string address = (*it)[1];
        if (!address.empty() && address.find("://") == std::string::npos) links.push_back(address);
    }
    return links;
}

std::vector<Quote> quotes(std::string_view markdown) {
    static const std::regex announcement("<!-- quoted from (\\S+) -->");
    std::vector<Quote> quotes;
    const std::vector<std::string> lines = lines_of(markdown);
    for (std::size_t i = 0; i + 1 < lines.size(); ++i) {
        std::smatch match;
        if (!std::regex_match(lines[i], match, announcement)) continue;
        Quote quote{match[1], {}};
        for (std::size_t j = i + 2; j < lines.size() && lines[j] != "```"; ++j) quote.lines.push_back(lines[j]);
        quotes.push_back(quote);
    }
    return quotes;
}

bool contains_lines(std::string_view text, const std::vector<std::string>& lines) {
    std::vector<std::string> have = lines_of(text), want = lines;
    std::ranges::transform(have, have.begin(), without_indent);
    std::ranges::transform(want, want.begin(), without_indent);
    return !want.empty() && std::search(have.begin(), have.end(), want.begin(), want.end()) != have.end();
}

}  // namespace bp::lesson
