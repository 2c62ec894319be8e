#include <gtest/gtest.h>

#include "tests/docs/markdown.hpp"

namespace bp::docs {
namespace {

TEST(Pages, LinkOnlyToWhatExists) {
    std::size_t links = 0;
    for (const auto& page : all_pages()) {
        for (const std::string& target : local_links(read(page))) {
            ++links;
            EXPECT_TRUE(std::filesystem::exists(page.parent_path() / target)) << page << " links to " << target;
        }
    }
    EXPECT_GE(links, 50U) << "the reader of links finds too few of them";
}

}  // namespace
}  // namespace bp::docs
