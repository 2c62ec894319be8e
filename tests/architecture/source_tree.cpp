#include "tests/architecture/source_tree.hpp"

#include <algorithm>
#include <fstream>
#include <regex>

namespace bp::architecture {
namespace {

SourceFile read_file(const std::filesystem::path& root, const std::filesystem::path& path) {
    SourceFile file{path.lexically_relative(root).generic_string(), {}};
    std::ifstream in(path);
    for (std::string line; std::getline(in, line);) file.lines.push_back(line);
    return file;
}

}  // namespace

Files read_files(const std::filesystem::path& root, std::initializer_list<std::string_view> folders) {
    Files files;
    for (const std::string_view folder : folders) {
        if (!std::filesystem::exists(root / folder)) continue;
        for (const auto& entry : std::filesystem::recursive_directory_iterator(root / folder)) {
            const std::filesystem::path& path = entry.path();
            const bool is_code = path.extension() == ".hpp" || path.extension() == ".cpp";
            if (is_code && path.generic_string().find("/vendor/") == std::string::npos)
                files.push_back(read_file(root, path));
        }
    }
    std::ranges::sort(files, {}, &SourceFile::path);
    return files;
}

std::vector<std::string> quoted_includes(const SourceFile& file) {
    static const std::regex kInclude(R"re(\s*#\s*include\s*"([^"]+)".*)re");
    std::vector<std::string> includes;
    std::smatch match;
    for (const std::string& line : file.lines)
        if (std::regex_match(line, match, kInclude)) includes.push_back(match[1]);
    return includes;
}

std::string folder_of(std::string_view path) { return std::string(path.substr(0, path.rfind('/'))); }

}  // namespace bp::architecture
