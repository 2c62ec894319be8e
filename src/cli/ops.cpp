#include "cli/exit_code.hpp"
#include "cli/options.hpp"
#include "cli/print.hpp"
#include "inspect/ops_page.hpp"

namespace bp::cli {

int ops(Words words) {
    const auto arguments = read_arguments(
        words, {.synopsis = "backprop ops",
                .description = "Prints docs/ops.md: all ops with their formulas, messages and settings, and how\n"
                               "expressions and GRAPH.json use them.\n"});
    if (!arguments) return kDone;
    if (!arguments->words.empty()) throw UsageError("ops takes no further words");
    print(inspect::ops_page());
    return kDone;
}

}  // namespace bp::cli
