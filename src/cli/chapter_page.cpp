#include "cli/chapter_page.hpp"

#include <filesystem>
#include <fstream>
#include <iterator>
#include <fmt/format.h>

#include "base/error.hpp"
#include "cli/build.hpp"
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

namespace {

std::string page_at(const std::string& path) {
    std::ifstream file(path);
    if (!file) throw InputError("cannot read " + path + "; run ./backprop in the checkout it was built from");
    return {std::istreambuf_iterator<char>(file), {}};
}

}  // namespace

std::string checkout_page(const std::string& path) { return page_at(fmt::format("{}/{}", BP_CHECKOUT, path)); }

std::string chapter_page(const std::string& number, std::string_view page) {
    const std::string path = fmt::format("{}/{}", chapter_asked_for(number).folder, page);
    const std::string unpacked = fmt::format("{}/chapters/solutions/{}", build_folder(), path);  // of a kit
    return std::filesystem::exists(unpacked) ? page_at(unpacked) : checkout_page("chapters/" + path);
}

}  // namespace bp::cli
