#include <algorithm>
#include <fmt/format.h>

#include "matrix.hpp"
#include "parts.hpp"
#include "suspects.hpp"

namespace bp::chapters::ch16 {

namespace {

std::vector<std::string_view> kinds() {
    std::vector<std::string_view> all;
    for (const course::Suspect& suspect : suspects()) {
        const bool is_known = std::ranges::find(all, suspect.kind) != all.end();
        if (!suspect.is_right && !is_known) all.push_back(suspect.kind);
    }
    return all;
}

/// "3/5" of the wrong ones of this kind.
std::string caught(const Examined& check, std::string_view kind) {
    int found = 0, there = 0;
    for (std::size_t i = 0; i < suspects().size(); ++i) {
        if (suspects()[i].is_right || suspects()[i].kind != kind) continue;
        ++there;
        found += check.accuses(i) ? 1 : 0;
    }
    return fmt::format("{}/{}", found, there);
}

std::string text() {
    const std::vector<Examined> all = matrix();
    std::string text =
        fmt::format("{} wrong backward passes and {} right ones, hidden in boxes. Each column is somebody's check.\n\n",
                    count_of_wrong(), count_of_right());
    for (std::size_t j = 0; j < all.size(); ++j) text += fmt::format("  {:>2}  {}\n", j + 1, all[j].name);
    text += fmt::format("\n{:<34}", "wrong ones caught, by kind");
    for (std::size_t j = 0; j < all.size(); ++j) text += fmt::format("{:>6}", j + 1);
    for (const std::string_view kind : kinds()) {
        text += fmt::format("\n{:<34}", kind);
        for (const Examined& check : all) text += fmt::format("{:>6}", caught(check, kind));
    }
    text += fmt::format("\n{:<34}", "all");
    for (const Examined& check : all) text += fmt::format("{:>6}", check.score.caught);
    text += fmt::format("\n{:<34}", "false alarms");
    for (const Examined& check : all) text += fmt::format("{:>6}", check.score.alarms.size());
    return text + "\n";
}

}  // namespace

course::Demo demo() { return {text(), {matrix_figure(), sharing_figure()}}; }

}  // namespace bp::chapters::ch16
