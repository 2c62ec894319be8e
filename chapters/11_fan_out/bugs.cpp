#include "parts.hpp"

// Wrong sums of messages and a wrong penalty; bugs_softmax.cpp and bugs_blocks.cpp have the others. Every version
// stands between marker lines and needs nothing but exercise.hpp, so that it can be pasted into exercise.cpp as a
// student would have written it: "bug <exercise> <function> replaces <field of Solution>".
namespace bp::chapters::ch11 {

namespace {

// --- bug 11.1 overwritten replaces delta ---
double overwritten(Children children) {
    double delta_t = 0;
    for (const Child& child : children) delta_t = child.delta * child.slope;
    return delta_t;
}
// --- end ---

// --- bug 11.1 first_child_only replaces delta ---
double first_child_only(Children children) {
    if (children.empty()) return 0;
    return children[0].delta * children[0].slope;
}
// --- end ---

// --- bug 11.1 summed_before_multiplied replaces delta ---
double summed_before_multiplied(Children children) {
    double deltas = 0, slopes = 0;
    for (const Child& child : children) {
        deltas += child.delta;
        slopes += child.slope;
    }
    return deltas * slopes;
}
// --- end ---

// --- bug 11.1 messages_averaged replaces delta ---
double messages_averaged(Children children) {
    double delta_t = 0;
    for (const Child& child : children) delta_t += child.delta * child.slope / static_cast<double>(children.size());
    return delta_t;
}
// --- end ---

// --- bug 11.1 slopes_only replaces delta ---
double slopes_only(Children children) {
    double delta_t = 0;
    for (const Child& child : children) delta_t += child.slope;
    return delta_t;
}
// --- end ---

// --- bug 11.2 distinct_nodes_only replaces sum ---
void distinct_nodes_only(const TwoInputs& o, Values, Numbers& signals) {
    signals[o.left] += o.delta;
    if (o.right != o.left) signals[o.right] += o.delta;
}
// --- end ---

// --- bug 11.2 sum_assigned replaces sum ---
void sum_assigned(const TwoInputs& o, Values, Numbers& signals) {
    signals[o.left] = o.delta;
    signals[o.right] = o.delta;
}
// --- end ---

// --- bug 11.2 square_counted_once replaces product ---
void square_counted_once(const TwoInputs& o, Values v, Numbers& signals) {
    signals[o.left] += o.delta * v[o.right];
    if (o.right != o.left) signals[o.right] += o.delta * v[o.left];
}
// --- end ---

// --- bug 11.2 assigned_not_added replaces product ---
void assigned_not_added(const TwoInputs& o, Values v, Numbers& signals) {
    signals[o.left] = o.delta * v[o.right];
    signals[o.right] = o.delta * v[o.left];
}
// --- end ---

// --- bug 11.3 penalty_slope_doubled replaces l2 ---
Regularised penalty_slope_doubled(const Regression& given) {
    const double y = sigmoid(given.w * given.x + given.b), delta_z = (y - given.t) * y * (1 - y);
    Regularised r;
    r.L_reg = 0.5 * (y - given.t) * (y - given.t) + given.lambda * 0.5 * given.w * given.w;
    r.z_to_w = delta_z * given.x;
    r.R_to_w = 2 * given.lambda * given.w;
    r.delta_w = r.z_to_w + r.R_to_w;
    r.delta_b = delta_z;
    return r;
}
// --- end ---

// --- bug 11.3 penalty_subtracted replaces l2 ---
Regularised penalty_subtracted(const Regression& given) {
    const double y = sigmoid(given.w * given.x + given.b), delta_z = (y - given.t) * y * (1 - y);
    Regularised r;
    r.L_reg = 0.5 * (y - given.t) * (y - given.t) + given.lambda * 0.5 * given.w * given.w;
    r.z_to_w = delta_z * given.x;
    r.R_to_w = -given.lambda * given.w;
    r.delta_w = r.z_to_w + r.R_to_w;
    r.delta_b = delta_z;
    return r;
}
// --- end ---

// --- bug 11.3 bias_penalised replaces l2 ---
Regularised bias_penalised(const Regression& given) {
    const double y = sigmoid(given.w * given.x + given.b), delta_z = (y - given.t) * y * (1 - y);
    Regularised r;
    r.L_reg = 0.5 * (y - given.t) * (y - given.t) + given.lambda * 0.5 * given.w * given.w;
    r.z_to_w = delta_z * given.x;
    r.R_to_w = given.lambda * given.w;
    r.delta_w = r.z_to_w + r.R_to_w;
    r.delta_b = delta_z + given.lambda * given.b;
    return r;
}
// --- end ---

// --- bug 11.3 penalty_in_the_loss_only replaces l2 ---
Regularised penalty_in_the_loss_only(const Regression& given) {
    const double y = sigmoid(given.w * given.x + given.b), delta_z = (y - given.t) * y * (1 - y);
    Regularised r;
    r.L_reg = 0.5 * (y - given.t) * (y - given.t) + given.lambda * 0.5 * given.w * given.w;
    r.z_to_w = delta_z * given.x;
    r.delta_w = r.z_to_w;
    r.delta_b = delta_z;
    return r;
}
// --- end ---

// --- bug 11.3 last_message_only replaces l2 ---
Regularised last_message_only(const Regression& given) {
    const double y = sigmoid(given.w * given.x + given.b), delta_z = (y - given.t) * y * (1 - y);
    Regularised r;
    r.L_reg = 0.5 * (y - given.t) * (y - given.t) + given.lambda * 0.5 * given.w * given.w;
    r.z_to_w = delta_z * given.x;
    r.R_to_w = given.lambda * given.w;
    r.delta_w = r.z_to_w;
    r.delta_w = r.R_to_w;
    r.delta_b = delta_z;
    return r;
}
// --- end ---

// --- bug 11.3 lambda_dropped replaces l2 ---
Regularised lambda_dropped(const Regression& given) {
    const double y = sigmoid(given.w * given.x + given.b), delta_z = (y - given.t) * y * (1 - y);
    Regularised r;
    r.L_reg = 0.5 * (y - given.t) * (y - given.t) + given.lambda * 0.5 * given.w * given.w;
    r.z_to_w = delta_z * given.x;
    r.R_to_w = given.w;
    r.delta_w = r.z_to_w + r.R_to_w;
    r.delta_b = delta_z;
    return r;
}
// --- end ---

}  // namespace

std::vector<course::Version<Solution>> bugs() {
    using course::replaced;
    const std::string chain = "Recall the distributed chain rule", l2 = "L2-Regularized regression";
    std::vector<course::Version<Solution>> all{
        {{"overwritten", "11.1", "A node used twice receives two messages; add them, do not overwrite.", chain},
         replaced<&Solution::delta>(overwritten)},
        {{"first_child_only", "11.1", "δ_t = δ_x dx/dt + δ_y dy/dt: every child contributes, not only the first.",
          chain},
         replaced<&Solution::delta>(first_child_only)},
        {{"summed_before_multiplied", "11.1",
          "Each child's δ goes with that child's own slope: multiply first, then add.", chain},
         replaced<&Solution::delta>(summed_before_multiplied)},
        {{"messages_averaged", "11.1", "Messages are added. Nothing is shared out: more children, more ways to matter.",
          chain},
         replaced<&Solution::delta>(messages_averaged)},

        {{"slopes_only", "11.1",
          "A message is the child's δ times its slope; the slope alone knows nothing of the loss.", chain},
         replaced<&Solution::delta>(slopes_only)},

        {{"distinct_nodes_only", "11.2",
          "x + x uses x twice; its derivative is 2. Positions count, not distinct nodes.", chain},
         replaced<&Solution::sum>(distinct_nodes_only)},
        {{"sum_assigned", "11.2",
          "A sum sends δ to each position, and what was there before stays: write += and not =.", chain},
         replaced<&Solution::sum>(sum_assigned)},
        {{"square_counted_once", "11.2", "Both positions of x·x are x: the two messages add to 2 x δ.", chain},
         replaced<&Solution::product>(square_counted_once)},
        {{"assigned_not_added", "11.2",
          "= throws away what other children have sent, and for x·x your own first message: add with +=.", chain},
         replaced<&Solution::product>(assigned_not_added)},

        {{"penalty_slope_doubled", "11.3", "R = w²/2 has derivative w, so the message from R is λ w, without a 2.", l2},
         replaced<&Solution::l2>(penalty_slope_doubled)},
        {{"penalty_subtracted", "11.3",
          "R grows with |w|, so its message has the sign of w; the minus comes with the descent step.", l2},
         replaced<&Solution::l2>(penalty_subtracted)},
        {{"bias_penalised", "11.3", "R contains the weight only: b has one child, z, and receives one message.", l2},
         replaced<&Solution::l2>(bias_penalised)},
        {{"penalty_in_the_loss_only", "11.3", "The gradient must contain λ w if the loss contains λ w²/2.", l2},
         replaced<&Solution::l2>(penalty_in_the_loss_only)},
        {{"last_message_only", "11.3", "w feeds both z and R: two messages, and the second must not replace the first.",
          l2},
         replaced<&Solution::l2>(last_message_only)},
        {{"lambda_dropped", "11.3", "R reaches the loss through λ R: its error signal is δ_R = λ, not 1.", l2},
         replaced<&Solution::l2>(lambda_dropped)},
    };
    for (course::Version<Solution>& bug : bugs_of_softmax()) all.push_back(std::move(bug));
    for (course::Version<Solution>& bug : bugs_of_blocks()) all.push_back(std::move(bug));
    return all;
}

}  // namespace bp::chapters::ch11
