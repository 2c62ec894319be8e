#include "parts.hpp"

// Wrong backward passes, and a right one that uses no stored value; see bugs.cpp.
namespace bp::chapters::ch10 {

namespace {

// --- bug 10.2 target_minus_output replaces backward ---
void target_minus_output(Pass& pass) {
    pass.delta_y = pass.t - pass.y;
    pass.delta_s = pass.delta_y * pass.y * (1 - pass.y);
    pass.delta_w = pass.delta_s * pass.x;
    pass.delta_b = pass.delta_s;
}
// --- end ---

// --- bug 10.2 factor_two replaces backward ---
void factor_two(Pass& pass) {
    pass.delta_y = 2 * (pass.y - pass.t);
    pass.delta_s = pass.delta_y * pass.y * (1 - pass.y);
    pass.delta_w = pass.delta_s * pass.x;
    pass.delta_b = pass.delta_s;
}
// --- end ---

// --- bug 10.2 loss_for_its_slope replaces backward ---
void loss_for_its_slope(Pass& pass) {
    pass.delta_y = pass.L;
    pass.delta_s = pass.delta_y * pass.y * (1 - pass.y);
    pass.delta_w = pass.delta_s * pass.x;
    pass.delta_b = pass.delta_s;
}
// --- end ---

// --- bug 10.2 slope_forgotten replaces backward ---
void slope_forgotten(Pass& pass) {
    pass.delta_y = pass.y - pass.t;
    pass.delta_s = pass.delta_y;
    pass.delta_w = pass.delta_s * pass.x;
    pass.delta_b = pass.delta_s;
}
// --- end ---

// --- bug 10.2 slope_of_net_input replaces backward ---
void slope_of_net_input(Pass& pass) {
    pass.delta_y = pass.y - pass.t;
    pass.delta_s = pass.delta_y * pass.s * (1 - pass.s);
    pass.delta_w = pass.delta_s * pass.x;
    pass.delta_b = pass.delta_s;
}
// --- end ---

// --- bug 10.2 slope_is_output replaces backward ---
void slope_is_output(Pass& pass) {
    pass.delta_y = pass.y - pass.t;
    pass.delta_s = pass.delta_y * pass.y;
    pass.delta_w = pass.delta_s * pass.x;
    pass.delta_b = pass.delta_s;
}
// --- end ---

// --- bug 10.2 slope_with_plus replaces backward ---
void slope_with_plus(Pass& pass) {
    pass.delta_y = pass.y - pass.t;
    pass.delta_s = pass.delta_y * pass.y * (1 + pass.y);
    pass.delta_w = pass.delta_s * pass.x;
    pass.delta_b = pass.delta_s;
}
// --- end ---

// --- bug 10.2 slope_at_output replaces backward ---
void slope_at_output(Pass& pass) {
    pass.delta_y = pass.y - pass.t;
    const double again = sigmoid(pass.y);
    pass.delta_s = pass.delta_y * again * (1 - again);
    pass.delta_w = pass.delta_s * pass.x;
    pass.delta_b = pass.delta_s;
}
// --- end ---

// --- bug 10.2 slope_not_passed_on replaces backward ---
void slope_not_passed_on(Pass& pass) {
    pass.delta_y = pass.y - pass.t;
    pass.delta_s = pass.y * (1 - pass.y);
    pass.delta_w = pass.delta_s * pass.x;
    pass.delta_b = pass.delta_s;
}
// --- end ---

// --- bug 10.2 own_value replaces backward ---
void own_value(Pass& pass) {
    pass.delta_y = pass.y - pass.t;
    pass.delta_s = pass.delta_y * pass.y * (1 - pass.y);
    pass.delta_w = pass.delta_s * pass.w;
    pass.delta_b = pass.delta_s;
}
// --- end ---

// --- bug 10.2 node_skipped replaces backward ---
void node_skipped(Pass& pass) {
    pass.delta_y = pass.y - pass.t;
    pass.delta_s = pass.delta_y * pass.y * (1 - pass.y);
    pass.delta_w = pass.delta_y * pass.x;
    pass.delta_b = pass.delta_s;
}
// --- end ---

// --- bug 10.2 bias_times_itself replaces backward ---
void bias_times_itself(Pass& pass) {
    pass.delta_y = pass.y - pass.t;
    pass.delta_s = pass.delta_y * pass.y * (1 - pass.y);
    pass.delta_w = pass.delta_s * pass.x;
    pass.delta_b = pass.delta_s * pass.b;
}
// --- end ---

// --- bug 10.2 bias_left_out replaces backward ---
void bias_left_out(Pass& pass) {
    pass.delta_y = pass.y - pass.t;
    pass.delta_s = pass.delta_y * pass.y * (1 - pass.y);
    pass.delta_w = pass.delta_s * pass.x;
    pass.delta_b = 0;
}
// --- end ---

// --- bug 10.2 forward_order replaces backward ---
void forward_order(Pass& pass) {
    pass.delta_w = pass.delta_s * pass.x;
    pass.delta_b = pass.delta_s;
    pass.delta_s = pass.delta_y * pass.y * (1 - pass.y);
    pass.delta_y = pass.y - pass.t;
}
// --- end ---

// --- bug 10.2 added_to_earlier replaces backward ---
void added_to_earlier(Pass& pass) {
    pass.delta_y += pass.y - pass.t;
    pass.delta_s += pass.delta_y * pass.y * (1 - pass.y);
    pass.delta_w += pass.delta_s * pass.x;
    pass.delta_b += pass.delta_s;
}
// --- end ---

// --- bug 10.2 value_overwritten replaces backward ---
void value_overwritten(Pass& pass) {
    pass.delta_y = pass.y - pass.t;
    pass.y = pass.y * (1 - pass.y);
    pass.delta_s = pass.delta_y * pass.y;
    pass.delta_w = pass.delta_s * pass.x;
    pass.delta_b = pass.delta_s;
}
// --- end ---

// --- variant 10.2 computed_again replaces backward ---
void computed_again(Pass& pass) {
    pass.delta_y = sigmoid(pass.w * pass.x + pass.b) - pass.t;
    const double y = sigmoid(pass.w * pass.x + pass.b);
    pass.delta_s = pass.delta_y * y * (1 - y);
    pass.delta_w = pass.delta_s * pass.x;
    pass.delta_b = pass.delta_s;
}
// --- end ---

}  // namespace

std::vector<course::Version<Solution>> bugs_of_backward() {
    using course::replaced;
    const std::string shorthand = "Univariate chain rule: a shorthand notation";
    return {
        {{"target_minus_output", "10.2",
          "δ_y is y - t; the minus sign belongs to the descent step, not to the error signal.", shorthand},
         replaced<&Solution::backward>(target_minus_output)},
        {{"factor_two", "10.2", "The loss has the factor ½, so its derivative is y - t, without a 2.", shorthand},
         replaced<&Solution::backward>(factor_two)},
        {{"loss_for_its_slope", "10.2", "δ_y is the slope of the loss in y, not the loss itself.", shorthand},
         replaced<&Solution::backward>(loss_for_its_slope)},
        {{"slope_forgotten", "10.2",
          "δ_s = δ_y σ'(s): on the way through σ the error signal is multiplied by its slope.", shorthand},
         replaced<&Solution::backward>(slope_forgotten)},
        {{"slope_of_net_input", "10.2", "σ'(s) = y (1 - y) with the OUTPUT y; here it was s (1 - s).", shorthand},
         replaced<&Solution::backward>(slope_of_net_input)},
        {{"slope_is_output", "10.2",
          "σ' is y (1 - y): the factor 1 - y is missing, so a unit at y = 1 would never be flat.", shorthand},
         replaced<&Solution::backward>(slope_is_output)},
        {{"slope_with_plus", "10.2", "σ' is y (1 - y), at most ¼; with a plus it is larger than y.", shorthand},
         replaced<&Solution::backward>(slope_with_plus)},
        {{"slope_at_output", "10.2",
          "The slope of σ is taken at s. Here σ was applied once more, to y, as if y were the net input.", shorthand},
         replaced<&Solution::backward>(slope_at_output)},
        {{"slope_not_passed_on", "10.2",
          "δ_s is δ_y times the slope. Here it is the slope alone: what came down from the loss was dropped.",
          shorthand},
         replaced<&Solution::backward>(slope_not_passed_on)},
        {{"own_value", "10.2",
          "s = w x + b: what multiplies w is x, so δ_w = δ_s x; here it was multiplied by w itself.", shorthand},
         replaced<&Solution::backward>(own_value)},
        {{"node_skipped", "10.2", "w does not feed y but s: δ_w = δ_s x, not δ_y x.", shorthand},
         replaced<&Solution::backward>(node_skipped)},
        {{"bias_times_itself", "10.2", "b is added, so ds/db = 1: δ_b is δ_s, not δ_s b.", shorthand},
         replaced<&Solution::backward>(bias_times_itself)},
        {{"bias_left_out", "10.2", "The bias has an error signal as well: δ_b = δ_s.", shorthand},
         replaced<&Solution::backward>(bias_left_out)},
        {{"forward_order", "10.2",
          "The lines ran from w up to y, each with what an earlier pass had left above it. Begin at the loss.",
          shorthand},
         replaced<&Solution::backward>(forward_order)},
        {{"added_to_earlier", "10.2",
          "The δ of an earlier pass were added to. Begin each pass afresh: assign, or clear first.", shorthand},
         replaced<&Solution::backward>(added_to_earlier)},
        {{"value_overwritten", "10.2",
          "The slope was written over the value y. The backward pass only reads values: y must be the same afterwards.",
          shorthand},
         replaced<&Solution::backward>(value_overwritten)},
    };
}

std::vector<course::Version<Solution>> variants() {
    return {
        {{"computed_again", "10.2", "Right numbers from formulas: s and y are computed again.",
          "Univariate chain rule: a shorthand notation"},
         course::replaced<&Solution::backward>(computed_again)},
    };
}

}  // namespace bp::chapters::ch10
