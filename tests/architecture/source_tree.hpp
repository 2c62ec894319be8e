#pragma once

#include <filesystem>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

namespace bp::architecture {

/// One text file of the checkout; `path` is relative to it, with slashes ("src/ops/max.hpp").
struct SourceFile {
    std::string path;
    std::vector<std::string> lines;

    bool is_header() const { return path.ends_with(".hpp"); }
};

using Files = std::vector<SourceFile>;

/// The C++ files in these folders of the checkout `root` and below, sorted by path. Vendored ones are left out.
Files read_files(const std::filesystem::path& root, std::initializer_list<std::string_view> folders);

/// What the file includes in quotes, in its order.
std::vector<std::string> quoted_includes(const SourceFile& file);

/// The folder of a path: "src/ops" of "src/ops/max.hpp".
std::string folder_of(std::string_view path);

}  // namespace bp::architecture
