#include "data/split.hpp"

#include <cmath>
#include <numeric>

#include "base/random.hpp"
#include "base/text.hpp"

namespace bp {

namespace {

std::vector<std::size_t> shuffled_rows(std::size_t sample_count, std::uint64_t seed) {
    std::vector<std::size_t> rows(sample_count);
    std::iota(rows.begin(), rows.end(), std::size_t{0});
    Random(seed).shuffle(std::span(rows));
    return rows;
}

}  // namespace

SplitRows split_rows(std::size_t sample_count, double test_share, std::uint64_t seed) {
    const double wanted = std::round(test_share * static_cast<double>(sample_count));
    if (!(wanted >= 1) || !(wanted < static_cast<double>(sample_count))) {
        throw InputError("split: a test share of " + shortest(test_share) + " leaves a part of the " +
                         std::to_string(sample_count) + " samples empty; choose one between 0 and 1, such as 0.2");
    }
    const std::vector<std::size_t> rows = shuffled_rows(sample_count, seed);
    const auto train_end = rows.end() - static_cast<std::ptrdiff_t>(wanted);
    return {{rows.begin(), train_end}, {train_end, rows.end()}};
}

std::vector<SplitRows> folds(std::size_t sample_count, std::size_t fold_count, std::uint64_t seed) {
    if (fold_count < 2 || fold_count > sample_count) {
        throw InputError("folds: " + std::to_string(sample_count) + " samples cannot be divided into " +
                         std::to_string(fold_count) + " folds; choose 2 or more, at most one per sample");
    }
    const std::vector<std::size_t> rows = shuffled_rows(sample_count, seed);
    std::vector<SplitRows> all(fold_count);
    for (std::size_t k = 0; k < fold_count; ++k) {
        for (std::size_t i = 0; i < sample_count; ++i) {
            (i % fold_count == k ? all[k].test : all[k].train).push_back(rows[i]);
        }
    }
    return all;
}

Split split(const Dataset& data, double test_share, std::uint64_t seed) {
    const SplitRows rows = split_rows(data.sample_count(), test_share, seed);
    return {subset(data, rows.train), subset(data, rows.test)};
}

}  // namespace bp
