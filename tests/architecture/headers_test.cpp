#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <map>
#include <set>
#include <string>
#include <vector>
#include <gtest/gtest.h>

#include "tests/architecture/source_tree.hpp"

namespace bp::architecture {
namespace {

using HeadersOfFolder = std::map<std::string, std::vector<std::string>>;

/// The headers of src/ that no source includes first, by folder. For the others the build has shown it.
HeadersOfFolder unproven_headers() {
    const Files files = read_files(std::filesystem::current_path(), {"src"});
    std::set<std::string> paths;
    for (const SourceFile& file : files) paths.insert(file.path);
    HeadersOfFolder headers;
    for (const std::string& path : paths) {
        if (!path.ends_with(".hpp")) continue;
        if (!paths.contains(path.substr(0, path.size() - 3) + "cpp")) headers[folder_of(path)].push_back(path);
    }
    return headers;
}

class HeadersOf : public testing::TestWithParam<HeadersOfFolder::value_type> {};

TEST_P(HeadersOf, CompileOnTheirOwn) {
    // BP_SYNTAX_CHECK is the compiler with the project's flags; it names each header with an error.
    std::string command = BP_SYNTAX_CHECK;
    for (const std::string& header : GetParam().second) command += " '" + header + "'";
    EXPECT_EQ(std::system(command.c_str()), 0) << command;  // NOLINT(cert-env33-c)
}

std::string name_of_folder(const testing::TestParamInfo<HeadersOf::ParamType>& info) {
    std::string name = info.param.first.substr(std::string("src/").size());
    std::ranges::replace(name, '/', '_');
    return name;
}

INSTANTIATE_TEST_SUITE_P(Src, HeadersOf, testing::ValuesIn(unproven_headers()), name_of_folder);

}  // namespace
}  // namespace bp::architecture
