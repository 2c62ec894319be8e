#include <algorithm>
#include <cstddef>
#include <filesystem>
#include <vector>
#include <fmt/format.h>
#include <fmt/ranges.h>
#include <gtest/gtest.h>

#include "tests/architecture/rules.hpp"

// The checkout as it is; ctest starts the program in its root.
namespace bp::architecture {
namespace {

const std::filesystem::path kRoot = std::filesystem::current_path();

/// Passes if nothing is complained about, else shows every complaint.
void expect_none(const Complaints& complaints) {
    EXPECT_TRUE(complaints.empty()) << fmt::to_string(fmt::join(complaints, "\n"));
}

TEST(Architecture, TheCheckoutIsFound) { ASSERT_FALSE(read_files(kRoot, {"src"}).empty()) << "start it in " << kRoot; }

TEST(Architecture, EveryIncludePointsDownwards) {
    expect_none(upward_includes(read_files(kRoot, {"src", "chapters"}), Layers(kRoot / "cmake/layers.txt")));
}

TEST(Architecture, AnOracleNeverIncludesWhatItJudges) {
    expect_none(oracles_that_use_what_they_judge(read_files(kRoot, {"src"})));
}

TEST(Architecture, NoFileHoldsMoreThanOneIdea) {
    expect_none(files_longer_than(250, read_files(kRoot, {"src", "chapters", "tests", "bench"})));
}

TEST(Architecture, HalfOfTheFilesInSrcAreShorterThanAHundredLines) {
    std::vector<std::size_t> lengths;
    for (const SourceFile& file : read_files(kRoot, {"src"})) lengths.push_back(file.lines.size());
    ASSERT_FALSE(lengths.empty());
    const auto middle = lengths.begin() + static_cast<std::ptrdiff_t>(lengths.size() / 2);
    std::ranges::nth_element(lengths, middle);
    EXPECT_LT(*middle, 100u);
}

TEST(Architecture, EveryHeaderIsIncludedOnce) {
    expect_none(headers_without_pragma_once(read_files(kRoot, {"src", "chapters", "tests", "bench"})));
}

TEST(Architecture, EveryTypeHasADocstring) { expect_none(missing_docstrings(read_files(kRoot, {"src"}))); }

TEST(Architecture, EverySourceIncludesItsOwnHeaderFirst) {
    expect_none(own_header_not_first(read_files(kRoot, {"src"})));
}

TEST(Architecture, NothingInSrcNamesAChapter) { expect_none(chapters_named_in_src(read_files(kRoot, {"src"}))); }

}  // namespace
}  // namespace bp::architecture
