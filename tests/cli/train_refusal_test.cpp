#include <algorithm>
#include <gtest/gtest.h>

#include "tests/cli/program.hpp"

namespace bp::cli {
namespace {

void expect_refused(const std::vector<std::string>& words, int exit_code, const std::string& says,
                    const std::string& input = "") {
    std::vector<std::string> all{"train"};
    all.insert(all.end(), words.begin(), words.end());
    const Result result = run_program(all, input);
    EXPECT_EQ(result.exit_code, exit_code) << says << "\n" << result.err;
    EXPECT_EQ(result.out, "");
    EXPECT_NE(result.err.find(says), std::string::npos) << says << " is missing from " << result.err;
    EXPECT_EQ(result.err.substr(0, 16), "backprop train: ");
    EXPECT_LT(result.err.size(), 600U);
}

TEST(TrainCommand, AnswersAnUnknownNameWithTheNearest) {
    expect_refused({"mons"}, 3, "'mons' is no built-in data set and no file; did you mean 'moons'?");
    expect_refused({"irises.csv"}, 3, "(built in: and, or, nand, xor, ");
    expect_refused({"xor", "--optimizer", "sgd"}, 2, "did you mean --optimiser?");
    expect_refused({"xor", "--activation", "tan"}, 2,
                   "--activation takes identity, sigmoid, tanh, relu, leaky_relu, softplus, got 'tan'; did you mean "
                   "'tanh'?");
    expect_refused({"xor", "--connectivity", "residal"}, 2, "did you mean 'residual'?");
    expect_refused({"xor", "--loss", "softmax_crossentropy"}, 2, "did you mean 'softmax_cross_entropy'?");
    expect_refused({"xor", "--optimiser", "adam"}, 2, "--optimiser takes sgd, momentum, got 'adam'");
}

TEST(TrainCommand, RefusesNumbersThatMakeNoSense) {
    for (const char* word : {"0", "-1", "1.5", "x", "99999999999999999999", " 3", "3 "}) {
        expect_refused({"xor", std::string{"--epochs="} + word}, 2, "--epochs takes a whole number from 1 on, got '");
        expect_refused({"xor", std::string{"--batch="} + word}, 2, "--batch takes a whole number from 1 on, got '");
    }
    for (const char* word : {"0", "-1", "nan", "inf", "1e999", "x", "0,5"}) {
        expect_refused({"xor", std::string{"--learning-rate="} + word}, 2,
                       "--learning-rate takes a number from 5e-324 to ");
    }
    for (const char* word : {"0", "16,", ",16", "16,,16", "16;16", "-4", "all"}) {
        expect_refused({"xor", std::string{"--layers="} + word}, 2,
                       "--layers takes widths such as 16 or 16,16, or none, got '");
    }
    expect_refused({"xor", "--seed=-1"}, 2, "--seed takes a whole number from 0 on, got '-1'");
    expect_refused({"xor", "--momentum", "1"}, 2, "--momentum takes a number from 0 to 0.999999, got '1'");
    expect_refused({"xor", "--penalty=-1"}, 2, "--penalty takes a number from 0 to ");
    expect_refused({"moons", "--test-share", "1"}, 2, "--test-share takes a number from 0 to 0.99, got '1'");
    expect_refused({"moons", "--folds", "1"}, 2, "--folds takes a whole number from 2 on, got '1'");
    expect_refused({"moons", "--initial", "xavier"}, 2, "--initial takes glorot, he or a standard deviation");
}

TEST(TrainCommand, RefusesWordsThatExcludeEachOther) {
    expect_refused({}, 2, "what to learn is missing");
    expect_refused({"xor", "moons"}, 2, "one data set at a time");
    expect_refused({"moons", "--folds", "5", "--test-share", "0.5"}, 2, "--folds and --test-share exclude each other");
    expect_refused({"moons", "--patience", "5", "--until-perfect"}, 2, "--patience and --until-perfect exclude");
    expect_refused({"xor", "--header"}, 2, "--header and --numbers describe CSV files; xor is built in");
    expect_refused({"sine", "--loss", "softmax_cross_entropy"}, 2, "numbers to be met take squared");
    expect_refused({"sine", "--until-perfect"}, 2, "--until-perfect is for classes");
}

TEST(TrainCommand, RefusesAFileWithLineAndColumn) {
    const std::string wrong = write_file("wrong.csv", "1,2,0\n3,x,1\n");
    expect_refused({wrong}, 3, "wrong.csv, line 2, column 2: 'x' is no finite number");
    const std::string header = write_file("header.csv", "length,kind\n1,0\n2,1\n");
    expect_refused({header}, 3, "read it as a header (--header)");
    expect_refused({"-"}, 3, "standard input, line 1, column 1: the text is empty");
    expect_refused({"-"}, 3, "line 3, column 2: class '3' is too large for 3 samples", "1,0\n2,1\n1,3\n");
    expect_refused({"/"}, 3, "cannot be read");
    expect_refused({std::string(5000, 'x')}, 3, "is no built-in data set and no file");
}

TEST(TrainCommand, RefusesDivisionsThatLeaveAPartEmpty) {
    expect_refused({"xor", "--folds", "5"}, 3, "4 samples cannot be divided into 5 folds");
    expect_refused({"-"}, 3, "leaves a part of the 1 samples empty", "1,0\n");
    expect_refused({"xor", "--patience", "3", "--test-share", "0.75"}, 3, "leaves a part of the 1 samples empty");
}

TEST(TrainCommand, NamesBothWidthsWhereShortcutsDoNotFit) {
    expect_refused({"moons", "--layers", "8,4", "--connectivity", "residual"}, 3, "x is x1 (1x8), F(x) is x2 (1x4)");
}

TEST(TrainCommand, EndsARunThatDivergesAndSaysWhatHelps) {
    expect_refused({"moons", "--learning-rate", "1e300", "--loss", "squared"}, 3, "choose a smaller learning rate");
}

}  // namespace
}  // namespace bp::cli
