#include "inspect/ops_page.hpp"

#include <fstream>
#include <sstream>
#include <fmt/format.h>
#include <gtest/gtest.h>

#include "inspect/op_lookup.hpp"

namespace bp::inspect {
namespace {

// ctest starts the program in the root of the checkout.
TEST(OpsPage, IsWhatDocsOpsSays) {
    std::ostringstream file;
    file << std::ifstream("docs/ops.md").rdbuf();
    EXPECT_EQ(file.str(), ops_page()) << "docs/ops.md is stale; run ./backprop ops > docs/ops.md";
}

TEST(OpsPage, HasARowOfSixCellsForEveryOp) {
    for (const OpTable* op : all_ops()) {
        std::istringstream lines(ops_page());
        std::string line;
        while (std::getline(lines, line) && !line.starts_with(fmt::format("| {} |", op->name))) {
        }
        std::size_t cells = 0;
        for (std::size_t i = 0; i < line.size(); ++i)
            cells += line[i] == '|' && (i == 0 || line[i - 1] != '\\') ? 1 : 0;
        EXPECT_EQ(cells, 7u) << op->name;
        for (const std::string_view setting : op->setting_names) {
            EXPECT_NE(line.find(fmt::format("`{}`", setting)), std::string::npos) << op->name;
        }
    }
}

}  // namespace
}  // namespace bp::inspect
