#include "report/text.hpp"

#include <fmt/format.h>

namespace bp::bench {

namespace {

std::string row_of(const Verdict& v) {
    const std::string wanted = v.is_judged ? fmt::format("{:.3g} … {:.3g}", v.wanted_low, v.wanted_high) : "";
    const std::string r_squared = v.r_squared ? fmt::format("{:.4f}", *v.r_squared) : "";
    return fmt::format("{:<66}{:>8.3f}  {:>6.3f} … {:<7.3f} {:<15}{:<8}{}\n", v.claim, v.found, v.low, v.high, wanted,
                       r_squared, v.word());
}

std::string row_of(const Count& count) {
    return fmt::format("{:<18}{:>9}{:>10.3f}{:>10.3f}{:>14.3f}   {}\n", count.network, count.weights, count.forward,
                       count.backward, count.backward_with_input, count.counted_equals_formula ? "equal" : "DIFFERENT");
}

std::string row_of(const MemoryCount& count) {
    const inspect::Memory& numbers = count.numbers;
    return fmt::format("{:<18}{:>11}{:>9}{:>9}{:>9}{:>12}{:>14}   {}\n", count.network, numbers.parameters,
                       numbers.values, numbers.deltas, numbers.kept, count.bytes,
                       count.on_the_heap ? fmt::format("{:.0f}", *count.on_the_heap) : "not counted",
                       count.agrees() ? "equal" : "DIFFERENT");
}

std::string memory_text(const std::vector<MemoryCount>& counts) {
    std::string text = fmt::format("\n{:<18}{:>11}{:>9}{:>9}{:>9}{:>12}{:>14}   {}\n", "numbers kept", "parameters",
                                   "values", "δ", "scratch", "bytes", "on the heap", "formula and heap");
    for (const MemoryCount& count : counts) text += row_of(count);
    return text +
           "of one graph with its batch, in doubles; the heap rounds each of seven blocks up, by a page at most\n";
}

}  // namespace

std::string text_of(const Findings& findings) {
    std::string text = fmt::format("{}; times scatter by {:.1f} %\n\n", findings.machine, 100 * findings.noise);
    text += fmt::format("{:<66}{:>8}  {:<17}{:<15}{:<8}{}\n", "measured", "found", "95 % interval", "claimed", "R²",
                        "verdict");
    for (const Verdict& verdict : findings.verdicts) text += row_of(verdict);
    text += fmt::format("\n{:<18}{:>9}{:>10}{:>10}{:>14}   {}\n", "multiply-adds", "weights", "forward", "backward",
                        "with input δ", "counted and formula");
    for (const Count& count : findings.counts) text += row_of(count);
    text += "per weight and sample, in the products; backward is (2P - P₁)/P without the inputs' δ\n";
    return text + memory_text(findings.memory);
}

std::string comparison_of(const Measurements& now, const Measurements& then) {
    std::string text = fmt::format("{:<36}{:>12}{:>10}  {}\n", "benchmark", "now, µs", "now/then", "95 % interval");
    for (const auto& [name, samples] : now) {
        const auto old = then.find(name);
        if (old == then.end()) continue;
        const Ratio ratio = ratio_of(samples, old->second);
        text += fmt::format("{:<36}{:>12.2f}{:>10.3f}  {:.3f} … {:.3f}{}\n", name, 1e6 * samples.least(), ratio.value,
                            ratio.low, ratio.high,
                            ratio.low > 1    ? "  slower"
                            : ratio.high < 1 ? "  faster"
                                             : "");
    }
    return text;
}

}  // namespace bp::bench
