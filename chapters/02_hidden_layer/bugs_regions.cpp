#include "parts.hpp"

// Wrong region codes and numbers of regions.
namespace bp::chapters::ch02 {

namespace {

// --- bug 2.5 zeros_and_ones replaces region_code ---
std::vector<int> zeros_and_ones(const std::vector<Neuron>& units, Values x) {
    std::vector<int> code;
    for (const Neuron& unit : units) {
        double z = unit.b;
        for (std::size_t i = 0; i < x.size(); ++i) z += unit.w[i] * x[i];
        code.push_back(z > 0 ? 1 : 0);
    }
    return code;
}
// --- end ---

// --- bug 2.5 boundary_is_positive replaces region_code ---
std::vector<int> boundary_is_positive(const std::vector<Neuron>& units, Values x) {
    std::vector<int> code;
    for (const Neuron& unit : units) {
        double z = unit.b;
        for (std::size_t i = 0; i < x.size(); ++i) z += unit.w[i] * x[i];
        code.push_back(z >= 0 ? 1 : -1);
    }
    return code;
}
// --- end ---

// --- bug 2.5 bias_left_out replaces region_code ---
std::vector<int> bias_left_out(const std::vector<Neuron>& units, Values x) {
    std::vector<int> code;
    for (const Neuron& unit : units) {
        double z = 0;
        for (std::size_t i = 0; i < x.size(); ++i) z += unit.w[i] * x[i];
        code.push_back(z > 0 ? 1 : z < 0 ? -1 : 0);
    }
    return code;
}
// --- end ---

// --- bug 2.5 signs_turned replaces region_code ---
std::vector<int> signs_turned(const std::vector<Neuron>& units, Values x) {
    std::vector<int> code;
    for (const Neuron& unit : units) {
        double z = unit.b;
        for (std::size_t i = 0; i < x.size(); ++i) z += unit.w[i] * x[i];
        code.push_back(z > 0 ? -1 : z < 0 ? 1 : 0);
    }
    return code;
}
// --- end ---

// --- bug 2.5 last_unit_first replaces region_code ---
std::vector<int> last_unit_first(const std::vector<Neuron>& units, Values x) {
    std::vector<int> code;
    for (const Neuron& unit : units) {
        double z = unit.b;
        for (std::size_t i = 0; i < x.size(); ++i) z += unit.w[i] * x[i];
        code.push_back(z > 0 ? 1 : z < 0 ? -1 : 0);
    }
    return {code.rbegin(), code.rend()};
}
// --- end ---

// --- bug 2.5 every_code_has_a_region replaces most_regions ---
std::size_t every_code_has_a_region(std::size_t n) { return std::size_t{1} << n; }
// --- end ---

// --- bug 2.5 one_more_than_lines replaces most_regions ---
std::size_t one_more_than_lines(std::size_t n) { return n + 1; }
// --- end ---

// --- bug 2.5 undivided_plane_forgotten replaces most_regions ---
std::size_t undivided_plane_forgotten(std::size_t n) { return n * (n + 1) / 2; }
// --- end ---

// --- bug 2.5 crossings_only replaces most_regions ---
std::size_t crossings_only(std::size_t n) { return 1 + n * (n - 1) / 2; }
// --- end ---

// --- bug 2.5 square_of_lines replaces most_regions ---
std::size_t square_of_lines(std::size_t n) { return n * n; }
// --- end ---

// --- bug 2.5 bias_at_every_input replaces region_code ---
std::vector<int> bias_at_every_input(const std::vector<Neuron>& units, Values x) {
    std::vector<int> code;
    for (const Neuron& unit : units) {
        double z = 0;
        for (std::size_t i = 0; i < x.size(); ++i) z += unit.w[i] * x[i] + unit.b;
        code.push_back(z > 0 ? 1 : z < 0 ? -1 : 0);
    }
    return code;
}
// --- end ---

}  // namespace

std::vector<course::Version<Solution>> bugs_of_regions() {
    using course::replaced;
    const std::string slide = "Partition the input space into regions";
    return {
        {{"zeros_and_ones", "2.5",
          "The code has a sign for each unit: -1 on the negative side, and 0 only on the boundary itself.", slide},
         replaced<&Solution::region_code>(zeros_and_ones)},
        {{"boundary_is_positive", "2.5",
          "On the boundary the net input is 0 and the point is on neither side: the sign there is 0.", slide},
         replaced<&Solution::region_code>(boundary_is_positive)},
        {{"bias_left_out", "2.5", "Without the bias all boundaries pass through the origin.", slide},
         replaced<&Solution::region_code>(bias_left_out)},
        {{"bias_at_every_input", "2.5", "A unit adds its bias once, not once for each input.", slide},
         replaced<&Solution::region_code>(bias_at_every_input)},
        {{"signs_turned", "2.5", "All signs are turned round: +1 is the side where the net input is positive.", slide},
         replaced<&Solution::region_code>(signs_turned)},
        {{"last_unit_first", "2.5", "The signs are there in the wrong order: the first belongs to the first unit.",
          slide},
         replaced<&Solution::region_code>(last_unit_first)},
        {{"every_code_has_a_region", "2.5",
          "2^n is the number of codes; three lines have 8 codes and 7 regions, since no point lies outside all three "
          "sides of a triangle.",
          slide},
         replaced<&Solution::most_regions>(every_code_has_a_region)},
        {{"one_more_than_lines", "2.5",
          "n + 1 regions are made by parallel lines; a line that crosses the others cuts more than one region in two.",
          slide},
         replaced<&Solution::most_regions>(one_more_than_lines)},
        {{"undivided_plane_forgotten", "2.5", "One region is there before the first line: 1 + 1 + 2 + … + n.", slide},
         replaced<&Solution::most_regions>(undivided_plane_forgotten)},
        {{"crossings_only", "2.5", "Each line adds one region and one more for every crossing: 1 + n + n (n - 1) / 2.",
          slide},
         replaced<&Solution::most_regions>(crossings_only)},
        {{"square_of_lines", "2.5", "Two lines make four regions, but three make seven: the m-th line adds m of them.",
          slide},
         replaced<&Solution::most_regions>(square_of_lines)},
    };
}

}  // namespace bp::chapters::ch02
