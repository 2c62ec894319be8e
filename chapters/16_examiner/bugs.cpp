#include "parts.hpp"

// Wrong measurements; the other files bugs_*.cpp have those of the later exercises. Every version stands between marker
// lines and needs nothing but exercise.hpp, so that it can be pasted into exercise.cpp as a student would have written
// it: "bug <exercise> <function> replaces <field of Solution>".
namespace bp::chapters::ch16 {

namespace {

// --- bug 16.1 step_drowns_in_rounding replaces slope_along_axis ---
double step_drowns_in_rounding(const Backprop& box, const Setting& at, Values delta, std::size_t i) {
    const auto F = [&](double step) {
        Setting moved = at;
        moved.parameters[i] += step;
        const Numbers outputs = box.outputs(moved);
        double sum = 0;
        for (std::size_t k = 0; k < outputs.size(); ++k) sum += delta[k] * outputs[k];
        return sum;
    };
    return (F(1e-12) - F(-1e-12)) / 2e-12;
}
// --- end ---

// --- bug 16.1 one_side_only replaces slope_along_axis ---
double one_side_only(const Backprop& box, const Setting& at, Values delta, std::size_t i) {
    const auto F = [&](double step) {
        Setting moved = at;
        moved.parameters[i] += step;
        const Numbers outputs = box.outputs(moved);
        double sum = 0;
        for (std::size_t k = 0; k < outputs.size(); ++k) sum += delta[k] * outputs[k];
        return sum;
    };
    return (F(1e-6) - F(0)) / 1e-6;
}
// --- end ---

// --- bug 16.1 divided_by_h replaces slope_along_axis ---
double divided_by_h(const Backprop& box, const Setting& at, Values delta, std::size_t i) {
    const auto F = [&](double step) {
        Setting moved = at;
        moved.parameters[i] += step;
        const Numbers outputs = box.outputs(moved);
        double sum = 0;
        for (std::size_t k = 0; k < outputs.size(); ++k) sum += delta[k] * outputs[k];
        return sum;
    };
    return (F(1e-6) - F(-1e-6)) / 1e-6;
}
// --- end ---

// --- bug 16.1 delta_left_out replaces slope_along_axis ---
double delta_left_out(const Backprop& box, const Setting& at, Values, std::size_t i) {
    const auto F = [&](double step) {
        Setting moved = at;
        moved.parameters[i] += step;
        const Numbers outputs = box.outputs(moved);
        double sum = 0;
        for (std::size_t k = 0; k < outputs.size(); ++k) sum += outputs[k];
        return sum;
    };
    return (F(1e-6) - F(-1e-6)) / 2e-6;
}
// --- end ---

// --- bug 16.1 first_output_only replaces slope_along_axis ---
double first_output_only(const Backprop& box, const Setting& at, Values delta, std::size_t i) {
    const auto F = [&](double step) {
        Setting moved = at;
        moved.parameters[i] += step;
        return delta[0] * box.outputs(moved)[0];
    };
    return (F(1e-6) - F(-1e-6)) / 2e-6;
}
// --- end ---

// --- bug 16.1 asks_the_accused replaces slope_along_axis ---
double asks_the_accused(const Backprop& box, const Setting& at, Values delta, std::size_t i) {
    return box.gradient(at, delta)[i];
}
// --- end ---

// --- bug 16.1 all_moved_at_once replaces slope_along_axis ---
double all_moved_at_once(const Backprop& box, const Setting& at, Values delta, std::size_t) {
    const auto F = [&](double step) {
        Setting moved = at;
        for (double& p : moved.parameters) p += step;
        const Numbers outputs = box.outputs(moved);
        double sum = 0;
        for (std::size_t k = 0; k < outputs.size(); ++k) sum += delta[k] * outputs[k];
        return sum;
    };
    return (F(1e-6) - F(-1e-6)) / 2e-6;
}
// --- end ---

// --- bug 16.1 computed_in_floats replaces slope_along_axis ---
double computed_in_floats(const Backprop& box, const Setting& at, Values delta, std::size_t i) {
    const auto F = [&](double step) -> double {
        Setting moved = at;
        moved.parameters[i] += step;
        const Numbers outputs = box.outputs(moved);
        float sum = 0;
        for (std::size_t k = 0; k < outputs.size(); ++k) sum += static_cast<float>(delta[k] * outputs[k]);
        return static_cast<double>(sum);
    };
    return (F(1e-3) - F(-1e-3)) / 2e-3;
}
// --- end ---

}  // namespace

std::vector<course::Version<Solution>> bugs() {
    using course::replaced;
    const std::string check = "Check: Δy";
    std::vector<course::Version<Solution>> all{
        {{"step_drowns_in_rounding", "16.1",
          "h is too small: the values of F differ only in their last digits, and dividing by 2h makes that rounding "
          "large.",
          check},
         replaced<&Solution::slope_along_axis>(step_drowns_in_rounding)},
        {{"one_side_only", "16.1",
          "This looks to one side only, and its error is as large as h. Look to both sides: the error falls to h².",
          check},
         replaced<&Solution::slope_along_axis>(one_side_only)},
        {{"divided_by_h", "16.1", "Two steps of h lie between the two points: divide by 2h.", check},
         replaced<&Solution::slope_along_axis>(divided_by_h)},
        {{"delta_left_out", "16.1", "F is Σ δ_k o_k. Without δ this is another function.", check},
         replaced<&Solution::slope_along_axis>(delta_left_out)},
        {{"first_output_only", "16.1", "F adds up all outputs, each times its own δ_k.", check},
         replaced<&Solution::slope_along_axis>(first_output_only)},
        {{"asks_the_accused", "16.1",
          "The check must not call the code it checks: this asks the backward pass about itself.", check},
         replaced<&Solution::slope_along_axis>(asks_the_accused)},
        {{"all_moved_at_once", "16.1", "Only parameter i moves; the others stay where they are.", check},
         replaced<&Solution::slope_along_axis>(all_moved_at_once)},
        {{"computed_in_floats", "16.1", "Check in double: a float has seven digits, and the difference eats them.",
          check},
         replaced<&Solution::slope_along_axis>(computed_in_floats)},
    };
    for (auto* more : {bugs_of_direction, bugs_of_comparison, bugs_of_groups, bugs_of_examiner, bugs_of_tolerance}) {
        for (auto& version : more()) all.push_back(std::move(version));
    }
    return all;
}

}  // namespace bp::chapters::ch16
