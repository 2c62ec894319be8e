#include <sstream>
#include <fmt/format.h>
#include <fmt/ranges.h>
#include <nlohmann/json.hpp>

#include "cli/chapter_page.hpp"
#include "cli/exit_code.hpp"
#include "cli/options.hpp"
#include "cli/print.hpp"
#include "cli/slides.hpp"

namespace bp::cli {

namespace {

/// The words of all arguments: "Max node" is two.
std::vector<std::string> words_of(const std::vector<std::string>& arguments) {
    std::vector<std::string> words;
    for (const std::string& argument : arguments) {
        std::istringstream in{argument};
        for (std::string word; in >> word;) words.push_back(word);
    }
    return words;
}

std::string text_of(const Slide& slide) {
    std::string chapter = slide.chapter;
    if (slide.is_there) {
        const std::size_t first = slide.chapter.find_first_not_of('0');
        chapter += "     ./backprop lesson " + slide.chapter.substr(first, slide.chapter.find('_') - first);
    } else if (slide.chapter != "–") {
        chapter += " (to come)";
    }
    return fmt::format("slide {}: {}\n  chapter    {}\n  exercises  {}\n  claims     {}\n  source     {}\n",
                       slide.number, slide.title, chapter, slide.exercises, slide.claims,
                       fmt::join(slide.sources, ", "));
}

std::string text_of(const std::vector<Slide>& slides) {
    std::string text;
    for (const Slide& slide : slides) text.append(text.empty() ? "" : "\n").append(text_of(slide));
    return text;
}

std::string json_of(const std::vector<Slide>& slides) {
    using Json = nlohmann::ordered_json;
    Json all = Json::array();
    for (const Slide& slide : slides) {
        all.push_back({{"slide", slide.number},
                       {"title", slide.title},
                       {"chapter", slide.chapter},
                       {"chapter_exists", slide.is_there},
                       {"exercises", slide.exercises},
                       {"claims", slide.claims},
                       {"sources", slide.sources}});
    }
    return all.dump(2) + "\n";
}

}  // namespace

int slide(Words words) {
    Usage usage{.synopsis = "backprop slide [options] NUMBER | WORDS",
                .description =
                    "Where a slide of the lecture lives here: its chapter, exercises, claims (`claims` shows\n"
                    "them) and source. By its number, or by words of its title: slide 51, slide max node.\n"};
    usage.options.add_options()("json", "print everything for programs");
    const auto arguments = read_arguments(words, usage);
    if (!arguments) return kDone;
    const std::vector<std::string> asked = words_of(arguments->words);
    if (asked.empty()) throw UsageError("which slide? A number, or words of its title");
    const auto found = slides_named(slides_of(checkout_page("docs/lecture_map.md")), asked);
    print(arguments->has("json") ? json_of(found) : text_of(found));
    return kDone;
}

}  // namespace bp::cli
