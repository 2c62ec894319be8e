#include "parts.hpp"

// Wrong single layers for parity; the other bugs files have the rest. Every version stands between marker lines and
// needs nothing but what exercise.cpp includes, so that it can be pasted there as a student would have written it: "bug
// <exercise> <function> replaces <field of Solution>".
namespace bp::chapters::ch05 {

namespace {

// --- bug 5.1 unit_per_row replaces parity_layer ---
Network unit_per_row(std::size_t n) {
    Network net;
    for (std::size_t r = 0; r < std::size_t{1} << n; ++r) {
        Neuron unit{{}, 0.5};
        std::size_t ones = 0;
        for (std::size_t i = 0; i < n; ++i) {
            const bool is_one = (r >> i) % 2 == 1;
            unit.w.push_back(is_one ? 1 : -1);
            unit.b -= is_one ? 1 : 0;
            ones += is_one ? 1 : 0;
        }
        if (ones % 2 == 0) continue;
        net.hidden.push_back(unit);
        net.output.w.push_back(1);
    }
    net.output.b = -0.5;
    return net;
}
// --- end ---

// --- bug 5.1 all_weights_plus replaces parity_layer ---
Network all_weights_plus(std::size_t n) {
    Network net;
    for (std::size_t j = 1; j <= n; ++j) {
        net.hidden.push_back({Numbers(n, 1.0), 0.5 - static_cast<double>(j)});
        net.output.w.push_back(1);
    }
    net.output.b = -0.5;
    return net;
}
// --- end ---

// --- bug 5.1 minus_first replaces parity_layer ---
Network minus_first(std::size_t n) {
    Network net;
    for (std::size_t j = 1; j <= n; ++j) {
        net.hidden.push_back({Numbers(n, 1.0), 0.5 - static_cast<double>(j)});
        net.output.w.push_back(j % 2 == 1 ? -1 : 1);
    }
    net.output.b = -0.5;
    return net;
}
// --- end ---

// --- bug 5.1 thresholds_on_the_boundary replaces parity_layer ---
Network thresholds_on_the_boundary(std::size_t n) {
    Network net;
    for (std::size_t j = 1; j <= n; ++j) {
        net.hidden.push_back({Numbers(n, 1.0), -static_cast<double>(j)});
        net.output.w.push_back(j % 2 == 1 ? 1 : -1);
    }
    net.output.b = -0.5;
    return net;
}
// --- end ---

// --- bug 5.1 counted_from_none replaces parity_layer ---
Network counted_from_none(std::size_t n) {
    Network net;
    for (std::size_t j = 1; j <= n; ++j) {
        net.hidden.push_back({Numbers(n, 1.0), 1.5 - static_cast<double>(j)});
        net.output.w.push_back(j % 2 == 1 ? 1 : -1);
    }
    net.output.b = -0.5;
    return net;
}
// --- end ---

// --- bug 5.1 output_on_the_boundary replaces parity_layer ---
Network output_on_the_boundary(std::size_t n) {
    Network net;
    for (std::size_t j = 1; j <= n; ++j) {
        net.hidden.push_back({Numbers(n, 1.0), 0.5 - static_cast<double>(j)});
        net.output.w.push_back(j % 2 == 1 ? 1 : -1);
    }
    net.output.b = 0;
    return net;
}
// --- end ---

// --- bug 5.1 even_instead_of_odd replaces parity_layer ---
Network even_instead_of_odd(std::size_t n) {
    Network net;
    for (std::size_t j = 1; j <= n; ++j) {
        net.hidden.push_back({Numbers(n, 1.0), 0.5 - static_cast<double>(j)});
        net.output.w.push_back(j % 2 == 1 ? -1 : 1);
    }
    net.output.b = 0.5;
    return net;
}
// --- end ---

// --- bug 5.1 last_unit_missing replaces parity_layer ---
Network last_unit_missing(std::size_t n) {
    Network net;
    for (std::size_t j = 1; j < n; ++j) {
        net.hidden.push_back({Numbers(n, 1.0), 0.5 - static_cast<double>(j)});
        net.output.w.push_back(j % 2 == 1 ? 1 : -1);
    }
    net.output.b = -0.5;
    return net;
}
// --- end ---

}  // namespace

std::vector<course::Version<Solution>> bugs() {
    using course::replaced;
    const std::string slide = "Example: Boolean functions";
    std::vector<course::Version<Solution>> all{
        {{"unit_per_row", "5.1",
          "Right, but with a unit for each true row, 2^(n-1) of them: let unit j count whether there are at least j "
          "ones.",
          slide},
         replaced<&Solution::parity_layer>(unit_per_row)},
        {{"all_weights_plus", "5.1",
          "The output only asks whether any unit is on, which is OR: with alternating signs each further one takes "
          "back what the last gave.",
          slide},
         replaced<&Solution::parity_layer>(all_weights_plus)},
        {{"minus_first", "5.1",
          "The signs begin with minus, so the sum is never above 0: the first one must turn the output on.", slide},
         replaced<&Solution::parity_layer>(minus_first)},
        {{"thresholds_on_the_boundary", "5.1",
          "With exactly j ones unit j has a net input of 0, which is no side: its bias is ½ - j.", slide},
         replaced<&Solution::parity_layer>(thresholds_on_the_boundary)},
        {{"counted_from_none", "5.1",
          "The first unit is on even without any one, and the last step is missing: unit j asks for at least j ones, j "
          "= 1 … n.",
          slide},
         replaced<&Solution::parity_layer>(counted_from_none)},
        {{"output_on_the_boundary", "5.1",
          "Where the number of ones is even the output's net input is 0, which is no side: subtract ½.", slide},
         replaced<&Solution::parity_layer>(output_on_the_boundary)},
        {{"even_instead_of_odd", "5.1",
          "This is on where the number of ones is even: turn the signs of the output round.", slide},
         replaced<&Solution::parity_layer>(even_instead_of_odd)},
        {{"last_unit_missing", "5.1", "There are n - 1 units, so n ones look like n - 1 of them: count up to n.",
          slide},
         replaced<&Solution::parity_layer>(last_unit_missing)},
    };
    for (const auto& more : {bugs_of_trees(), bugs_of_folds(), bugs_of_counts(), bugs_of_products()})
        all.insert(all.end(), more.begin(), more.end());
    return all;
}

}  // namespace bp::chapters::ch05
