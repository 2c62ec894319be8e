#include "cli/chapter_page.hpp"
#include "cli/exit_code.hpp"
#include "cli/options.hpp"
#include "cli/print.hpp"
#include "cli/symbols.hpp"

namespace bp::cli {

int notation(Words words) {
    const auto arguments = read_arguments(
        words,
        {.synopsis = "backprop notation [SYMBOL]",
         .description = "What a symbol of the lecture means, its name in the code and its shape: notation δ. Names\n"
                        "in the code may be asked for too: notation net_input. Without a word, all of them.\n"
                        "docs/notation.md also says where the slides disagree.\n"});
    if (!arguments) return kDone;
    if (arguments->words.size() > 1) throw UsageError("one symbol at a time");
    const std::string symbol = arguments->words.empty() ? "" : arguments->words[0];
    print(symbols_text(checkout_page("docs/notation.md"), symbol));
    return kDone;
}

}  // namespace bp::cli
