#include <cstdlib>
#include <filesystem>
#include <map>
#include <ostream>
#include <set>
#include <string>
#include <vector>
#include <gtest/gtest.h>

#include "tests/architecture/source_tree.hpp"

namespace bp::architecture {
namespace {

/// The headers of one folder of src/ that no source includes first. For all others the build has shown it.
struct Unproven {
    std::string folder;
    std::vector<std::string> headers;

    /// GoogleTest and ctest name the test by it.
    friend void PrintTo(const Unproven& unproven, std::ostream* out) { *out << unproven.folder; }
};

std::vector<Unproven> unproven_headers() {
    const Files files = read_files(std::filesystem::current_path(), {"src"});
    std::set<std::string> paths;
    for (const SourceFile& file : files) paths.insert(file.path);
    std::map<std::string, std::vector<std::string>> headers;
    for (const std::string& path : paths)
        if (path.ends_with(".hpp") && !paths.contains(path.substr(0, path.size() - 3) + "cpp"))
            headers[folder_of(path)].push_back(path);
    std::vector<Unproven> folders;
    for (auto& [folder, names] : headers) folders.push_back({folder, names});
    return folders;
}

class Headers : public testing::TestWithParam<Unproven> {};

TEST_P(Headers, CompileOnTheirOwn) {
    // BP_SYNTAX_CHECK is the compiler with the project's flags; it names each header with an error.
    std::string command = BP_SYNTAX_CHECK;
    for (const std::string& header : GetParam().headers) command += " '" + header + "'";
    EXPECT_EQ(std::system(command.c_str()), 0) << command;  // NOLINT(cert-env33-c)
}

INSTANTIATE_TEST_SUITE_P(Each, Headers, testing::ValuesIn(unproven_headers()));

}  // namespace
}  // namespace bp::architecture
