#include "parts.hpp"

// Wrong networks for truth tables.
namespace bp::chapters::ch03 {

namespace {

// --- bug 3.2 output_is_and replaces compile ---
Network output_is_and(const TruthTable& table) {
    Network net;
    for (std::size_t r = 0; r < table.answers.size(); ++r) {
        if (!table.answers[r]) continue;
        Neuron unit;
        unit.b = 0.5;
        for (const double x : inputs_of_row(r, table.input_count)) {
            unit.w.push_back(2 * x - 1);
            unit.b -= x;
        }
        net.hidden.push_back(unit);
    }
    net.output.w.assign(net.hidden.size(), 1);
    net.output.b = 0.5 - static_cast<double>(net.hidden.size());
    return net;
}
// --- end ---

// --- bug 3.2 output_on_the_boundary replaces compile ---
Network output_on_the_boundary(const TruthTable& table) {
    Network net;
    for (std::size_t r = 0; r < table.answers.size(); ++r) {
        if (!table.answers[r]) continue;
        Neuron unit;
        unit.b = 0.5;
        for (const double x : inputs_of_row(r, table.input_count)) {
            unit.w.push_back(2 * x - 1);
            unit.b -= x;
        }
        net.hidden.push_back(unit);
    }
    net.output.w.assign(net.hidden.size(), 1);
    net.output.b = 0;
    return net;
}
// --- end ---

// --- bug 3.2 always_true replaces compile ---
Network always_true(const TruthTable& table) {
    Network net;
    for (std::size_t r = 0; r < table.answers.size(); ++r) {
        if (!table.answers[r]) continue;
        Neuron unit;
        unit.b = 0.5;
        for (const double x : inputs_of_row(r, table.input_count)) {
            unit.w.push_back(2 * x - 1);
            unit.b -= x;
        }
        net.hidden.push_back(unit);
    }
    net.output.w.assign(net.hidden.size(), 1);
    net.output.b = 0.5;
    return net;
}
// --- end ---

// --- bug 3.2 units_for_false_rows replaces compile ---
Network units_for_false_rows(const TruthTable& table) {
    Network net;
    for (std::size_t r = 0; r < table.answers.size(); ++r) {
        if (table.answers[r]) continue;
        Neuron unit;
        unit.b = 0.5;
        for (const double x : inputs_of_row(r, table.input_count)) {
            unit.w.push_back(2 * x - 1);
            unit.b -= x;
        }
        net.hidden.push_back(unit);
    }
    net.output.w.assign(net.hidden.size(), 1);
    net.output.b = -0.5;
    return net;
}
// --- end ---

// --- bug 3.2 row_zero_forgotten replaces compile ---
Network row_zero_forgotten(const TruthTable& table) {
    Network net;
    for (std::size_t r = 1; r < table.answers.size(); ++r) {
        if (!table.answers[r]) continue;
        Neuron unit;
        unit.b = 0.5;
        for (const double x : inputs_of_row(r, table.input_count)) {
            unit.w.push_back(2 * x - 1);
            unit.b -= x;
        }
        net.hidden.push_back(unit);
    }
    net.output.w.assign(net.hidden.size(), 1);
    net.output.b = -0.5;
    return net;
}
// --- end ---

// --- bug 3.2 weights_of_the_answers replaces compile ---
Network weights_of_the_answers(const TruthTable& table) {
    Network net;
    for (std::size_t r = 0; r < table.answers.size(); ++r) {
        Neuron unit;
        unit.b = 0.5;
        for (const double x : inputs_of_row(r, table.input_count)) {
            unit.w.push_back(x);
            unit.b -= x;
        }
        net.hidden.push_back(unit);
        net.output.w.push_back(table.answers[r] ? 1 : 0);
    }
    net.output.b = -0.5;
    return net;
}
// --- end ---

// --- bug 3.2 inputs_in_reverse replaces compile ---
Network inputs_in_reverse(const TruthTable& table) {
    Network net;
    for (std::size_t r = 0; r < table.answers.size(); ++r) {
        if (!table.answers[r]) continue;
        const Numbers row = inputs_of_row(r, table.input_count);
        Neuron unit;
        unit.b = 0.5;
        for (std::size_t i = row.size(); i > 0; --i) {
            unit.w.push_back(2 * row[i - 1] - 1);
            unit.b -= row[i - 1];
        }
        net.hidden.push_back(unit);
    }
    net.output.w.assign(net.hidden.size(), 1);
    net.output.b = -0.5;
    return net;
}
// --- end ---

}  // namespace

std::vector<course::Version<Solution>> bugs_of_tables() {
    using course::replaced;
    const std::string slide = "Boolean case";
    return {
        {{"output_is_and", "3.2",
          "At most one row unit is on at a time, so their AND is never true: the output is their OR, with bias -½.",
          slide},
         replaced<&Solution::compile>(output_is_and)},
        {{"output_on_the_boundary", "3.2",
          "If no row unit is on, the output's net input is 0, which is no side: its bias is -½.", slide},
         replaced<&Solution::compile>(output_on_the_boundary)},
        {{"always_true", "3.2", "With a positive bias the output is on even if no row unit is: OR has the bias -½.",
          slide},
         replaced<&Solution::compile>(always_true)},
        {{"units_for_false_rows", "3.2",
          "The units stand for the rows with answer 0, so their OR is the opposite of the function: OR the true rows, "
          "or NOR the false ones.",
          slide},
         replaced<&Solution::compile>(units_for_false_rows)},
        {{"row_zero_forgotten", "3.2", "The loop begins at row 1: row 0, where all inputs are 0, is a row as well.",
          slide},
         replaced<&Solution::compile>(row_zero_forgotten)},
        {{"weights_of_the_answers", "3.2",
          "The units let rows with more ones through as well: an input that is 0 in the row needs the weight -1.",
          slide},
         replaced<&Solution::compile>(weights_of_the_answers)},
        {{"inputs_in_reverse", "3.2",
          "The inputs are read in reverse: input i is bit i of the row's number, the lowest bit first.", slide},
         replaced<&Solution::compile>(inputs_in_reverse)},
    };
}

}  // namespace bp::chapters::ch03
