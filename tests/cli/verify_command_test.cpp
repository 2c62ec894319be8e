#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "tests/cli/program.hpp"

namespace bp::cli {
namespace {

using Json = nlohmann::json;

TEST(VerifyCommand, ChecksOnePropertyAndItsMistakes) {
    const Result result = run_program({"verify", "--seed", "5", "--cases", "100", "--only", "P2"});
    EXPECT_EQ(result.exit_code, 0) << result.out << result.err;
    EXPECT_TRUE(result.out.starts_with("seed 5\n"));
    EXPECT_NE(result.out.find("every error signal equals the forward-mode derivative"), std::string::npos);
    EXPECT_EQ(result.out.find("MISSED"), std::string::npos);
}

TEST(VerifyCommand, ChecksTheSameGraphsForTheSameSeed) {
    const auto compared = [](const char* seed) {
        const Result result = run_program({"verify", "--seed", seed, "--cases", "50", "--only", "P10", "--json"});
        return Json::parse(result.out)["properties"][0]["compared"].get<int>();
    };
    EXPECT_EQ(compared("3"), compared("3"));
    EXPECT_NE(compared("3"), compared("4"));
}

TEST(VerifyCommand, PrintsEveryMistakeWithItsCounterexampleAsData) {
    const Result result =
        run_program({"verify", "--seed", "7", "--cases", "10", "--only", "P2", "--only", "P12", "--json"});
    EXPECT_EQ(result.exit_code, 0) << result.err;
    const Json json = Json::parse(result.out);
    EXPECT_EQ(json["seed"], 7);
    EXPECT_EQ(json["properties"].size(), 2U);
    EXPECT_GE(json["mistakes"].size(), 20U);
    for (const Json& mistake : json["mistakes"]) {
        EXPECT_TRUE(mistake["caught"]) << mistake["id"];
        EXPECT_FALSE(mistake["counterexample"]["graph"].get<std::string>().empty());
    }
    EXPECT_TRUE(json["floors"].is_null());
}

TEST(VerifyCommand, GoesOnWithFurtherSeedsInASoak) {
    const Result result =
        run_program({"verify", "--seed", "1", "--cases", "20", "--only", "P9", "--soak", "0.02", "--json"});
    EXPECT_EQ(result.exit_code, 0) << result.err;
    const Json json = Json::parse(result.out);
    EXPECT_GE(json["rounds"], 2);
    EXPECT_EQ(json["properties"][0]["cases"], 20 * json["rounds"].get<int>());
}

TEST(VerifyCommand, RefusesUnknownPropertiesWithTheNearest) {
    const Result result = run_program({"verify", "--only", "P33"});
    EXPECT_EQ(result.exit_code, 2);
    EXPECT_NE(result.err.find("did you mean"), std::string::npos) << result.err;
    EXPECT_EQ(run_program({"verify", "--cases", "0"}).exit_code, 2);
    EXPECT_EQ(run_program({"verify", "--soak", "-1"}).exit_code, 2);
    EXPECT_EQ(run_program({"verify", "more"}).exit_code, 2);
}

}  // namespace
}  // namespace bp::cli
