#include <gtest/gtest.h>

#include "base/error.hpp"
#include "course/hints.hpp"
#include "course/version_source.hpp"

namespace bp::course {
namespace {

TEST(Hints, AreTheLevelsBelowTheHeadingOfTheExercise) {
    const std::string markdown =
        "# Hints\n\n## 13.1 Sum\n\n### Idea\n\nwiggle\n\n### Equation\n\n$1$\n\n## 13.10 Other\n\n### Idea\n\nno\n";
    EXPECT_EQ(hints(markdown, "13.1"), (std::vector<std::string>{"wiggle\n", "$1$\n"}));
    EXPECT_EQ(hints(markdown, "13.10"), std::vector<std::string>{"no\n"});
    EXPECT_TRUE(hints(markdown, "13.2").empty());
}

const std::string kBugs =
    "before\n"
    "// --- bug 13.2 own_value replaces product ---\n"
    "Messages own_value() { return {}; }\n"
    "// --- end ---\n"
    "between\n"
    "// --- variant 13.5 split replaces max ---\n"
    "int split();\n"
    "// --- end ---\n";

TEST(VersionSources, StandBetweenTheirMarkers) {
    const auto versions = version_sources(kBugs);
    ASSERT_EQ(versions.size(), 2u);
    EXPECT_EQ(versions[0].kind, "bug");
    EXPECT_EQ(versions[0].exercise, "13.2");
    EXPECT_EQ(versions[0].name, "own_value");
    EXPECT_EQ(versions[0].field, "product");
    EXPECT_EQ(versions[0].text, "Messages own_value() { return {}; }\n");
    EXPECT_EQ(versions[1].kind, "variant");
}

std::string refusal_of_source(const std::string& source) {
    try {
        version_sources(source);
    } catch (const InputError& error) {
        return error.what();
    }
    return "";
}

TEST(VersionSources, RefuseAMarkerThatIsBadlyWritten) {
    EXPECT_EQ(refusal_of_source("// --- end ---\n"), "version sources, line 1: an end without a beginning");
    EXPECT_NE(refusal_of_source("// --- bug own_value ---\n").find("line 1: '// --- bug own_value ---' should read"),
              std::string::npos);
    EXPECT_NE(refusal_of_source("// --- bug 1.1 a replaces b ---\nint a;\n").find("has no '// --- end ---'"),
              std::string::npos);
    EXPECT_NE(
        refusal_of_source("// --- bug 1.1 a replaces b ---\n// --- bug 1.1 c replaces b ---\n").find("inside another"),
        std::string::npos);
}

TEST(Pasted, PutsTheFunctionBeforeTheSolutionAndUsesIt) {
    const VersionSource version{"bug", "13.2", "own_value", "max", "int own_value();\n"};
    EXPECT_EQ(pasted("int f();\n\nSolution exercise() { return {.max = f, .max_with_ties = f}; }\n", version),
              "int f();\n\nint own_value();\n\n"
              "Solution exercise() { return {.max = own_value, .max_with_ties = f}; }\n");
}

TEST(Pasted, RefusesAFileWithoutThePlace) {
    const VersionSource version{"bug", "13.2", "own_value", "max", "int own_value();\n"};
    EXPECT_THROW(pasted("int f();\n", version), InputError);
    EXPECT_THROW(pasted("Solution exercise() { return {.add = f}; }\n", version), InputError);
}

}  // namespace
}  // namespace bp::course
