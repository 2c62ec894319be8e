#include <algorithm>
#include <filesystem>
#include <fstream>
#include <set>
#include <sstream>
#include <fmt/format.h>
#include <gtest/gtest.h>

#include "cli/captured.hpp"
#include "course/chapter.hpp"
#include "tests/cli/program.hpp"
#include "tests/docs/markdown.hpp"
#include "tests/own_folder.hpp"

// What must be true of every chapter's exercises, whichever chapters there are; the other gates are in tests/chapters.
namespace bp::cli {
namespace {

namespace fs = std::filesystem;

const fs::path kChapters = BP_CHECKOUT "/chapters";

std::vector<std::string> lines_of(const fs::path& path) {
    std::ifstream file(path);
    std::vector<std::string> lines;
    for (std::string line; std::getline(file, line);) {
        line.erase(0, std::min(line.size(), line.find_first_not_of(' ')));
        lines.push_back(line);
    }
    return lines;
}

// So chapters 1 … k pass with the rest blank, for every k, and no file stops another chapter.
TEST(Gates, AnExerciseProgramIsMadeOfItsOwnChapterAlone) {
    for (const course::Chapter& chapter : course::all_chapters()) {
        const std::string target = fmt::format("src/cli/backprop_exercise_{:02}", chapter.number);
        const Captured inputs = captured({BP_NINJA, "-C", BP_BUILD, "-t", "inputs", target});
        ASSERT_EQ(inputs.exit_code, 0) << inputs.output;
        const std::string own = fmt::format("chapters/{}/exercise.cpp", chapter.folder);
        EXPECT_NE(inputs.output.find(own), std::string::npos) << target;
        for (const course::Chapter& other : course::all_chapters()) {
            if (other.number == chapter.number) continue;
            EXPECT_EQ(inputs.output.find(fmt::format("chapters/{}/", other.folder)), std::string::npos)
                << target << " needs " << other.folder;
        }
    }
}

TEST(Gates, ACompileErrorInAnyChaptersFileFailsItsExercisesAndShowsTheLine) {
    const OwnFolder place("torn");
    const fs::path student = place / "student";
    for (const course::Chapter& chapter : course::all_chapters()) {
        fs::create_directories(student / chapter.folder);
        fs::copy_file(kChapters / chapter.folder / "exercise.cpp", student / chapter.folder / "exercise.cpp");
        std::ofstream(student / chapter.folder / "exercise.cpp", std::ios::app) << "int planted = \"no number\";\n";
    }
    const Result result = run_program({"grade", "--seed", "1", "--cases", "1", "--format", "csv", student});
    std::size_t exercises = 0, stopped = 0;
    for (const course::Chapter& chapter : course::all_chapters()) exercises += chapter.exercises.size();
    for (std::size_t at = 0; (at = result.out.find("\"DOES NOT COMPILE\",0,1", at)) != std::string::npos; ++at)
        ++stopped;
    EXPECT_EQ(stopped, exercises) << result.out << result.err;
}

/// What the functions of a reference return and add up, where it is long enough that nobody writes it by chance.
std::set<std::string> statements_of(const fs::path& reference) {
    std::set<std::string> statements;
    for (const std::string& line : lines_of(reference)) {
        const bool gives_something = line.starts_with("return ") || line.find(" += ") != std::string::npos ||
                                     line.find(" -= ") != std::string::npos;
        const bool is_code = line.ends_with(";") && !line.starts_with("//") && !line.starts_with("for (");
        if (gives_something && is_code && line.size() >= 30) statements.insert(line);
    }
    return statements;
}

TEST(Gates, TheKitHoldsNoLineOfASolution) {
    const OwnFolder place("kit");
    const fs::path kit = place / "kit";
    std::size_t statements = 0;
    ASSERT_EQ(run_program({"kit", kit}).exit_code, 0);
    for (const course::Chapter& chapter : course::all_chapters()) {
        std::set<std::string> solution = statements_of(kChapters / chapter.folder / "reference.cpp");
        solution.merge(statements_of(kChapters / chapter.folder / "solution.cpp"));
        statements += solution.size();
        for (const auto& entry : fs::recursive_directory_iterator(kit / "chapters" / chapter.folder)) {
            if (!entry.is_regular_file() || entry.path().extension() == ".svg") continue;
            for (const std::string& line : lines_of(entry.path())) {
                EXPECT_FALSE(solution.contains(line)) << entry.path() << ": " << line;
            }
        }
    }
    EXPECT_GT(statements, 2 * course::all_chapters().size()) << "too few to say anything";
}

TEST(Gates, TheKitsPagesLinkOnlyToWhatItHolds) {
    const OwnFolder place("kits_pages");
    const fs::path kit = place / "kit";
    for (const std::string chapters : {"", "7-12"}) {
        fs::remove_all(kit);
        ASSERT_EQ(run_program({"kit", "--chapters", chapters, kit}).exit_code, 0);
        std::size_t links = 0;
        for (const auto& entry : fs::recursive_directory_iterator(kit)) {
            if (entry.path().extension() != ".md") continue;
            for (const std::string& target : docs::local_links(docs::read(entry.path()))) {
                ++links;
                EXPECT_TRUE(fs::exists(entry.path().parent_path() / target)) << entry.path() << " links to " << target;
            }
        }
        EXPECT_GT(links, 100U) << "too few to say anything";
    }
}

}  // namespace
}  // namespace bp::cli
