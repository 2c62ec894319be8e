#include <algorithm>
#include <numeric>
#include <sstream>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "data/built_in.hpp"
#include "tests/cli/program.hpp"

namespace bp::cli {
namespace {

using Json = nlohmann::json;

Json result_of(std::vector<std::string> words) {
    words.insert(words.begin(), "train");
    words.push_back("--json");
    const Result result = run_program(words);
    EXPECT_EQ(result.exit_code, 0) << result.err;
    return result.exit_code == 0 ? Json::parse(result.out) : Json();
}

/// The commands that the help gives as examples, word by word, without "backprop".
std::vector<std::vector<std::string>> examples() {
    std::istringstream help(run_program({"train", "--help"}).out);
    std::vector<std::vector<std::string>> commands;
    for (std::string line; std::getline(help, line);) {
        if (!line.starts_with("  backprop train ")) continue;
        std::istringstream words(line);
        std::vector<std::string> command;
        for (std::string word; words >> word;) command.push_back(word);
        command.erase(command.begin());
        commands.push_back(command);
    }
    return commands;
}

TEST(TrainCommand, DescribesItselfAndEveryBuiltInDataSet) {
    const Result help = run_program({"train", "--help"});
    EXPECT_EQ(help.exit_code, 0);
    for (const BuiltIn& set : built_in_sets()) {
        EXPECT_NE(help.out.find(std::string{set.description}), std::string::npos) << set.name;
    }
    EXPECT_GE(examples().size(), 6U);
}

// XOR, moons, circles and spirals: every sample that was learned from is right, as the help promises; of iris and
// wine more than 95 % of unseen fifths.
TEST(TrainCommand, KeepsThePromisesOfItsExamples) {
    const std::string flowers = write_file("flowers.csv", "length,kind\n1,rose\n2,iris\n1.5,rose\n2.5,iris\n3,iris\n");
    std::size_t perfect = 0;
    for (std::vector<std::string> command : examples()) {
        std::replace(command.begin(), command.end(), std::string{"flowers.csv"}, flowers);
        command.push_back("--json");
        const Result result = run_program(command);
        ASSERT_EQ(result.exit_code, 0) << command[1] << ": " << result.err;
        const auto has = [&](const char* word) { return std::count(command.begin(), command.end(), word) > 0; };
        if (has("--folds")) {
            EXPECT_GT(Json::parse(result.out)["mean_unseen"]["accuracy"], 0.95) << command[1];
        }
        if (!has("--until-perfect")) continue;
        EXPECT_EQ(Json::parse(result.out)["mean_seen"]["accuracy"], 1.0) << command[1];
        ++perfect;
    }
    EXPECT_EQ(perfect, 4U);
}

TEST(TrainCommand, LearnsAWholeTruthTableWithNothingKeptApart) {
    const Json result = result_of({"xor", "--layers", "4", "--learning-rate", "0.1", "--until-perfect"});
    EXPECT_EQ(result["data"]["samples"], 4);
    EXPECT_EQ(result["network"]["widths"], Json({2, 4, 2}));
    EXPECT_EQ(result["network"]["parameters"], (2 + 1) * 4 + (4 + 1) * 2);
    EXPECT_TRUE(result["mean_unseen"].is_null());
    EXPECT_EQ(result["confusion"], Json({{2, 0}, {0, 2}}));
    EXPECT_EQ(result["is_perfect"], true);
}

TEST(TrainCommand, AnswersWithOneOutputWhereTwoClassesHaveALossForIt) {
    for (const char* loss : {"sigmoid_cross_entropy", "squared_sigmoid", "squared"}) {
        const Json result = result_of({"xor", "--loss", loss, "--epochs", "1000", "--until-perfect"});
        EXPECT_EQ(result["network"]["widths"], Json({2, 16, 16, 1})) << loss;
        EXPECT_EQ(result["mean_seen"]["accuracy"], 1.0) << loss;
    }
}

// Above 95 % of unseen fifths, as the mean over the five.
TEST(TrainCommand, KeepsEveryFlowerApartInOneOfFiveParts) {
    const Json result = result_of({"iris", "--folds", "5", "--epochs", "60"});
    ASSERT_EQ(result["divisions"].size(), 5U);
    std::size_t unseen = 0, right = 0, counted = 0;
    for (const Json& division : result["divisions"]) {
        EXPECT_EQ(division["seen_samples"], 120);
        unseen += division["unseen_samples"].get<std::size_t>();
    }
    for (std::size_t t = 0; t < 3; ++t) {
        for (std::size_t a = 0; a < 3; ++a) counted += result["confusion"][t][a].get<std::size_t>();
        right += result["confusion"][t][t].get<std::size_t>();
    }
    EXPECT_EQ(unseen, 150U);
    EXPECT_EQ(counted, 150U);
    EXPECT_NEAR(result["mean_unseen"]["accuracy"].get<double>(), static_cast<double>(right) / 150, 1e-12);
    EXPECT_GT(result["mean_unseen"]["accuracy"], 0.95);
    EXPECT_EQ(result["data"]["classes"], Json({"setosa", "versicolor", "virginica"}));
}

TEST(TrainCommand, KeepsAFifthApartUnlessToldOtherwise) {
    EXPECT_EQ(result_of({"moons", "--epochs", "1"})["divisions"][0]["unseen_samples"], 40);
    EXPECT_EQ(result_of({"moons", "--epochs", "1", "--test-share", "0.5"})["divisions"][0]["unseen_samples"], 100);
    EXPECT_TRUE(result_of({"moons", "--epochs", "1", "--test-share", "0"})["divisions"][0]["unseen"].is_null());
}

TEST(TrainCommand, GivesTheSameBytesForTheSameSeed) {
    const std::vector<std::string> words{"train", "circles", "--epochs", "5", "--json", "--seed"};
    const auto out = [&](const char* seed) {
        std::vector<std::string> all = words;
        all.emplace_back(seed);
        return run_program(all).out;
    };
    EXPECT_EQ(out("7"), out("7"));
    EXPECT_NE(out("7"), out("8"));
}

TEST(TrainCommand, TakesEveryConnectivityLossAndOptimiser) {
    for (const char* connectivity : {"plain", "residual", "highway", "dense"}) {
        const Json result = result_of({"moons", "--epochs", "30", "--layers", "8,8,8", "--connectivity", connectivity,
                                       "--optimiser", "sgd", "--learning-rate", "0.3", "--penalty", "1e-4"});
        EXPECT_EQ(result["network"]["connectivity"], connectivity);
        EXPECT_GT(result["mean_seen"]["accuracy"], 0.8) << connectivity;
        EXPECT_EQ(result["training"]["penalty"], 1e-4);
    }
}

// The sum over a batch of 8 steps 8 times as far as the mean.
TEST(TrainCommand, SumsABatchWhenAsked) {
    const auto loss_after = [](const std::vector<std::string>& words) {
        std::vector<std::string> all{"xor", "--epochs", "3", "--optimiser", "sgd", "--batch", "4"};
        all.insert(all.end(), words.begin(), words.end());
        return result_of(all)["mean_seen"]["loss"].get<double>();
    };
    EXPECT_NEAR(loss_after({"--sum", "--learning-rate", "0.125"}), loss_after({"--learning-rate", "0.5"}), 1e-12);
}

TEST(TrainCommand, KeepsTheBestEpochWhenPatienceEnds) {
    const Json result = result_of({"wine", "--patience", "5", "--epochs", "500"});
    const Json& division = result["divisions"][0];
    EXPECT_LT(division["epochs"], 500);
    EXPECT_EQ(division["epochs"], division["best_epoch"].get<int>() + 5);
    EXPECT_EQ(division["seen_samples"], 114);  // 178 less a fifth to test, less a fifth of the rest to judge by
}

TEST(TrainCommand, MeetsNumbersWithoutSpeakingOfRightAndWrong) {
    const Json result = result_of({"sine", "--epochs", "300"});
    EXPECT_TRUE(result["data"]["classes"].is_null());
    EXPECT_FALSE(result["mean_seen"].contains("accuracy"));
    EXPECT_FALSE(result.contains("confusion"));
    EXPECT_LT(result["mean_unseen"]["loss"], 0.01);
    EXPECT_EQ(run_program({"train", "sine", "--epochs", "1"}).out.find("right"), std::string::npos);
}

TEST(TrainCommand, ReadsACsvFileWithHeaderAndNamesOfClasses) {
    const std::string path =
        write_file("pets.csv", "weight,\"height, cm\",kind\r\n4,25,cat\r\n30,60,dog\r\n5,24,cat\r\n25,55,dog\r\n");
    const Json result = result_of({path, "--header", "--test-share", "0", "--until-perfect"});
    EXPECT_EQ(result["data"]["classes"], Json({"cat", "dog"}));
    EXPECT_EQ(result["data"]["name"], path);
    EXPECT_EQ(result["mean_seen"]["accuracy"], 1.0);
}

TEST(TrainCommand, ReadsACsvFromStandardInputAndNumbersToBeMet) {
    const Result result =
        run_program({"train", "-", "--numbers", "--epochs", "5", "--test-share", "0", "--json"}, "1,2.5\n2,4.5\n");
    ASSERT_EQ(result.exit_code, 0) << result.err;
    EXPECT_EQ(Json::parse(result.out)["data"]["name"], "standard input");
    EXPECT_EQ(Json::parse(result.out)["training"]["loss"], "squared");
}

TEST(TrainCommand, TellsAReaderWhatItDid) {
    const Result result = run_program({"train", "iris", "--folds", "3", "--epochs", "20", "--penalty", "0.01"});
    ASSERT_EQ(result.exit_code, 0) << result.err;
    for (const char* part : {"iris: 150 samples, 4 inputs, 3 classes", "network 4-16-16-3, tanh, plain, 403 parameters",
                             "loss softmax_cross_entropy, mean over each batch of 16, penalty 0.01",
                             "momentum 0.9, learning rate 0.02, seed 1", "inputs scaled to mean 0 and deviation 1",
                             "20, 20, 20 epochs", "part 3 kept apart", "never seen, mean", "versicolor"}) {
        EXPECT_NE(result.out.find(part), std::string::npos) << part << " is missing from:\n" << result.out;
    }
}

// stderr is a file here: a few lines, each whole, and no control characters.
TEST(TrainCommand, WritesSparseProgressToALog) {
    const Result result = run_program({"train", "moons", "--epochs", "200"});
    const auto lines = std::count(result.err.begin(), result.err.end(), '\n');
    EXPECT_EQ(lines, 10);
    EXPECT_EQ(result.err.find_first_of("\r\x1b"), std::string::npos);
    EXPECT_NE(result.err.find("epoch 20 of 200: loss "), std::string::npos) << result.err;
    EXPECT_EQ(result.out.find("epoch 20 of"), std::string::npos);
}

TEST(TrainCommand, SaysSoWhenNotEverythingIsRightByTheLastEpoch) {
    const Result result = run_program({"train", "xor", "--layers", "none", "--epochs", "20", "--until-perfect"});
    EXPECT_EQ(result.exit_code, 1);
    EXPECT_NE(result.out.find("NOT all that was learned from is right"), std::string::npos) << result.out;
}

}  // namespace
}  // namespace bp::cli
