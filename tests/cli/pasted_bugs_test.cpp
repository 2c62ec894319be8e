#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <sstream>
#include <gtest/gtest.h>

#include "course/chapter.hpp"
#include "course/version_source.hpp"
#include "tests/cli/program.hpp"
#include "tests/own_folder.hpp"

// Named bugs as a student would have written them: pasted from bugs*.cpp into a solved exercise.cpp, compiled, run and
// judged, each the one mistake of one student in a class. A dozen of them, evenly chosen; all of a chapter where
// BP_PASTED_CHAPTER is its number, as in the slow tests, which take two or three seconds for each.
namespace bp::cli {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kSample = 12;

std::string whole_text(const fs::path& path) {
    std::ostringstream text;
    text << std::ifstream(path).rdbuf();
    return text.str();
}

struct Planted {
    fs::path chapter;
    course::VersionSource bug;
};

std::vector<Planted> all_bugs() {
    std::vector<Planted> all;
    for (const course::Chapter& chapter : course::all_chapters()) {
        const fs::path folder = fs::path(BP_CHECKOUT) / "chapters" / chapter.folder;
        std::vector<fs::path> files;
        for (const auto& entry : fs::directory_iterator(folder)) {
            if (entry.path().filename().string().starts_with("bugs")) files.push_back(entry.path());
        }
        std::ranges::sort(files);
        for (const fs::path& file : files) {
            for (const course::VersionSource& version : course::version_sources(whole_text(file))) {
                if (version.kind == "bug") all.push_back({folder, version});
            }
        }
    }
    return all;
}

std::vector<Planted> sample_of(const std::vector<Planted>& all) {
    std::vector<Planted> sample;
    if (const char* const number = std::getenv("BP_PASTED_CHAPTER")) {
        const auto is_asked = [&](const Planted& one) { return one.chapter.filename().string().starts_with(number); };
        std::ranges::copy_if(all, std::back_inserter(sample), is_asked);
    } else {
        for (std::size_t i = 0; i < kSample; ++i) sample.push_back(all[i * all.size() / kSample]);
    }
    return sample;
}

/// A student's folder that holds the chapter's solution with this bug in it.
std::string hand_in(const fs::path& folder, const Planted& planted) {
    const fs::path place = folder / planted.chapter.filename();
    fs::create_directories(place);
    std::ofstream(place / "exercise.cpp") << course::pasted(whole_text(planted.chapter / "solution.cpp"), planted.bug);
    return folder;
}

TEST(PastedBugs, AreNamedThroughCompilerRunnerAndJudge) {
    const OwnFolder folder("pasted_bugs");
    const std::vector<Planted> sample = sample_of(all_bugs());
    ASSERT_GE(sample.size(), std::size_t{1});
    std::vector<std::string> words{"grade", "--seed", "1", "--cases", "100", "--format", "csv"};
    for (const Planted& planted : sample) {
        words.push_back(hand_in(folder / (planted.bug.exercise + planted.bug.name), planted));
    }
    const Result result = run_program(words);
    ASSERT_EQ(result.exit_code, 0) << result.err;
    for (const Planted& planted : sample) {
        const std::string begin =
            "\"" + planted.bug.exercise + planted.bug.name + "\",\"" + planted.bug.exercise + "\",";
        const std::size_t at = result.out.find(begin);
        ASSERT_NE(at, std::string::npos) << begin;
        const std::string row = result.out.substr(at, result.out.find('\n', at) - at);
        EXPECT_NE(row.find("\"WRONG "), std::string::npos) << row;
        EXPECT_NE(row.find(",visible,\"" + planted.bug.name + "\","), std::string::npos) << row;
    }
}

}  // namespace
}  // namespace bp::cli
