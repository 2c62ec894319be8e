#include "cli/lecture_options.hpp"

#include <charconv>
#include <fmt/format.h>

#include "cli/options.hpp"

namespace bp::cli {

namespace {

Usage usage() {
    Usage usage{.synopsis = "backprop lecture [options] [N]",
                .description =
                    "Runs the lecture: what the slides of each chapter show, and whether the statements on them\n"
                    "hold. Last it trains a network on real handwritten digits (8x8, not MNIST) and reports how\n"
                    "many it recognises that training never saw. Everything also goes into one HTML page that\n"
                    "opens from disk. With N only chapter N runs, without the digits.\n\n"
                    "The exit code is 1 if a claim is not confirmed. Progress goes to stderr.\n"};
    usage.options.add_options()("out", po::value<std::string>()->value_name("FILE"),
                                "where the page goes; otherwise backprop-lecture.html (with N "
                                "backprop-lecture-N.html) in the current directory")(
        "seed", po::value<std::string>()->value_name("S"),
        "first seed of the divisions of the digits, otherwise 1; the same seed gives the same numbers")(
        "json", "print all numbers, for programs");
    return usage;
}

std::uint64_t parse_seed(const std::string& word) {  // Boost would take -1 for a huge number
    std::uint64_t seed = 0;
    const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), seed);
    if (error == std::errc{} && end == word.data() + word.size()) return seed;
    throw UsageError(fmt::format("--seed takes a whole number from 0 on, got '{}'", word.substr(0, 40)));
}

}  // namespace

std::optional<LectureOptions> read_lecture_options(Words words) {
    const auto arguments = read_arguments(words, usage());
    if (!arguments) return std::nullopt;
    if (arguments->words.size() > 1) throw UsageError("takes one chapter at most; without a number all of them run");
    LectureOptions options;
    options.page = "backprop-lecture.html";
    if (!arguments->words.empty()) {
        options.chapter = arguments->words[0];
        // its page must not take the place of the whole lecture's
        options.page = fmt::format("backprop-lecture-{}.html", *options.chapter);
    }
    if (arguments->has("out")) options.page = arguments->options["out"].as<std::string>();
    if (arguments->has("seed")) options.seed = parse_seed(arguments->options["seed"].as<std::string>());
    if (arguments->has("json")) options.output = Output::json;
    return options;
}

}  // namespace bp::cli
