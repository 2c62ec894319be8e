#pragma once

#include <filesystem>
#include <map>
#include <set>
#include <string>
#include <string_view>

namespace bp::architecture {

/// The table cmake/layers.txt: which layer stands on which.
class Layers {
  public:
    explicit Layers(const std::filesystem::path& table);

    /// The layer of a file by its path below src/ or below the checkout ("ops/max.hpp", "chapters/13_x/spec.cpp");
    /// the longest name that fits, so that verify/oracle is not verify. Empty if it lies in none.
    std::string of(std::string_view path) const;

    /// Whether code of layer `above` may use code of layer `below`: they are the same, or a chain of rows leads there.
    bool may_use(const std::string& above, const std::string& below) const;

  private:
    std::map<std::string, std::set<std::string>> below_;
};

}  // namespace bp::architecture
