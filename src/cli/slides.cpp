#include "cli/slides.hpp"

#include <algorithm>
#include <cctype>
#include <charconv>
#include <utility>
#include <fmt/format.h>
#include <fmt/ranges.h>

#include "base/error.hpp"
#include "cli/markdown_table.hpp"
#include "inspect/refusal.hpp"

namespace bp::cli {

namespace {

int number_of(const std::string& word) {
    int number = 0;
    const char* const end = word.data() + word.size();
    const auto parsed = std::from_chars(word.data(), end, number);
    return parsed.ec == std::errc{} && parsed.ptr == end ? number : 0;
}

std::string in_small_letters(std::string text) {
    std::ranges::transform(text, text.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return text;
}

/// "../src/neuron", a link in docs/, as seen from the checkout.
std::string from_checkout(const std::string& link) { return link.starts_with("../") ? link.substr(3) : "docs/" + link; }

Slide slide_of(const std::vector<std::string>& row) {
    Slide slide{
        number_of(row[0]), plain_cell(row[1]), plain_cell(row[2]), !links_of(row[2]).empty(), row[3], row[4], {}};
    for (const std::string& link : links_of(row[5])) slide.sources.push_back(from_checkout(link));
    if (slide.sources.empty()) slide.sources.push_back(plain_cell(row[5]));
    return slide;
}

/// The words of all titles, for a remedy.
std::vector<std::string> title_words(const std::vector<Slide>& slides) {
    std::vector<std::string> words;
    for (const Slide& slide : slides) {
        std::string word;
        for (const char c : in_small_letters(slide.title) + " ") {
            if (std::isalnum(static_cast<unsigned char>(c)) != 0 || (c & 0x80) != 0) {
                word += c;
            } else if (!word.empty()) {
                words.push_back(std::exchange(word, ""));
            }
        }
    }
    return words;
}

[[noreturn]] void refuse(const std::vector<Slide>& slides, const std::vector<std::string>& words) {
    const std::string asked = fmt::format("{}", fmt::join(words, " "));
    if (words.size() == 1 && number_of(words[0]) != 0) {
        throw InputError(fmt::format("there is no slide {}; they have the numbers 1 to {}", asked, slides.size()));
    }
    const std::vector<std::string> known = title_words(slides);
    std::string nearest;
    for (const std::string& word : words) {
        const std::string small = in_small_letters(word);
        const bool is_known =
            std::ranges::any_of(known, [&](const std::string& one) { return one.find(small) != std::string::npos; });
        if (!is_known && nearest.empty()) nearest = inspect::did_you_mean(small, known);
    }
    throw InputError(fmt::format("no slide has {} in its title{}; docs/lecture_map.md lists all",
                                 inspect::in_quotes(asked), nearest));
}

}  // namespace

std::vector<Slide> slides_of(std::string_view lecture_map) {
    std::vector<Slide> slides;
    for (const MarkdownTable& table : markdown_tables(lecture_map)) {
        if (table.headings.empty() || table.headings[0] != "slide" || table.headings.size() != 6) continue;
        for (const auto& row : table.rows) slides.push_back(slide_of(row));
    }
    if (slides.empty()) throw InputError("docs/lecture_map.md has no table of slides with six columns");
    return slides;
}

std::vector<Slide> slides_named(const std::vector<Slide>& slides, const std::vector<std::string>& words) {
    const int number = words.size() == 1 ? number_of(words[0]) : 0;
    std::vector<Slide> found;
    for (const Slide& slide : slides) {
        const std::string title = in_small_letters(slide.title);
        const bool has_all = std::ranges::all_of(
            words, [&](const std::string& word) { return title.find(in_small_letters(word)) != std::string::npos; });
        if (number != 0 ? slide.number == number : has_all) found.push_back(slide);
    }
    if (found.empty()) refuse(slides, words);
    return found;
}

}  // namespace bp::cli
