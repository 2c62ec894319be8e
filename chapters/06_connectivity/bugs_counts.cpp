#include <cmath>

#include "parts.hpp"

// Wrong widths, ways and gate biases; see bugs.cpp.
namespace bp::chapters::ch06 {

namespace {

// --- bug 6.3 layer_below_only replaces dense_widths ---
Counts layer_below_only(std::size_t input_count, const Counts& unit_counts) {
    Counts widths{input_count};
    for (const std::size_t units : unit_counts) widths.push_back(units);
    return widths;
}
// --- end ---

// --- bug 6.3 input_left_out replaces dense_widths ---
Counts input_left_out(std::size_t input_count, const Counts& unit_counts) {
    Counts widths{input_count};
    std::size_t side_by_side = 0;
    for (const std::size_t units : unit_counts) widths.push_back(side_by_side += units);
    return widths;
}
// --- end ---

// --- bug 6.3 input_and_layer_below replaces dense_widths ---
Counts input_and_layer_below(std::size_t input_count, const Counts& unit_counts) {
    Counts widths{input_count};
    for (const std::size_t units : unit_counts) widths.push_back(input_count + units);
    return widths;
}
// --- end ---

// --- bug 6.3 output_left_out replaces dense_widths ---
Counts output_left_out(std::size_t input_count, const Counts& unit_counts) {
    Counts widths;
    std::size_t side_by_side = input_count;
    for (const std::size_t units : unit_counts) {
        widths.push_back(side_by_side);
        side_by_side += units;
    }
    return widths;
}
// --- end ---

// --- bug 6.4 read_twice_counted_once replaces paths ---
std::size_t read_twice_counted_once(const Reads& reads) {
    Counts ways(reads.size());
    ways[0] = 1;
    for (std::size_t l = 1; l < reads.size(); ++l) {
        for (std::size_t from = 0; from < l; ++from) {
            bool is_read = false;
            for (const std::size_t other : reads[l]) is_read = is_read || other == from;
            if (is_read) ways[l] += ways[from];
        }
    }
    return ways.back();
}
// --- end ---

// --- bug 6.4 arrows_counted replaces paths ---
std::size_t arrows_counted(const Reads& reads) {
    std::size_t arrows = 0;
    for (const Counts& from : reads) arrows += from.size();
    return arrows;
}
// --- end ---

// --- bug 6.4 arrows_multiplied replaces paths ---
std::size_t arrows_multiplied(const Reads& reads) {
    std::size_t ways = 1;
    for (std::size_t l = 1; l < reads.size(); ++l) ways *= reads[l].size();
    return ways;
}
// --- end ---

// --- bug 6.4 longest_way replaces paths ---
std::size_t longest_way(const Reads& reads) {
    Counts steps(reads.size());
    for (std::size_t l = 1; l < reads.size(); ++l) {
        for (const std::size_t from : reads[l]) steps[l] = steps[from] + 1 > steps[l] ? steps[from] + 1 : steps[l];
    }
    return steps.back();
}
// --- end ---

// --- bug 6.5 gate_opened replaces gate_bias ---
double gate_opened(double carried, std::size_t block_count) {
    const double share = std::pow(carried, 1 / static_cast<double>(block_count));
    return std::log(share / (1 - share));
}
// --- end ---

// --- bug 6.5 one_block_only replaces gate_bias ---
double one_block_only(double carried, std::size_t) { return std::log((1 - carried) / carried); }
// --- end ---

// --- bug 6.5 loss_divided_evenly replaces gate_bias ---
double loss_divided_evenly(double carried, std::size_t block_count) {
    const double T = (1 - carried) / static_cast<double>(block_count);
    return std::log(T / (1 - T));
}
// --- end ---

}  // namespace

std::vector<course::Version<Solution>> bugs_of_counts() {
    using course::replaced;
    const std::string skip = "residual & highway connections", dense = "dense (concatenated) connections",
                      sequence = "Other network connectivity";
    return {
        {{"layer_below_only", "6.3", "That is a sequence: in a dense block a layer reads all before it.", dense},
         replaced<&Solution::dense_widths>(layer_below_only)},
        {{"input_left_out", "6.3", "The input stands beside the layers: every layer reads it too.", dense},
         replaced<&Solution::dense_widths>(input_left_out)},
        {{"input_and_layer_below", "6.3", "Beside the input stand all layers before, not only the last of them.",
          dense},
         replaced<&Solution::dense_widths>(input_and_layer_below)},
        {{"output_left_out", "6.3", "The block's output is the last list: one more number than there are layers.",
          dense},
         replaced<&Solution::dense_widths>(output_left_out)},
        {{"read_twice_counted_once", "6.4", "x + F(x) reads x on two ways: each entry of the list counts.", sequence},
         replaced<&Solution::paths>(read_twice_counted_once)},
        {{"arrows_counted", "6.4", "These are the arrows. A way is a whole chain of them, from input to output.",
          sequence},
         replaced<&Solution::paths>(arrows_counted)},
        {{"arrows_multiplied", "6.4",
          "The product is right only where every layer reads the one below: a way may pass a layer by.", sequence},
         replaced<&Solution::paths>(arrows_multiplied)},
        {{"longest_way", "6.4", "That is how long the longest way is; asked for is how many ways there are.", sequence},
         replaced<&Solution::paths>(longest_way)},
        {{"gate_opened", "6.5", "The sign is turned round: a gate that carries most of x is shut, b is negative.",
          skip},
         replaced<&Solution::gate_bias>(gate_opened)},
        {{"one_block_only", "6.5", "Shares multiply along the blocks: each must carry the root of what all carry.",
          skip},
         replaced<&Solution::gate_bias>(one_block_only)},
        {{"loss_divided_evenly", "6.5", "What is lost does not add up; what is carried multiplies, so take a root.",
          skip},
         replaced<&Solution::gate_bias>(loss_divided_evenly)},
    };
}

}  // namespace bp::chapters::ch06
