#include "parts.hpp"

// Wrong versions of 12.3, 12.5 and 12.6; the other bugs files have the rest. Every version stands between marker lines
// and needs nothing but exercise.hpp, so that it can be pasted into exercise.cpp as a student would have written it:
// "bug <exercise> <function> replaces <field of Solution>".
namespace bp::chapters::ch12 {

namespace {

// --- bug 12.3 first_message_only replaces messages ---
Numbers first_message_only(Values received, Values partials) {
    const double delta = received.empty() ? 0 : received[0];
    Numbers sent;
    for (const double partial : partials) sent.push_back(delta * partial);
    return sent;
}
// --- end ---

// --- bug 12.3 last_message_only replaces messages ---
Numbers last_message_only(Values received, Values partials) {
    double delta = 0;
    for (const double message : received) delta = message;
    Numbers sent;
    for (const double partial : partials) sent.push_back(delta * partial);
    return sent;
}
// --- end ---

// --- bug 12.3 error_signal_to_everybody replaces messages ---
Numbers error_signal_to_everybody(Values received, Values partials) {
    double delta = 0;
    for (const double message : received) delta += message;
    return Numbers(partials.size(), delta);
}
// --- end ---

// --- bug 12.3 shared_among_parents replaces messages ---
Numbers shared_among_parents(Values received, Values partials) {
    double delta = 0;
    for (const double message : received) delta += message;
    Numbers sent;
    for (const double partial : partials) sent.push_back(delta * partial / static_cast<double>(partials.size()));
    return sent;
}
// --- end ---

// --- bug 12.5 gate_slope_missing replaces gate_partials ---
Numbers gate_slope_missing(double x, double g) { return {sigmoid(g), x}; }
// --- end ---

// --- bug 12.5 slope_from_input replaces gate_partials ---
Numbers slope_from_input(double x, double g) { return {sigmoid(g), x * g * (1 - g)}; }
// --- end ---

// --- bug 12.5 partials_swapped replaces gate_partials ---
Numbers partials_swapped(double x, double g) {
    const double open = sigmoid(g);
    return {x * open * (1 - open), open};
}
// --- end ---

// --- bug 12.5 arguments_swapped replaces gate ---
double arguments_swapped(double x, double g) { return g * sigmoid(x); }
// --- end ---

// --- bug 12.6 order_does_not_matter replaces prediction ---
Prediction order_does_not_matter() {
    return {.right_t = 14, .right_s = 42, .early_t = 14, .early_s = 42, .forward_t = 14, .forward_s = 42};
}
// --- end ---

// --- bug 12.6 late_message_lost replaces prediction ---
Prediction late_message_lost() {
    return {.right_t = 14, .right_s = 42, .early_t = 6, .early_s = 18, .forward_t = 0, .forward_s = 0};
}
// --- end ---

// --- bug 12.6 last_message_kept replaces prediction ---
Prediction last_message_kept() {
    return {.right_t = 6, .right_s = 18, .early_t = 8, .early_s = 18, .forward_t = 0, .forward_s = 0};
}
// --- end ---

// --- bug 12.6 own_value_at_product replaces prediction ---
Prediction own_value_at_product() {
    return {.right_t = 16, .right_s = 48, .early_t = 16, .early_s = 12, .forward_t = 0, .forward_s = 0};
}
// --- end ---

// --- bug 12.3 messages_multiplied replaces messages ---
Numbers messages_multiplied(Values received, Values partials) {
    double delta = 1;
    for (const double message : received) delta *= message;
    Numbers sent;
    for (const double partial : partials) sent.push_back(delta * partial);
    return sent;
}
// --- end ---

// --- bug 12.3 each_child_passed_on_apart replaces messages ---
Numbers each_child_passed_on_apart(Values received, Values partials) {
    Numbers sent;
    for (const double partial : partials) {
        for (const double message : received) sent.push_back(message * partial);
    }
    return sent;
}
// --- end ---

// --- bug 12.5 value_for_slope replaces gate_partials ---
Numbers value_for_slope(double x, double g) { return {sigmoid(g), x * sigmoid(g)}; }
// --- end ---

// --- bug 12.6 slope_of_t_forgotten replaces prediction ---
Prediction slope_of_t_forgotten() {
    return {.right_t = 14, .right_s = 14, .early_t = 14, .early_s = 6, .forward_t = 0, .forward_s = 0};
}
// --- end ---

// --- bug 12.6 slope_of_y_forgotten replaces prediction ---
Prediction slope_of_y_forgotten() {
    return {.right_t = 10, .right_s = 30, .early_t = 10, .early_s = 18, .forward_t = 0, .forward_s = 0};
}
// --- end ---

// --- bug 12.6 late_message_passed_on replaces prediction ---
Prediction late_message_passed_on() {
    return {.right_t = 14, .right_s = 42, .early_t = 14, .early_s = 42, .forward_t = 0, .forward_s = 0};
}
// --- end ---

}  // namespace

std::vector<course::Version<Solution>> bugs() {
    using course::replaced;
    const std::string general = "General Backpropagation", passing = "Backprop as message passing";
    std::vector<course::Version<Solution>> all{
        {{"first_message_only", "12.3", "Every child contributes: add all the messages, not the first alone.", passing},
         replaced<&Solution::messages>(first_message_only)},
        {{"last_message_only", "12.3", "Each message overwrote the one before: aggregate means add.", passing},
         replaced<&Solution::messages>(last_message_only)},
        {{"messages_multiplied", "12.3",
          "The messages of several children are added up, not multiplied: each is a part of the change of the loss.",
          passing},
         replaced<&Solution::messages>(messages_multiplied)},
        {{"each_child_passed_on_apart", "12.3",
          "A node sends one message to each parent: first add what the children sent, then multiply.", passing},
         replaced<&Solution::messages>(each_child_passed_on_apart)},
        {{"error_signal_to_everybody", "12.3",
          "The node's own δ went out as it is; a message is δ times the local derivative.", passing},
         replaced<&Solution::messages>(error_signal_to_everybody)},
        {{"shared_among_parents", "12.3", "δ is not shared out among the parents: each receives δ times its partial.",
          passing},
         replaced<&Solution::messages>(shared_among_parents)},

        {{"gate_slope_missing", "12.5", "∂o/∂g goes through σ: x times the slope of σ, not x alone.", passing},
         replaced<&Solution::gate_partials>(gate_slope_missing)},
        {{"value_for_slope", "12.5", "x σ(g) is the value. ∂o/∂g is x times the slope of σ, σ(g) (1 - σ(g)).", passing},
         replaced<&Solution::gate_partials>(value_for_slope)},
        {{"slope_from_input", "12.5", "The slope of σ is σ(g) (1 - σ(g)), from its output and not from g.", passing},
         replaced<&Solution::gate_partials>(slope_from_input)},
        {{"partials_swapped", "12.5", "The local derivatives stand in the order of the arguments: first x, then g.",
          passing},
         replaced<&Solution::gate_partials>(partials_swapped)},
        {{"arguments_swapped", "12.5", "σ belongs to g, the gate; x is what passes through it.", passing},
         replaced<&Solution::gate>(arguments_swapped)},

        {{"order_does_not_matter", "12.6",
          "A node passes on what it has when its turn comes; what arrives later goes no further.", general},
         replaced<&Solution::prediction>(order_does_not_matter)},
        {{"late_message_lost", "12.6",
          "A message that comes late is still added to δ_t. What is too small is what t has passed on before.",
          general},
         replaced<&Solution::prediction>(late_message_lost)},
        {{"last_message_kept", "12.6", "t is used twice and receives two messages; add them, do not overwrite.",
          general},
         replaced<&Solution::prediction>(last_message_kept)},
        {{"own_value_at_product", "12.6", "f = x y sends x the value of y, and y the value of x.", general},
         replaced<&Solution::prediction>(own_value_at_product)},
        {{"slope_of_t_forgotten", "12.6", "t = 3s: what t passes on to s is 3 times what it has.", general},
         replaced<&Solution::prediction>(slope_of_t_forgotten)},
        {{"slope_of_y_forgotten", "12.6", "y = 2t: what y passes on to t is 2 times what it has.", general},
         replaced<&Solution::prediction>(slope_of_y_forgotten)},
        {{"late_message_passed_on", "12.6",
          "In the second order t has its turn before y: the message from y comes too late to go on to s.", general},
         replaced<&Solution::prediction>(late_message_passed_on)},
    };
    for (const auto& others : {bugs_of_blanks(), bugs_of_order(), bugs_of_backward()}) {
        all.insert(all.end(), others.begin(), others.end());
    }
    return all;
}

}  // namespace bp::chapters::ch12
