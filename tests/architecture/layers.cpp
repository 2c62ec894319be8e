#include "tests/architecture/layers.hpp"

#include <algorithm>
#include <fstream>
#include <sstream>

namespace bp::architecture {

Layers::Layers(const std::filesystem::path& table) {
    std::ifstream in(table);
    for (std::string line; std::getline(in, line);) {
        const std::size_t colon = line.find(':');
        if (line.starts_with('#') || colon == std::string::npos) continue;
        std::set<std::string>& below = below_[line.substr(0, colon)];
        std::istringstream names(line.substr(colon + 1));
        for (std::string name; names >> name;) below.insert(name);
    }
}

std::string Layers::of(std::string_view path) const {
    std::string longest;
    for (const auto& [name, below] : below_)
        if (path.starts_with(name + "/") && name.size() > longest.size()) longest = name;
    return longest;
}

bool Layers::may_use(const std::string& above, const std::string& below) const {
    if (above == below) return true;
    const auto row = below_.find(above);
    return row != below_.end() &&
           std::ranges::any_of(row->second, [&](const std::string& next) { return may_use(next, below); });
}

}  // namespace bp::architecture
