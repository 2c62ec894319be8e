#include "parts.hpp"

// Wrong trees of XORs.
namespace bp::chapters::ch05 {

namespace {

// --- bug 5.2 chain_of_xors replaces xor_tree ---
Circuit chain_of_xors(std::size_t n) {
    Circuit circuit;
    std::size_t p = 0;
    for (std::size_t q = 1; q < n; ++q) {
        circuit.push_back({{p, q}, {1, 1}, -0.5});
        circuit.push_back({{p, q}, {1, 1}, -1.5});
        circuit.push_back({{n + circuit.size() - 2, n + circuit.size() - 1}, {1, -1}, -0.5});
        p = n + circuit.size() - 1;
    }
    return circuit;
}
// --- end ---

// --- bug 5.2 four_nands replaces xor_tree ---
Circuit four_nands(std::size_t n) {
    Circuit circuit;
    std::vector<std::size_t> row;
    for (std::size_t i = 0; i < n; ++i) row.push_back(i);
    while (row.size() > 1) {
        std::vector<std::size_t> next;
        for (std::size_t i = 0; i + 1 < row.size(); i += 2) {
            const std::size_t p = row[i], q = row[i + 1];
            circuit.push_back({{p, q}, {-1, -1}, 1.5});
            const std::size_t nand = n + circuit.size() - 1;
            circuit.push_back({{p, nand}, {-1, -1}, 1.5});
            circuit.push_back({{q, nand}, {-1, -1}, 1.5});
            circuit.push_back({{nand + 1, nand + 2}, {-1, -1}, 1.5});
            next.push_back(n + circuit.size() - 1);
        }
        if (row.size() % 2 == 1) next.push_back(row.back());
        row = next;
    }
    return circuit;
}
// --- end ---

// --- bug 5.2 odd_one_dropped replaces xor_tree ---
Circuit odd_one_dropped(std::size_t n) {
    Circuit circuit;
    std::vector<std::size_t> row;
    for (std::size_t i = 0; i < n; ++i) row.push_back(i);
    while (row.size() > 1) {
        std::vector<std::size_t> next;
        for (std::size_t i = 0; i + 1 < row.size(); i += 2) {
            const std::size_t p = row[i], q = row[i + 1];
            circuit.push_back({{p, q}, {1, 1}, -0.5});
            circuit.push_back({{p, q}, {1, 1}, -1.5});
            circuit.push_back({{n + circuit.size() - 2, n + circuit.size() - 1}, {1, -1}, -0.5});
            next.push_back(n + circuit.size() - 1);
        }
        row = next;
    }
    return circuit;
}
// --- end ---

// --- bug 5.2 inputs_not_counted replaces xor_tree ---
Circuit inputs_not_counted(std::size_t n) {
    Circuit circuit;
    std::vector<std::size_t> row;
    for (std::size_t i = 0; i < n; ++i) row.push_back(i);
    while (row.size() > 1) {
        std::vector<std::size_t> next;
        for (std::size_t i = 0; i + 1 < row.size(); i += 2) {
            circuit.push_back({{row[i], row[i + 1]}, {1, 1}, -0.5});
            circuit.push_back({{row[i], row[i + 1]}, {1, 1}, -1.5});
            circuit.push_back({{circuit.size() - 2, circuit.size() - 1}, {1, -1}, -0.5});
            next.push_back(circuit.size() - 1);
        }
        if (row.size() % 2 == 1) next.push_back(row.back());
        row = next;
    }
    return circuit;
}
// --- end ---

// --- bug 5.2 and_not_taken_away replaces xor_tree ---
Circuit and_not_taken_away(std::size_t n) {
    Circuit circuit;
    std::vector<std::size_t> row;
    for (std::size_t i = 0; i < n; ++i) row.push_back(i);
    while (row.size() > 1) {
        std::vector<std::size_t> next;
        for (std::size_t i = 0; i + 1 < row.size(); i += 2) {
            const std::size_t p = row[i], q = row[i + 1];
            circuit.push_back({{p, q}, {1, 1}, -0.5});
            circuit.push_back({{p, q}, {1, 1}, -1.5});
            circuit.push_back({{n + circuit.size() - 2, n + circuit.size() - 1}, {1, 1}, -0.5});
            next.push_back(n + circuit.size() - 1);
        }
        if (row.size() % 2 == 1) next.push_back(row.back());
        row = next;
    }
    return circuit;
}
// --- end ---

// --- bug 5.2 xor_turned_round replaces xor_tree ---
Circuit xor_turned_round(std::size_t n) {
    Circuit circuit;
    std::vector<std::size_t> row;
    for (std::size_t i = 0; i < n; ++i) row.push_back(i);
    while (row.size() > 1) {
        std::vector<std::size_t> next;
        for (std::size_t i = 0; i + 1 < row.size(); i += 2) {
            const std::size_t p = row[i], q = row[i + 1];
            circuit.push_back({{p, q}, {1, 1}, -0.5});
            circuit.push_back({{p, q}, {1, 1}, -1.5});
            circuit.push_back({{n + circuit.size() - 2, n + circuit.size() - 1}, {-1, 1}, 0.5});
            next.push_back(n + circuit.size() - 1);
        }
        if (row.size() % 2 == 1) next.push_back(row.back());
        row = next;
    }
    return circuit;
}
// --- end ---

// --- bug 5.2 two_ors replaces xor_tree ---
Circuit two_ors(std::size_t n) {
    Circuit circuit;
    std::vector<std::size_t> row;
    for (std::size_t i = 0; i < n; ++i) row.push_back(i);
    while (row.size() > 1) {
        std::vector<std::size_t> next;
        for (std::size_t i = 0; i + 1 < row.size(); i += 2) {
            const std::size_t p = row[i], q = row[i + 1];
            circuit.push_back({{p, q}, {1, 1}, -0.5});
            circuit.push_back({{p, q}, {1, 1}, -0.5});
            circuit.push_back({{n + circuit.size() - 2, n + circuit.size() - 1}, {1, -1}, -0.5});
            next.push_back(n + circuit.size() - 1);
        }
        if (row.size() % 2 == 1) next.push_back(row.back());
        row = next;
    }
    return circuit;
}
// --- end ---

// --- bug 5.2 and_on_the_boundary replaces xor_tree ---
Circuit and_on_the_boundary(std::size_t n) {
    Circuit circuit;
    std::vector<std::size_t> row;
    for (std::size_t i = 0; i < n; ++i) row.push_back(i);
    while (row.size() > 1) {
        std::vector<std::size_t> next;
        for (std::size_t i = 0; i + 1 < row.size(); i += 2) {
            const std::size_t p = row[i], q = row[i + 1];
            circuit.push_back({{p, q}, {1, 1}, -0.5});
            circuit.push_back({{p, q}, {1, 1}, -1});
            circuit.push_back({{n + circuit.size() - 2, n + circuit.size() - 1}, {1, -1}, -0.5});
            next.push_back(n + circuit.size() - 1);
        }
        if (row.size() % 2 == 1) next.push_back(row.back());
        row = next;
    }
    return circuit;
}
// --- end ---

}  // namespace

std::vector<course::Version<Solution>> bugs_of_trees() {
    using course::replaced;
    const std::string slide = "Example: Boolean functions";
    return {
        {{"chain_of_xors", "5.2",
          "Right, but a chain: the first input passes 2 (n - 1) layers. Join neighbours, then what they say, as in a "
          "knock-out tournament.",
          slide},
         replaced<&Solution::xor_tree>(chain_of_xors)},
        {{"four_nands", "5.2",
          "Right, but an XOR of four NANDs in three layers: OR, AND and the first without the second are three gates "
          "in two.",
          slide},
         replaced<&Solution::xor_tree>(four_nands)},
        {{"odd_one_dropped", "5.2",
          "Where a row has an odd number of signals the last one is lost: hand it on to the next row.", slide},
         replaced<&Solution::xor_tree>(odd_one_dropped)},
        {{"inputs_not_counted", "5.2", "Signals 0 … n-1 are the inputs, so gates[g] is the signal n + g: add n.",
          slide},
         replaced<&Solution::xor_tree>(inputs_not_counted)},
        {{"and_not_taken_away", "5.2",
          "The third gate is on for OR or AND, which is OR: the AND must take away, with the weight -1.", slide},
         replaced<&Solution::xor_tree>(and_not_taken_away)},
        {{"xor_turned_round", "5.2",
          "The third gate says the opposite: on where both inputs are alike. It is OR minus AND, minus ½.", slide},
         replaced<&Solution::xor_tree>(xor_turned_round)},
        {{"two_ors", "5.2",
          "Both gates of the first layer are OR, so their difference is never above 0: the bias of an AND is -1.5.",
          slide},
         replaced<&Solution::xor_tree>(two_ors)},
        {{"and_on_the_boundary", "5.2",
          "With one input on, the AND has a net input of 0, which is no side: its bias lies halfway between 1 and 2.",
          slide},
         replaced<&Solution::xor_tree>(and_on_the_boundary)},
    };
}

}  // namespace bp::chapters::ch05
