#include <algorithm>

#include "cli/exit_code.hpp"
#include "cli/lecture_run.hpp"
#include "cli/ledger.hpp"
#include "cli/options.hpp"
#include "cli/print.hpp"
#include "cli/progress.hpp"
#include "tensor/product.hpp"

namespace bp::cli {

int claims(Words words) {
    Usage usage{.synopsis = "backprop claims [options]",
                .description =
                    "Runs the check of every statement of the lecture and prints verdict and measured numbers,\n"
                    "in the order of their numbers. `lecture` shows the same by chapters, with the pictures.\n\n"
                    "The exit code is 1 if a claim is not confirmed. Progress goes to stderr.\n"};
    usage.options.add_options()("json", "print everything for programs")("page", "print docs/claims.md");
    const auto arguments = read_arguments(words, usage);
    if (!arguments) return kDone;
    if (!arguments->words.empty()) throw UsageError("claims takes no further words; one chapter's: backprop lecture N");
    if (arguments->has("json") && arguments->has("page")) throw UsageError("either --json or --page");

    blas::use_threads(1);
    const auto chapters = course::all_chapters();
    Progress progress(chapters.size());
    std::size_t done = 0;
    const Ledger ledger = ledger_of(chapters, [&](const course::Chapter& chapter) {
        progress.show(done++, "chapter " + std::string(chapter.title));
    });
    progress.wipe();
    print(arguments->has("json") ? json_of(ledger) : arguments->has("page") ? page_of(ledger) : text_of(ledger));
    const bool has_a_failure =
        std::ranges::any_of(ledger, [](const LedgerEntry& entry) { return has_failed(entry.claim); });
    return has_a_failure ? kCheckFailed : kDone;
}

}  // namespace bp::cli
