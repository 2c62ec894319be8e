#include "verify/baseline.hpp"

#include <fstream>
#include <sstream>

#include <gtest/gtest.h>

#include "verify/baseline_things.hpp"
#include "verify/catch_page.hpp"
#include "verify/networks/properties.hpp"
#include "verify/property_page.hpp"
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

TEST(Baselines, FindNothingWrongWithTheProductsOtherThings) {
    for (const Baseline& baseline : baselines()) {
        for (const auto& product : network_products()) {
            EXPECT_FALSE(network_is_caught(baseline, product.make())) << baseline.name << ", " << product.name;
        }
        for (const auto& product : loss_products()) {
            EXPECT_FALSE(loss_is_caught(baseline, product.make())) << baseline.name << ", " << product.name;
        }
        for (const auto& product : activation_products()) {
            EXPECT_FALSE(activations_are_caught(baseline, product.make())) << baseline.name << ", " << product.name;
        }
    }
}

// A rule that is grossly wrong is found by all of them; otherwise the comparison would be unfair.
TEST(Baselines, FindAWrongFactor) {
    for (const Baseline& baseline : baselines()) {
        EXPECT_TRUE(baseline_catches(baseline.name, "H1")) << baseline.name;
        EXPECT_TRUE(baseline_catches(baseline.name, "F1")) << baseline.name;
    }
}

std::string content_of(const char* path) {
    std::stringstream file;
    file << std::ifstream(path).rdbuf();
    return file.str();
}

TEST(CatchPage, IsWhatTheDocsHold) {
    EXPECT_EQ(content_of("docs/catches.md"), catch_page())
        << "docs/catches.md is stale; run ./backprop verify --page > docs/catches.md";
}

TEST(PropertyPage, IsWhatTheDocsHold) {
    EXPECT_EQ(content_of("docs/properties.md"), property_page())
        << "docs/properties.md is stale; run ./backprop verify --properties > docs/properties.md";
}

}  // namespace
}  // namespace bp::verify
