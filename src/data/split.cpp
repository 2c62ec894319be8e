#include "data/split.hpp"

#include <cmath>
#include <numeric>

#include "base/random.hpp"
#include "base/text.hpp"

namespace bp {

SplitRows split_rows(std::size_t sample_count, double test_share, std::uint64_t seed) {
    const double wanted = std::round(test_share * static_cast<double>(sample_count));
    if (!(wanted >= 1) || !(wanted < static_cast<double>(sample_count))) {
        throw InputError("split: a test share of " + shortest(test_share) + " leaves a part of the " +
                         std::to_string(sample_count) + " samples empty; choose one between 0 and 1, such as 0.2");
    }
    std::vector<std::size_t> rows(sample_count);
    std::iota(rows.begin(), rows.end(), std::size_t{0});
    Random(seed).shuffle(std::span(rows));
    const auto train_end = rows.end() - static_cast<std::ptrdiff_t>(wanted);
    return {{rows.begin(), train_end}, {train_end, rows.end()}};
}

Split split(const Dataset& data, double test_share, std::uint64_t seed) {
    const SplitRows rows = split_rows(data.sample_count(), test_share, seed);
    return {subset(data, rows.train), subset(data, rows.test)};
}

}  // namespace bp
