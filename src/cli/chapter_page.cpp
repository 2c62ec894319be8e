#include "cli/chapter_page.hpp"

#include <fstream>
#include <iterator>
#include <fmt/format.h>

#include "base/error.hpp"
#include "cli/options.hpp"
#include "inspect/refusal.hpp"

namespace bp::cli {

const course::Chapter& chapter_asked_for(const std::string& number) {
    std::string all;
    for (const course::Chapter& chapter : course::all_chapters()) {
        if (std::to_string(chapter.number) == number) return chapter;
        all += fmt::format(" {}", chapter.number);
    }
    throw UsageError(fmt::format("no chapter {}; there are:{}", inspect::in_quotes(number), all));
}

std::string checkout_page(const std::string& path) {
    const std::string whole = fmt::format("{}/{}", BP_CHECKOUT, path);
    std::ifstream file(whole);
    if (!file) throw InputError("cannot read " + whole + "; run ./backprop in the checkout it was built from");
    return {std::istreambuf_iterator<char>(file), {}};
}

std::string chapter_page(const std::string& number, std::string_view page) {
    return checkout_page(fmt::format("chapters/{}/{}", chapter_asked_for(number).folder, page));
}

}  // namespace bp::cli
