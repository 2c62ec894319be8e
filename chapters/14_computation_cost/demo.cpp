#include <fmt/format.h>
#include <fmt/ranges.h>

#include "counted_network.hpp"
#include "layered/counts.hpp"
#include "measured_time.hpp"
#include "parts.hpp"
#include "report/power_law.hpp"

namespace bp::chapters::ch14 {

namespace {

std::string shown(const std::vector<std::size_t>& widths) { return fmt::format("{}", fmt::join(widths, "-")); }

std::string counts_text() {
    std::string text = "Multiply-adds with weights, one sample, counted while the passes run.\n\n";
    text += fmt::format("  {:<16}{:>9}{:>10}{:>12}{:>16}{:>18}\n", "network", "weights", "forward", "backward",
                        "with input's δ", "numeric gradient");
    for (const std::vector<std::size_t>& widths :
         {std::vector<std::size_t>{3, 4, 4, 1}, {3, 4, 2}, {8, 16, 16, 4}, {64, 32, 10}}) {
        const Products without = products_by_counting(widths, ErrorSignal::skipped);
        text +=
            fmt::format("  {:<16}{:>9}{:>10}{:>12}{:>16}{:>18}\n", shown(widths), layered::count(widths).weights,
                        without.forward, without.backward, products_by_counting(widths, ErrorSignal::wanted).backward,
                        reference().numeric_gradient_count(widths));
    }
    return text;
}

constexpr std::size_t kBatch = 64;

std::string row(std::size_t size, const std::vector<std::size_t>& widths, std::vector<double>& times) {
    const Products products = products_by_formula(widths, ErrorSignal::wanted);
    const Seconds seconds = seconds_of(widths, kBatch);
    times.push_back(seconds.forward + seconds.backward);
    return fmt::format("  {:>7}{:>14}{:>14}{:>13.0f}{:>14.0f}{:>9.2f}\n", size, products.forward, products.backward,
                       1e6 * seconds.forward, 1e6 * seconds.backward, seconds.backward / seconds.forward);
}

std::string times_text() {
    const std::string head =
        fmt::format("  {:>14}{:>14}{:>13}{:>14}{:>9}\n", "forward", "backward", "forward µs", "backward µs", "ratio");
    std::string text =
        "\nCounts beside times of this machine, batch 64, with the input's δ. Layers of 128:\n\n   layers" +
        head.substr(2);
    std::vector<double> sizes, times;
    for (const std::size_t L : {2u, 4u, 8u, 16u}) {
        text += row(L, std::vector<std::size_t>(L + 1, 128), times);
        sizes.push_back(static_cast<double>(L));
    }
    text += fmt::format("\n  exponent of the time: {:.2f}, of the counts 1\n\nThree layers of n units:\n\n        n",
                        report::power_law(sizes, times).exponent) +
            head.substr(2);
    sizes.clear();
    times.clear();
    for (const std::size_t n : {64u, 128u, 256u, 512u}) {
        text += row(n, std::vector<std::size_t>(4, n), times);
        sizes.push_back(static_cast<double>(n));
    }
    return text + fmt::format(
                      "\n  exponent of the time: {:.2f}, of the counts 2\n"
                      "  ./backprop bench measures with care and says what bends the curves\n",
                      report::power_law(sizes, times).exponent);
}

}  // namespace

course::Demo demo() { return {counts_text() + times_text(), {growth_figure(), paths_figure()}}; }

}  // namespace bp::chapters::ch14
