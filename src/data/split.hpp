#pragma once

#include <cstdint>

#include "data/dataset.hpp"

namespace bp {

/// Row numbers of the samples to learn from and of those kept apart to judge what was learned.
struct SplitRows {
    std::vector<std::size_t> train;
    std::vector<std::size_t> test;
};

/// The same division of samples.
struct Split {
    Dataset train;
    Dataset test;
};

/// Every row in exactly one of the two parts, in a random order that only the seed decides; test gets
/// `test_share` of them, rounded. Throws InputError unless both parts get at least one row.
SplitRows split_rows(std::size_t sample_count, double test_share, std::uint64_t seed);
Split split(const Dataset& data, double test_share, std::uint64_t seed);

/// `fold_count` divisions in each of which another part of the samples is kept apart: every row is in the test part of
/// exactly one, and the parts differ by at most one row. The seed alone decides which.
/// Throws InputError unless there are at least 2 folds and at most as many as samples.
std::vector<SplitRows> folds(std::size_t sample_count, std::size_t fold_count, std::uint64_t seed);

}  // namespace bp
