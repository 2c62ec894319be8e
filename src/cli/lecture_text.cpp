#include "cli/lecture_text.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace bp::cli {

namespace {

constexpr std::size_t kColumns = 100;

/// Columns on a terminal; a letter such as δ has two bytes.
std::size_t width(std::string_view text) {
    return static_cast<std::size_t>(std::ranges::count_if(text, [](char c) { return (c & 0xC0) != 0x80; }));
}

/// The text in lines of at most kColumns, broken at spaces; the first after `head`, the others below it.
std::string wrapped(const std::string& head, std::string_view text) {
    const std::string indent(head.size(), ' ');
    std::string out, line = head;
    bool is_empty = true;
    while (!text.empty()) {
        const std::string_view word = text.substr(0, text.find(' '));
        text.remove_prefix(std::min(word.size() + 1, text.size()));
        if (!is_empty && width(line) + 1 + width(word) > kColumns) {
            out += line + "\n";
            line = indent;
            is_empty = true;
        }
        if (!is_empty) line += ' ';
        line.append(word);
        is_empty = false;
    }
    return out + line + "\n";
}

std::string underlined(const std::string& heading) {
    return fmt::format("{}\n{}\n\n", heading, std::string(heading.size(), '-'));
}

}  // namespace

std::string text_of(const course::Claim& claim) {
    return wrapped(fmt::format("{:>5}  ", claim.id), fmt::format("{}: {}", claim.slide, claim.statement)) +
           wrapped("       ", fmt::format("{}: {}", verdict_of(claim), claim.measured)) + "\n";
}

std::string text_of(const ChapterRun& chapter) {
    std::string out = underlined(fmt::format("Chapter {}: {}", chapter.number, chapter.title));
    if (!chapter.demo.text.empty()) out += chapter.demo.text + (chapter.demo.text.ends_with('\n') ? "\n" : "\n\n");
    for (const course::Claim& claim : chapter.claims) out += text_of(claim);
    return out;
}

std::string text_of(const DigitsRun& run) {
    std::string out = underlined("Handwritten digits");
    out += wrapped("", description_of(run)) + "\n";
    out += fmt::format("  {:>5}  {:>8}  {:>8}  {:>13}  {:>15}\n", "split", "seen", "unseen", "last epoch",
                       "right of unseen");
    for (const SplitRun& split : run.splits) {
        out += fmt::format("  {:>5}  {:>8}  {:>8}  {:>11.2f} %  {:>13.2f} %\n", split.seed, split.seen_count,
                           split.unseen.sample_count(), 100 * split.seen_by_epoch.back().accuracy,
                           100 * split.result.accuracy);
    }
    out += fmt::format("  {:>5}  {:>8}  {:>8}  {:>13}  {:>13.2f} %\n\n", "mean", "", "", "", 100 * run.mean_accuracy);
    return out + text_of(digits_claim(run));
}

}  // namespace bp::cli
