#include "parts.hpp"

// Wrong ways back through residual, highway and dense blocks; see bugs.cpp.
namespace bp::chapters::ch11 {

namespace {

// --- bug 11.6 shortcut_dropped replaces residual ---
Numbers shortcut_dropped(const Layer& F, Values x, Values delta_y) { return F.message(x, delta_y); }
// --- end ---

// --- bug 11.6 shortcut_counted_twice replaces residual ---
Numbers shortcut_counted_twice(const Layer& F, Values x, Values delta_y) {
    Numbers delta_x = F.message(x, delta_y);
    for (std::size_t i = 0; i < x.size(); ++i) delta_x[i] += 2 * delta_y[i];
    return delta_x;
}
// --- end ---

// --- bug 11.6 gate_without_carry replaces highway ---
Numbers gate_without_carry(const Highway& block, Values x, Values delta_y) {
    const Numbers H = block.H.output(x), T = block.T.output(x);
    Numbers delta_H, delta_T, delta_x;
    for (std::size_t i = 0; i < x.size(); ++i) {
        delta_H.push_back(delta_y[i] * T[i]);
        delta_T.push_back(delta_y[i] * H[i]);
        delta_x.push_back(delta_y[i] * (1 - T[i]));
    }
    const Numbers from_H = block.H.message(x, delta_H), from_T = block.T.message(x, delta_T);
    for (std::size_t i = 0; i < x.size(); ++i) delta_x[i] += from_H[i] + from_T[i];
    return delta_x;
}
// --- end ---

// --- bug 11.6 carry_through_the_gate replaces highway ---
Numbers carry_through_the_gate(const Highway& block, Values x, Values delta_y) {
    const Numbers H = block.H.output(x), T = block.T.output(x);
    Numbers delta_H, delta_T, delta_x;
    for (std::size_t i = 0; i < x.size(); ++i) {
        delta_H.push_back(delta_y[i] * T[i]);
        delta_T.push_back(delta_y[i] * (H[i] - x[i]));
        delta_x.push_back(delta_y[i] * T[i]);
    }
    const Numbers from_H = block.H.message(x, delta_H), from_T = block.T.message(x, delta_T);
    for (std::size_t i = 0; i < x.size(); ++i) delta_x[i] += from_H[i] + from_T[i];
    return delta_x;
}
// --- end ---

// --- bug 11.6 gate_taken_as_constant replaces highway ---
Numbers gate_taken_as_constant(const Highway& block, Values x, Values delta_y) {
    const Numbers T = block.T.output(x);
    Numbers delta_H, delta_x;
    for (std::size_t i = 0; i < x.size(); ++i) {
        delta_H.push_back(delta_y[i] * T[i]);
        delta_x.push_back(delta_y[i] * (1 - T[i]));
    }
    const Numbers from_H = block.H.message(x, delta_H);
    for (std::size_t i = 0; i < x.size(); ++i) delta_x[i] += from_H[i];
    return delta_x;
}
// --- end ---

// --- bug 11.6 a_only_its_own_entries replaces dense ---
Numbers a_only_its_own_entries(const Dense& block, Values x, Values delta_y) {
    const std::size_t n = x.size(), m = block.first.unit_count();
    Numbers read(x.begin(), x.end());
    for (const double a_k : block.first.output(x)) read.push_back(a_k);
    const Numbers from_c = block.second.message(read, delta_y.subspan(n + m));
    const Numbers from_a = block.first.message(x, delta_y.subspan(n, m));
    Numbers delta_x;
    for (std::size_t i = 0; i < n; ++i) delta_x.push_back(delta_y[i] + from_c[i] + from_a[i]);
    return delta_x;
}
// --- end ---

// --- bug 11.6 x_not_read_by_the_second replaces dense ---
Numbers x_not_read_by_the_second(const Dense& block, Values x, Values delta_y) {
    const std::size_t n = x.size(), m = block.first.unit_count();
    Numbers read(x.begin(), x.end());
    for (const double a_k : block.first.output(x)) read.push_back(a_k);
    const Numbers from_c = block.second.message(read, delta_y.subspan(n + m));
    Numbers delta_a;
    for (std::size_t k = 0; k < m; ++k) delta_a.push_back(delta_y[n + k] + from_c[n + k]);
    Numbers delta_x = block.first.message(x, delta_a);
    for (std::size_t i = 0; i < n; ++i) delta_x[i] += delta_y[i];
    return delta_x;
}
// --- end ---

// --- bug 11.6 slices_shifted_by_one replaces dense ---
Numbers slices_shifted_by_one(const Dense& block, Values x, Values delta_y) {
    const std::size_t n = x.size(), m = block.first.unit_count(), last = block.second.unit_count();
    Numbers read(x.begin(), x.end());
    for (const double a_k : block.first.output(x)) read.push_back(a_k);
    const Numbers from_c = block.second.message(read, delta_y.subspan(n + m - 1, last));
    Numbers delta_a;
    for (std::size_t k = 0; k < m; ++k) delta_a.push_back(delta_y[n + k - 1] + from_c[n + k]);
    const Numbers from_a = block.first.message(x, delta_a);
    Numbers delta_x;
    for (std::size_t i = 0; i < n; ++i) delta_x.push_back(delta_y[i] + from_c[i] + from_a[i]);
    return delta_x;
}
// --- end ---

}  // namespace

std::vector<course::Version<Solution>> bugs_of_blocks() {
    using course::replaced;
    const std::string skip = "residual & highway connections", dense = "dense connections";
    return {
        {{"shortcut_dropped", "11.6", "y = F(x) + x: the error flows through both; add δ itself.", skip},
         replaced<&Solution::residual>(shortcut_dropped)},
        {{"shortcut_counted_twice", "11.6", "The shortcut is one use of x: its message, δ, counts once.", skip},
         replaced<&Solution::residual>(shortcut_counted_twice)},
        {{"gate_without_carry", "11.6", "y = T H + (1 - T) x, so dy/dT = H - x: an open gate also shuts the carry.",
          skip},
         replaced<&Solution::highway>(gate_without_carry)},
        {{"carry_through_the_gate", "11.6", "What is not transformed is carried: the carry multiplies x by 1 - T.",
          skip},
         replaced<&Solution::highway>(carry_through_the_gate)},
        {{"gate_taken_as_constant", "11.6", "The gate is computed from x as well: x receives a third message, from T.",
          skip},
         replaced<&Solution::highway>(gate_taken_as_constant)},
        {{"a_only_its_own_entries", "11.6",
          "a is used twice, as part of y and by the second layer: add both before going back through the first.",
          dense},
         replaced<&Solution::dense>(a_only_its_own_entries)},
        {{"x_not_read_by_the_second", "11.6",
          "The second layer reads x beside a: x receives its message too, not only by way of a.", dense},
         replaced<&Solution::dense>(x_not_read_by_the_second)},
        {{"slices_shifted_by_one", "11.6", "Split the error exactly where the outputs were put side by side.", dense},
         replaced<&Solution::dense>(slices_shifted_by_one)},
    };
}

}  // namespace bp::chapters::ch11
