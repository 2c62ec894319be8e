#include "cli/chapter_page.hpp"
#include "cli/exit_code.hpp"
#include "cli/options.hpp"
#include "cli/print_page.hpp"

namespace bp::cli {

int lesson(Words words) {
    const auto arguments = read_arguments(
        words,
        {.synopsis = "backprop lesson N",
         .description = "Prints the lesson of chapter N: on a terminal with its formulas in plain letters, into a\n"
                        "file or a pipe as it is written.\n"});
    if (!arguments) return kDone;
    if (arguments->words.size() != 1) throw UsageError("which chapter?");
    print_page(chapter_page(arguments->words[0], "README.md"));
    return kDone;
}

}  // namespace bp::cli
