#include "verify/baseline.hpp"

#include <fstream>
#include <sstream>

#include <gtest/gtest.h>

#include "verify/catch_page.hpp"
#include "verify/wrong/wrong_version.hpp"

namespace bp::verify {
namespace {

const WrongVersion& wrong_version(std::string_view id) {
    for (const WrongVersion& wrong : wrong_versions()) {
        if (wrong.id == id) return wrong;
    }
    throw std::logic_error("no wrong version " + std::string{id});
}

bool baseline_catches(std::string_view name, std::string_view id) {
    for (const Baseline& baseline : baselines()) {
        if (baseline.name == name) return catches(baseline, wrong_version(id).engine());
    }
    throw std::logic_error("no baseline " + std::string{name});
}

TEST(Baselines, FindNothingWrongWithTheEngine) {
    for (const Baseline& baseline : baselines()) EXPECT_FALSE(catches(baseline, Engine{})) << baseline.name;
}

// A rule that is grossly wrong is found by all of them; otherwise the comparison would be unfair.
TEST(Baselines, FindAWrongFactor) {
    for (const Baseline& baseline : baselines()) {
        EXPECT_TRUE(baseline_catches(baseline.name, "H1")) << baseline.name;
        EXPECT_TRUE(baseline_catches(baseline.name, "F1")) << baseline.name;
    }
}

TEST(CatchPage, IsWhatTheDocsHold) {
    std::stringstream file;
    file << std::ifstream("docs/catches.md").rdbuf();
    EXPECT_EQ(file.str(), catch_page()) << "docs/catches.md is stale; run ./backprop verify --page > docs/catches.md";
}

}  // namespace
}  // namespace bp::verify
