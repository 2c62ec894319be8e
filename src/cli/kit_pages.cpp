#include "cli/kit_pages.hpp"

#include <regex>

namespace bp::cli {

namespace {

bool holds(const std::set<std::string>& kit, const std::string& path) {
    if (path == "." || kit.contains(path)) return true;
    const std::string folder = path.ends_with('/') ? path : path + "/";
    const auto first_inside = kit.lower_bound(folder);
    return first_inside != kit.end() && first_inside->starts_with(folder);
}

/// Whether it may be a file of the course: no web address, no place on the page itself, no code of C++.
bool is_local(const std::string& target) {
    return target.find("://") == std::string::npos && !target.starts_with('#') &&
           target.find_first_of("./") != std::string::npos;
}

}  // namespace

std::string page_in_kit(const std::string& page, const std::filesystem::path& file, const std::set<std::string>& kit) {
    static const std::regex link(R"(!?\[([^\]]+)\]\(([^)\s]+)\))");
    std::string text;
    auto rest = page.begin();
    for (std::sregex_iterator match(page.begin(), page.end(), link), end; match != end; ++match) {
        const std::string words = (*match)[1], target = (*match)[2];
        const std::string path = (file.parent_path() / target.substr(0, target.find('#'))).lexically_normal();
        if (!is_local(target) || holds(kit, path)) continue;
        text.append(rest, (*match)[0].first).append(words).append(" (not in this kit)");
        rest = (*match)[0].second;
    }
    return text.append(rest, page.end());
}

}  // namespace bp::cli
