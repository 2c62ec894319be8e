#include "train/confusion.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "base/error.hpp"

namespace bp {
namespace {

TEST(Confusion, CountsAnswersPerClass) {
    const std::vector<std::size_t> labels{0, 0, 0, 1, 2, 2}, answers{0, 0, 2, 1, 2, 1};
    EXPECT_EQ(confusion(labels, answers, 3), (Confusion{{2, 0, 1}, {0, 1, 0}, {0, 1, 1}}));
}

RC_GTEST_PROP(Confusion, HasARowSumPerClassAndAColumnSumPerAnswer, ()) {
    const auto pairs =
        *rc::gen::resize(100, rc::gen::container<std::vector<std::pair<std::size_t, std::size_t>>>(rc::gen::pair(
                                  rc::gen::inRange<std::size_t>(0, 4), rc::gen::inRange<std::size_t>(0, 4))));
    std::vector<std::size_t> labels, answers;
    for (const auto& [label, answer] : pairs) {
        labels.push_back(label);
        answers.push_back(answer);
    }
    const Confusion counts = confusion(labels, answers, 4);
    for (std::size_t c = 0; c < 4; ++c) {
        std::size_t row = 0, column = 0;
        for (std::size_t other = 0; other < 4; ++other) {
            row += counts[c][other];
            column += counts[other][c];
        }
        RC_ASSERT(row == static_cast<std::size_t>(std::count(labels.begin(), labels.end(), c)));
        RC_ASSERT(column == static_cast<std::size_t>(std::count(answers.begin(), answers.end(), c)));
    }
}

TEST(Confusion, RefusesWhatItCannotCount) {
    const std::vector<std::size_t> two{0, 1}, one{0}, large{0, 7};
    EXPECT_THROW(confusion(two, one, 2), InputError);
    EXPECT_THROW(confusion(large, two, 2), InputError);
    try {
        confusion(two, large, 2);
        FAIL() << "class 7 was counted";
    } catch (const InputError& error) {
        EXPECT_STREQ(error.what(), "confusion: class 7 of sample 2 is not below the number of classes, 2");
    }
}

}  // namespace
}  // namespace bp
