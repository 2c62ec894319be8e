#include <csignal>
#include <string>
#include <vector>
#include <fmt/format.h>

#include "cli/commands.hpp"
#include "cli/exit_code.hpp"
#include "cli/guarded.hpp"
#include "cli/options.hpp"
#include "cli/print.hpp"
#include "inspect/refusal.hpp"

namespace bp::cli {

namespace {

struct Command {
    std::string_view name;
    std::string_view summary;
    int (*run)(Words words);
};

/// Every subcommand, in the order in which the help lists them.
constexpr Command kCommands[]{
    {"lecture", "the whole lecture, chapter by chapter, and real digits; writes one HTML page", lecture},
    {"claims", "every statement of the lecture, its check and what was measured (docs/claims.md)", claims},
    {"list", "all exercises, how yours stand, and which is next", list},
    {"lesson", "the lesson of a chapter: lesson 13", lesson},
    {"demo", "what the slides of a chapter show: demo 13", demo},
    {"quiz", "questions on a chapter, to answer before any code runs: quiz 13", quiz},
    {"check", "judges your exercises: check 13.2, check 13, or all", check},
    {"watch", "judges the current exercise at each save of its file", watch},
    {"hint", "helps with an exercise: hint 13.2, and again with level 2 and 3", hint},
    {"debug", "gdb on the case that fails: debug 13.2", debug},
    {"solution", "a solution, once yours has passed: solution 13.2", solution},
    {"reset", "the blank file of a chapter back, yours kept beside it: reset 13", reset},
    {"progress", "how far you are, the hours left, the known mistakes met", progress},
    {"notation", "what a symbol of the lecture means and its name in the code: notation δ", notation},
    {"slide", "where a slide lives here: slide 51, slide max node", slide},
    {"grade", "for lecturers: many students' files, judged on the same fresh cases", grade},
    {"kit", "for lecturers: a copy of the course without solutions, for students", kit},
    {"trace", "both passes over an expression or a GRAPH.json, node by node", trace},
    {"train", "a network on a built-in data set or a CSV file", train},
    {"check-gradient", "anybody's gradient, in any language: check-gradient --size 2 'python3 f.py'", check_gradient},
    {"verify", "every property on random graphs, and the known mistakes it must catch", verify},
    {"bench", "what the passes cost, and whether the lecture's statements on it hold", bench},
    {"doctor", "what this machine has, what is missing, and the command that mends it", doctor},
    {"ops", "all ops: formula, messages, settings (docs/ops.md)", ops},
};

std::string help() {
    std::string text =
        "Usage: backprop [SUBCOMMAND] [options] …\n\nNeural networks and backpropagation, a lecture as code. Without a "
        "subcommand: where you are, and what next.\n\n";
    for (const Command& command : kCommands) text += fmt::format("  {:<16}{}\n", command.name, command.summary);
    return text + "\nbackprop SUBCOMMAND --help describes one of them; backprop --version prints the version.\n";
}

const Command& command_named(const std::string& name) {
    std::vector<std::string> names{"--help", "--version"};
    for (const Command& command : kCommands) {
        if (command.name == name) return command;
        names.emplace_back(command.name);
    }
    throw UsageError(
        fmt::format("subcommand {} is unknown{}", inspect::in_quotes(name), inspect::did_you_mean(name, names)));
}

int run(Words words) {
    if (words.empty()) return here();
    if (words[0] == "--help" || words[0] == "-h" || words[0] == "help") {
        print(help());
        return kDone;
    }
    if (words[0] == "--version") {
        print("backprop " BP_VERSION "\n");
        return kDone;
    }
    return command_named(words[0]).run(words.subspan(1));
}

/// "backprop trace", or "backprop" as long as it is not clear which subcommand is meant.
std::string name_for(Words words) {
    for (const Command& command : kCommands) {
        if (!words.empty() && command.name == words[0]) return fmt::format("backprop {}", command.name);
    }
    return "backprop";
}

}  // namespace

}  // namespace bp::cli

int main(int argc, char** argv) {
    // `… | head` must not end the program before it has said what went wrong
    static_cast<void>(std::signal(SIGPIPE, SIG_IGN));
    const std::vector<std::string> words(argv + (argc > 0 ? 1 : 0), argv + argc);
    return bp::cli::guarded(bp::cli::name_for(words), [&] { return bp::cli::run(words); });
}
