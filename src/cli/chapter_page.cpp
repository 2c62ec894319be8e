#include "cli/chapter_page.hpp"

#include <fstream>
#include <fmt/format.h>

#include "base/error.hpp"
#include "cli/options.hpp"
#include "course/chapter.hpp"
#include "inspect/refusal.hpp"

namespace bp::cli {

std::string chapter_page(const std::string& number, std::string_view page) {
    std::string all;
    for (const course::Chapter& chapter : course::all_chapters()) {
        all += fmt::format(" {}", chapter.number);
        if (std::to_string(chapter.number) != number) continue;
        const std::string path = fmt::format("{}/chapters/{}/{}", BP_CHECKOUT, chapter.folder, page);
        std::ifstream file(path);
        if (!file) throw InputError("cannot read " + path + "; run ./backprop in the checkout it was built from");
        return {std::istreambuf_iterator<char>(file), {}};
    }
    throw UsageError(fmt::format("no chapter {}; there are:{}", inspect::in_quotes(number), all));
}

}  // namespace bp::cli
