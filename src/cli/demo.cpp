#include <fmt/format.h>

#include "cli/chapter_page.hpp"
#include "cli/exit_code.hpp"
#include "cli/options.hpp"
#include "cli/print.hpp"
#include "tensor/product.hpp"

namespace bp::cli {

int demo(Words words) {
    const auto arguments = read_arguments(
        words, {.synopsis = "backprop demo N",
                .description = "Runs what the slides of chapter N show: numbers here, and where its figures lie.\n"
                               "`lecture N` adds the claims and one page with the figures in it.\n"});
    if (!arguments) return kDone;
    if (arguments->words.size() != 1) throw UsageError("which chapter?");
    const course::Chapter& chapter = chapter_asked_for(arguments->words[0]);
    blas::use_threads(1);
    const course::Demo demo = chapter.demo();
    std::string text = demo.text + (demo.text.ends_with('\n') ? "" : "\n");
    if (!demo.figures.empty()) text += "\nfigures\n";
    for (const course::Figure& figure : demo.figures) {
        text += fmt::format("  chapters/{}/figures/{}.svg  {}\n", chapter.folder, figure.name, figure.title);
    }
    print(text);
    return kDone;
}

}  // namespace bp::cli
