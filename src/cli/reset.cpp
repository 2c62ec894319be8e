#include "cli/blank_file.hpp"
#include "cli/chapter_page.hpp"
#include "cli/exit_code.hpp"
#include "cli/options.hpp"
#include "cli/print.hpp"

namespace bp::cli {

int reset(Words words) {
    const auto arguments = read_arguments(
        words, {.synopsis = "backprop reset N",
                .description = "Puts the blank exercise.cpp of chapter N back, from the kit or from git. Yours\n"
                               "is kept beside it as exercise.cpp.orig, or .orig.2, .orig.3 … if there is one.\n"});
    if (!arguments) return kDone;
    if (arguments->words.size() != 1) throw UsageError("which chapter?");
    print(reset_exercise(chapter_asked_for(arguments->words[0])));
    return kDone;
}

}  // namespace bp::cli
