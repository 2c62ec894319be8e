#include <algorithm>
#include <cmath>
#include <iterator>

#include "parts.hpp"

// Wrong products from two gradients; bugs_duals.cpp, bugs_steps.cpp and bugs_feedback.cpp have the others. Every
// version stands between marker lines and needs nothing but exercise.hpp and the headers that exercise.cpp names, so
// that it can be pasted there as a student would have written it: "bug <exercise> <function> replaces <field of
// Solution>".
namespace bp::chapters::ch15 {

namespace {

// --- bug 15.1 one_sided replaces product_from_gradients ---
Numbers one_sided(const Gradient& gradient, Values w, Values v, double h) {
    Numbers above(w.begin(), w.end());
    for (std::size_t i = 0; i < w.size(); ++i) above[i] += h * v[i];
    const Numbers there = gradient(above), here = gradient(w);
    Numbers product;
    for (std::size_t i = 0; i < w.size(); ++i) product.push_back((there[i] - here[i]) / h);
    return product;
}
// --- end ---

// --- bug 15.1 divided_by_one_step replaces product_from_gradients ---
Numbers divided_by_one_step(const Gradient& gradient, Values w, Values v, double h) {
    Numbers above(w.begin(), w.end()), below = above;
    for (std::size_t i = 0; i < w.size(); ++i) {
        above[i] += h * v[i];
        below[i] -= h * v[i];
    }
    const Numbers there = gradient(above), back = gradient(below);
    Numbers product;
    for (std::size_t i = 0; i < w.size(); ++i) product.push_back((there[i] - back[i]) / h);
    return product;
}
// --- end ---

// --- bug 15.1 direction_forgotten replaces product_from_gradients ---
Numbers direction_forgotten(const Gradient& gradient, Values w, Values, double h) {
    Numbers above(w.begin(), w.end()), below = above;
    for (std::size_t i = 0; i < w.size(); ++i) {
        above[i] += h;
        below[i] -= h;
    }
    const Numbers there = gradient(above), back = gradient(below);
    Numbers product;
    for (std::size_t i = 0; i < w.size(); ++i) product.push_back((there[i] - back[i]) / (2 * h));
    return product;
}
// --- end ---

// --- bug 15.1 each_slope_along_its_own_weight replaces product_from_gradients ---
Numbers each_slope_along_its_own_weight(const Gradient& gradient, Values w, Values v, double h) {
    Numbers product;
    for (std::size_t i = 0; i < w.size(); ++i) {
        Numbers above(w.begin(), w.end()), below = above;
        above[i] += h * v[i];
        below[i] -= h * v[i];
        product.push_back((gradient(above)[i] - gradient(below)[i]) / (2 * h));
    }
    return product;
}
// --- end ---

// --- bug 15.1 direction_of_length_one replaces product_from_gradients ---
Numbers direction_of_length_one(const Gradient& gradient, Values w, Values v, double h) {
    double length = 0;
    for (const double v_i : v) length += v_i * v_i;
    length = std::sqrt(length);
    Numbers above(w.begin(), w.end()), below = above;
    for (std::size_t i = 0; i < w.size(); ++i) {
        above[i] += h * v[i] / length;
        below[i] -= h * v[i] / length;
    }
    const Numbers there = gradient(above), back = gradient(below);
    Numbers product;
    for (std::size_t i = 0; i < w.size(); ++i) product.push_back((there[i] - back[i]) / (2 * h));
    return product;
}
// --- end ---

// --- bug 15.1 whole_hessian_first replaces product_from_gradients ---
Numbers whole_hessian_first(const Gradient& gradient, Values w, Values v, double h) {
    Numbers product(w.size());
    for (std::size_t j = 0; j < w.size(); ++j) {
        Numbers above(w.begin(), w.end()), below = above;
        above[j] += h;
        below[j] -= h;
        const Numbers there = gradient(above), back = gradient(below);
        for (std::size_t i = 0; i < w.size(); ++i) product[i] += (there[i] - back[i]) / (2 * h) * v[j];
    }
    return product;
}
// --- end ---

// --- bug 15.4 only_one_loss_divided replaces weight_perturbation ---
Numbers only_one_loss_divided(const Loss& loss, Values w, Values u, double sigma) {
    Numbers above(w.begin(), w.end()), below = above;
    for (std::size_t i = 0; i < w.size(); ++i) {
        above[i] += sigma * u[i];
        below[i] -= sigma * u[i];
    }
    const double slope = loss(above) - loss(below) / (2 * sigma);
    Numbers estimate(u.begin(), u.end());
    for (double& credit : estimate) credit *= slope;
    return estimate;
}
// --- end ---

}  // namespace

std::vector<course::Version<Solution>> bugs() {
    using course::replaced;
    const std::string slide = "Backpropagation";
    std::vector<course::Version<Solution>> all{
        {{"one_sided", "15.1",
          "A difference to one side is off by half of h times the third derivative: go to both sides.", slide},
         replaced<&Solution::product_from_gradients>(one_sided)},
        {{"divided_by_one_step", "15.1", "Two steps of h lie between the two places: divide by 2h.", slide},
         replaced<&Solution::product_from_gradients>(divided_by_one_step)},
        {{"direction_forgotten", "15.1", "All weights moved alike: weight i moves by h v_i.", slide},
         replaced<&Solution::product_from_gradients>(direction_forgotten)},
        {{"each_slope_along_its_own_weight", "15.1",
          "Each weight was moved alone, which leaves the diagonal of H: move all of them, then ask for all slopes.",
          slide},
         replaced<&Solution::product_from_gradients>(each_slope_along_its_own_weight)},
        {{"direction_of_length_one", "15.1", "That is H v divided by the length of v: H v is twice as long where v is.",
          slide},
         replaced<&Solution::product_from_gradients>(direction_of_length_one)},
        {{"whole_hessian_first", "15.1",
          "H was formed column by column, two gradients for each weight; along v itself two suffice.", slide},
         replaced<&Solution::product_from_gradients>(whole_hessian_first)},
        {{"only_one_loss_divided", "15.4",
          "Only the second loss is divided by 2σ: the difference belongs into brackets.", slide},
         replaced<&Solution::weight_perturbation>(only_one_loss_divided)},
    };
    for (const auto& more : {bugs_of_duals(), bugs_of_steps(), bugs_of_feedback()}) {
        std::copy(more.begin(), more.end(), std::back_inserter(all));
    }
    return all;
}

}  // namespace bp::chapters::ch15
