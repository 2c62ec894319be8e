#include "data/digits.hpp"

#include <algorithm>
#include <cmath>
#include <gtest/gtest.h>

namespace bp {
namespace {

TEST(Digits, Are1797PicturesOf64CountsInTenClasses) {
    const Dataset data = digits();
    EXPECT_EQ(shape_of(data.inputs), (Shape{1797, 64}));
    EXPECT_EQ(data.sample_count(), 1797U);
    EXPECT_EQ(data.class_count, 10U);
}

// The counts that the origin states, src/data/SOURCES.md.
TEST(Digits, HaveAsManySamplesPerClassAsTheirOriginSays) {
    const Dataset data = digits();
    std::vector<std::size_t> counts(10);
    for (const std::size_t label : data.labels) ++counts[label];
    EXPECT_EQ(counts, (std::vector<std::size_t>{178, 182, 177, 183, 181, 182, 181, 179, 174, 180}));
}

TEST(Digits, AreWholeNumbersFrom0To16) {
    const Dataset data = digits();
    for (const double count : data.inputs.data()) {
        ASSERT_TRUE(count == std::floor(count) && count >= 0 && count <= kDigitsLargest) << count;
    }
    EXPECT_EQ(*std::max_element(data.inputs.data().begin(), data.inputs.data().end()), kDigitsLargest);
}

// The first line of the file, read with other tools.
TEST(Digits, BeginWithTheZeroOfTheFirstLine) {
    const Dataset data = digits();
    const std::vector<double> first_two_rows{0, 0, 5, 13, 9, 1, 0, 0, 0, 0, 13, 15, 10, 15, 5, 0};
    const auto sample = view(data.inputs).row(0);
    EXPECT_TRUE(std::equal(first_two_rows.begin(), first_two_rows.end(), sample.begin()));
    EXPECT_EQ(data.labels[0], 0U);
}

// Position-weighted sums modulo 65521 as in Adler's checksum, over all numbers of the file, line by line; computed
// from the unzipped file with awk: any exchanged, lost or changed number shows.
TEST(Digits, HaveTheChecksumOfTheFile) {
    const Dataset data = digits();
    std::uint32_t a = 1, b = 0;
    const auto take = [&](double number) {
        a = (a + static_cast<std::uint32_t>(number)) % 65521;
        b = (b + a) % 65521;
    };
    for (std::size_t i = 0; i < data.sample_count(); ++i) {
        for (const double count : view(data.inputs).row(i)) take(count);
        take(static_cast<double>(data.labels[i]));
    }
    EXPECT_EQ(a, 45621U);
    EXPECT_EQ(b, 30218U);
}

}  // namespace
}  // namespace bp
