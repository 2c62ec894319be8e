#include "parts.hpp"

// Wrong sums, products and pictures; bugs_max.cpp has those of max and relu. Every version stands between marker lines
// and needs nothing but exercise.hpp, so that it can be pasted into exercise.cpp as a student would have written it:
// "bug <exercise> <function> replaces <field of Solution>".
namespace bp::chapters::ch13 {

namespace {

// --- bug 13.1 shared_out replaces add ---
Messages shared_out(Values y, double delta) { return Messages(y.size(), delta / static_cast<double>(y.size())); }
// --- end ---

// --- bug 13.1 ones replaces add ---
Messages ones(Values y, double) { return Messages(y.size(), 1.0); }
// --- end ---

// --- bug 13.1 weighted_by_value replaces add ---
Messages weighted_by_value(Values y, double delta) {
    Messages messages;
    for (const double y_j : y) messages.push_back(delta * y_j);
    return messages;
}
// --- end ---

// --- bug 13.1 first_only replaces add ---
Messages first_only(Values y, double delta) {
    Messages messages(y.size(), 0.0);
    messages[0] = delta;
    return messages;
}
// --- end ---

// --- bug 13.2 own_value replaces product ---
Messages own_value(Values y, double delta) { return {delta * y[0], delta * y[1]}; }
// --- end ---

// --- bug 13.2 delta_dropped replaces product ---
Messages delta_dropped(Values y, double) { return {y[1], y[0]}; }
// --- end ---

// --- bug 13.2 delta_squared replaces product ---
Messages delta_squared(Values y, double delta) { return {delta * delta * y[1], delta * delta * y[0]}; }
// --- end ---

// --- bug 13.2 whole_product replaces product ---
Messages whole_product(Values y, double delta) {
    const double o = y[0] * y[1];
    return {delta * o, delta * o};
}
// --- end ---

// --- bug 13.2 copied_like_a_sum replaces product ---
Messages copied_like_a_sum(Values, double delta) { return {delta, delta}; }
// --- end ---

// --- bug 13.3 divided_by_own replaces long_product ---
Messages divided_by_own(Values y, double delta) {
    double o = 1;
    for (const double y_j : y) o *= y_j;
    Messages messages;
    for (const double y_j : y) messages.push_back(delta * o / y_j);
    return messages;
}
// --- end ---

// --- bug 13.3 zero_guarded replaces long_product ---
Messages zero_guarded(Values y, double delta) {
    double o = 1;
    for (const double y_j : y) o *= y_j;
    Messages messages;
    for (const double y_j : y) messages.push_back(y_j == 0 ? 0 : delta * o / y_j);
    return messages;
}
// --- end ---

// --- bug 13.3 next_one_only replaces long_product ---
Messages next_one_only(Values y, double delta) {
    Messages messages;
    for (std::size_t j = 0; j < y.size(); ++j) messages.push_back(delta * y[(j + 1) % y.size()]);
    return messages;
}
// --- end ---

// --- bug 13.3 only_those_before replaces long_product ---
Messages only_those_before(Values y, double delta) {
    Messages messages;
    double before = 1;
    for (const double y_j : y) {
        messages.push_back(delta * before);
        before *= y_j;
    }
    return messages;
}
// --- end ---

// --- bug 13.6 local_derivatives_only replaces picture ---
Picture local_derivatives_only() {
    return {.L_to_m = 3,
            .L_to_b = 5,
            .m_to_s = 1,
            .m_to_d = 0,
            .s_to_p = 1,
            .s_to_c = 1,
            .p_to_a = 3,
            .p_to_b = 2,
            .delta_b = 7};
}
// --- end ---

// --- bug 13.6 b_keeps_the_last_message replaces picture ---
Picture b_keeps_the_last_message() {
    return {.L_to_m = 3,
            .L_to_b = 5,
            .m_to_s = 3,
            .m_to_d = 0,
            .s_to_p = 3,
            .s_to_c = 3,
            .p_to_a = 9,
            .p_to_b = 6,
            .delta_b = 6};
}
// --- end ---

// --- bug 13.6 own_values_at_products replaces picture ---
Picture own_values_at_products() {
    return {.L_to_m = 5,
            .L_to_b = 3,
            .m_to_s = 5,
            .m_to_d = 0,
            .s_to_p = 5,
            .s_to_c = 5,
            .p_to_a = 10,
            .p_to_b = 15,
            .delta_b = 18};
}
// --- end ---

// --- bug 13.6 max_sends_to_both replaces picture ---
Picture max_sends_to_both() {
    return {.L_to_m = 3,
            .L_to_b = 5,
            .m_to_s = 3,
            .m_to_d = 3,
            .s_to_p = 3,
            .s_to_c = 3,
            .p_to_a = 9,
            .p_to_b = 6,
            .delta_b = 11};
}
// --- end ---

}  // namespace

std::vector<course::Version<Solution>> bugs() {
    using course::replaced;
    const std::string sum = "Patterns in backward flow", product = "Multiplicative node";
    std::vector<course::Version<Solution>> all{
        {{"shared_out", "13.1", "A sum does not share δ out among its inputs: each receives all of it.", sum},
         replaced<&Solution::add>(shared_out)},
        {{"ones", "13.1", "1 is the local derivative of a sum; the message is δ times 1.", sum},
         replaced<&Solution::add>(ones)},
        {{"weighted_by_value", "13.1", "Values matter at a product; a sum sends δ whatever its inputs are.", sum},
         replaced<&Solution::add>(weighted_by_value)},
        {{"first_only", "13.1", "Every input of a sum moves its output, so every input receives δ.", sum},
         replaced<&Solution::add>(first_only)},

        {{"own_value", "13.2", "The factor passed to one input is the value of the OTHER input.", product},
         replaced<&Solution::product>(own_value)},
        {{"delta_dropped", "13.2", "The local derivative is there, the chain rule is not: multiply by the incoming δ.",
          product},
         replaced<&Solution::product>(delta_dropped)},
        {{"delta_squared", "13.2", "Multiply by the incoming δ exactly once.", product},
         replaced<&Solution::product>(delta_squared)},
        {{"whole_product", "13.2",
          "The factor is the other input alone, not the product: your own value does not multiply your message.",
          product},
         replaced<&Solution::product>(whole_product)},
        {{"copied_like_a_sum", "13.2", "Copying is what a sum does; a product scales each copy by the other input.",
          product},
         replaced<&Solution::product>(copied_like_a_sum)},

        {{"divided_by_own", "13.3", "Dividing the product by y_j fails when y_j = 0; multiply the others instead.",
          product},
         replaced<&Solution::long_product>(divided_by_own)},
        {{"zero_guarded", "13.3",
          "An input of 0 receives the product of the others, which need not be 0: there is nothing to guard if nothing "
          "is divided.",
          product},
         replaced<&Solution::long_product>(zero_guarded)},
        {{"next_one_only", "13.3", "With k inputs the factor is the product of ALL the others, not of one neighbour.",
          product},
         replaced<&Solution::long_product>(next_one_only)},
        {{"only_those_before", "13.3", "The inputs after y_j are factors as well as those before it.", product},
         replaced<&Solution::long_product>(only_those_before)},

        {{"local_derivatives_only", "13.6",
          "Each message is the node's own δ times the local derivative: δ has to travel down the whole path.", sum},
         replaced<&Solution::picture>(local_derivatives_only)},
        {{"b_keeps_the_last_message", "13.6", "b is used twice and receives two messages; add them, do not overwrite.",
          sum},
         replaced<&Solution::picture>(b_keeps_the_last_message)},
        {{"own_values_at_products", "13.6", "At both products the factor is the value of the OTHER input.", product},
         replaced<&Solution::picture>(own_values_at_products)},
        {{"max_sends_to_both", "13.6", "Only the larger input of the max receives δ; d is smaller and receives 0.",
          "Max node"},
         replaced<&Solution::picture>(max_sends_to_both)},
    };
    for (course::Version<Solution>& bug : bugs_of_max()) all.push_back(std::move(bug));
    return all;
}

}  // namespace bp::chapters::ch13
