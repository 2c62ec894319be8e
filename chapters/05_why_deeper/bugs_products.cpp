#include "parts.hpp"

// Wrong product gates and wrong trees of them.
namespace bp::chapters::ch05 {

namespace {

// --- bug 5.5 lambda_once replaces product_gate ---
double lambda_once(double u, double v, const Bend& bend, double lambda) {
    const double sum = lambda * (u + v), difference = lambda * (u - v);
    return (bend.f(bend.bias + sum) + bend.f(bend.bias - sum) - bend.f(bend.bias + difference) -
            bend.f(bend.bias - difference)) /
           (4 * bend.curvature * lambda);
}
// --- end ---

// --- bug 5.5 four_forgotten replaces product_gate ---
double four_forgotten(double u, double v, const Bend& bend, double lambda) {
    const double sum = lambda * (u + v), difference = lambda * (u - v);
    return (bend.f(bend.bias + sum) + bend.f(bend.bias - sum) - bend.f(bend.bias + difference) -
            bend.f(bend.bias - difference)) /
           (bend.curvature * lambda * lambda);
}
// --- end ---

// --- bug 5.5 curvature_forgotten replaces product_gate ---
double curvature_forgotten(double u, double v, const Bend& bend, double lambda) {
    const double sum = lambda * (u + v), difference = lambda * (u - v);
    return (bend.f(bend.bias + sum) + bend.f(bend.bias - sum) - bend.f(bend.bias + difference) -
            bend.f(bend.bias - difference)) /
           (4 * lambda * lambda);
}
// --- end ---

// --- bug 5.5 all_added replaces product_gate ---
double all_added(double u, double v, const Bend& bend, double lambda) {
    const double sum = lambda * (u + v), difference = lambda * (u - v);
    return (bend.f(bend.bias + sum) + bend.f(bend.bias - sum) + bend.f(bend.bias + difference) +
            bend.f(bend.bias - difference)) /
           (4 * bend.curvature * lambda * lambda);
}
// --- end ---

// --- bug 5.5 product_turned_round replaces product_gate ---
double product_turned_round(double u, double v, const Bend& bend, double lambda) {
    const double sum = lambda * (u - v), difference = lambda * (u + v);
    return (bend.f(bend.bias + sum) + bend.f(bend.bias - sum) - bend.f(bend.bias + difference) -
            bend.f(bend.bias - difference)) /
           (4 * bend.curvature * lambda * lambda);
}
// --- end ---

// --- bug 5.5 odd_terms_left replaces product_gate ---
double odd_terms_left(double u, double v, const Bend& bend, double lambda) {
    return (bend.f(bend.bias + lambda * (u + v)) - bend.f(bend.bias + lambda * (u - v))) /
           (2 * bend.curvature * lambda * lambda);
}
// --- end ---

// --- bug 5.5 bias_forgotten replaces product_gate ---
double bias_forgotten(double u, double v, const Bend& bend, double lambda) {
    const double sum = lambda * (u + v), difference = lambda * (u - v);
    return (bend.f(0 + sum) + bend.f(0 - sum) - bend.f(0 + difference) - bend.f(0 - difference)) /
           (4 * bend.curvature * lambda * lambda);
}
// --- end ---

// --- bug 5.5 bias_shrunk replaces product_gate ---
double bias_shrunk(double u, double v, const Bend& bend, double lambda) {
    const double sum = lambda * (u + v), difference = lambda * (u - v);
    return (bend.f(lambda * bend.bias + sum) + bend.f(lambda * bend.bias - sum) -
            bend.f(lambda * bend.bias + difference) - bend.f(lambda * bend.bias - difference)) /
           (4 * bend.curvature * lambda * lambda);
}
// --- end ---

// --- bug 5.5 inputs_not_shrunk replaces product_gate ---
double inputs_not_shrunk(double u, double v, const Bend& bend, double lambda) {
    const double sum = u + v, difference = u - v;
    return (bend.f(bend.bias + sum) + bend.f(bend.bias - sum) - bend.f(bend.bias + difference) -
            bend.f(bend.bias - difference)) /
           (4 * bend.curvature * lambda * lambda);
}
// --- end ---

// --- bug 5.6 chain_of_gates replaces product_tree ---
double chain_of_gates(Values x, const PairGate& gate) {
    double product = x[0];
    for (std::size_t i = 1; i < x.size(); ++i) product = gate(product, x[i]);
    return product;
}
// --- end ---

// --- bug 5.6 last_one_lost replaces product_tree ---
double last_one_lost(Values x, const PairGate& gate) {
    Numbers row(x.begin(), x.end());
    while (row.size() > 1) {
        Numbers next;
        for (std::size_t i = 0; i + 1 < row.size(); i += 2) next.push_back(gate(row[i], row[i + 1]));
        row = next;
    }
    return row[0];
}
// --- end ---

// --- bug 5.6 odd_one_squared replaces product_tree ---
double odd_one_squared(Values x, const PairGate& gate) {
    Numbers row(x.begin(), x.end());
    while (row.size() > 1) {
        Numbers next;
        for (std::size_t i = 0; i + 1 < row.size(); i += 2) next.push_back(gate(row[i], row[i + 1]));
        if (row.size() % 2 == 1) next.push_back(gate(row.back(), row.back()));
        row = next;
    }
    return row[0];
}
// --- end ---

// --- bug 5.6 filled_up_with_ones replaces product_tree ---
double filled_up_with_ones(Values x, const PairGate& gate) {
    Numbers row(x.begin(), x.end());
    while ((row.size() & (row.size() - 1)) != 0) row.push_back(1);
    while (row.size() > 1) {
        Numbers next;
        for (std::size_t i = 0; i + 1 < row.size(); i += 2) next.push_back(gate(row[i], row[i + 1]));
        if (row.size() % 2 == 1) next.push_back(row.back());
        row = next;
    }
    return row[0];
}
// --- end ---

// --- bug 5.6 one_to_begin_with replaces product_tree ---
double one_to_begin_with(Values x, const PairGate& gate) {
    double product = 1;
    for (const double x_i : x) product = gate(product, x_i);
    return product;
}
// --- end ---

// --- bug 5.6 only_one_row replaces product_tree ---
double only_one_row(Values x, const PairGate& gate) {
    double product = x[0];
    if (x.size() > 1) product = gate(x[0], x[1]);
    return product;
}
// --- end ---

// --- bug 5.5 divisor_without_brackets replaces product_gate ---
double divisor_without_brackets(double u, double v, const Bend& bend, double lambda) {
    const double sum = lambda * (u + v), difference = lambda * (u - v);
    return (bend.f(bend.bias + sum) + bend.f(bend.bias - sum) - bend.f(bend.bias + difference) -
            bend.f(bend.bias - difference)) /
           4 * bend.curvature * lambda * lambda;
}
// --- end ---

// --- bug 5.5 two_units_of_four replaces product_gate ---
double two_units_of_four(double u, double v, const Bend& bend, double lambda) {
    return (bend.f(bend.bias + lambda * (u + v)) - bend.f(bend.bias + lambda * (u - v))) /
           (4 * bend.curvature * lambda * lambda);
}
// --- end ---

}  // namespace

std::vector<course::Version<Solution>> bugs_of_products() {
    using course::replaced;
    const std::string slide = "Example: multivariate polynomials";
    return {
        {{"lambda_once", "5.5", "The squares carry λ twice: divide by λ².", slide},
         replaced<&Solution::product_gate>(lambda_once)},
        {{"four_forgotten", "5.5", "(u + v)² - (u - v)² is 4uv: divide by 4.", slide},
         replaced<&Solution::product_gate>(four_forgotten)},
        {{"divisor_without_brackets", "5.5",
          "a / 4 * c divides by 4 and multiplies by c: the whole divisor 4 f''(b) λ² belongs into brackets.", slide},
         replaced<&Solution::product_gate>(divisor_without_brackets)},
        {{"curvature_forgotten", "5.5", "How strongly f bends is part of the result: divide by f''(b).", slide},
         replaced<&Solution::product_gate>(curvature_forgotten)},
        {{"all_added", "5.5", "The squares of u + v and u - v are added: the units of u - v must be subtracted.",
          slide},
         replaced<&Solution::product_gate>(all_added)},
        {{"product_turned_round", "5.5", "This is -u v: the units of u + v count as plus, those of u - v as minus.",
          slide},
         replaced<&Solution::product_gate>(product_turned_round)},
        {{"odd_terms_left", "5.5",
          "With two units the odd terms stay, and the first of them is far larger than the squares: each unit needs "
          "its mirror image.",
          slide},
         replaced<&Solution::product_gate>(odd_terms_left)},
        {{"two_units_of_four", "5.5",
          "Two of the four units are missing, those with -λ: only with them the odd terms cancel.", slide},
         replaced<&Solution::product_gate>(two_units_of_four)},
        {{"bias_forgotten", "5.5",
          "Without its bias f is bent as it is at 0, and a sigmoid not at all: add b to every net input.", slide},
         replaced<&Solution::product_gate>(bias_forgotten)},
        {{"bias_shrunk", "5.5",
          "λ shrinks u and v only: the bias says where on the curve the units stand and stays as it is.", slide},
         replaced<&Solution::product_gate>(bias_shrunk)},
        {{"inputs_not_shrunk", "5.5",
          "λ stands inside as well: only small inputs see nothing of the curve but its bend.", slide},
         replaced<&Solution::product_gate>(inputs_not_shrunk)},
        {{"chain_of_gates", "5.6",
          "As many gates, but n - 1 of them one after another: join neighbours first, then what they say.", slide},
         replaced<&Solution::product_tree>(chain_of_gates)},
        {{"last_one_lost", "5.6", "Where a row is odd its last number is lost: hand it on to the next row.", slide},
         replaced<&Solution::product_tree>(last_one_lost)},
        {{"odd_one_squared", "5.6",
          "An odd one left over is joined with itself, which squares it: hand it on as it is.", slide},
         replaced<&Solution::product_tree>(odd_one_squared)},
        {{"filled_up_with_ones", "5.6",
          "Ones up to a power of two keep the product, but each takes a gate: hand an odd one on instead.", slide},
         replaced<&Solution::product_tree>(filled_up_with_ones)},
        {{"one_to_begin_with", "5.6",
          "Beginning with 1 takes a gate more, and all n stand one after another: join neighbours, row by row.", slide},
         replaced<&Solution::product_tree>(one_to_begin_with)},
        {{"only_one_row", "5.6", "Only the first two are joined: go on, row by row, until one number is left.", slide},
         replaced<&Solution::product_tree>(only_one_row)},
    };
}

}  // namespace bp::chapters::ch05
