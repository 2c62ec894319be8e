#include "parts.hpp"

// Wrong Newton steps and wrong lengths; see bugs.cpp.
namespace bp::chapters::ch15 {

namespace {

// --- bug 15.3 towards_the_top replaces newton_step ---
Numbers towards_the_top(Values g, const Matrix& H) {
    const double determinant = H(0, 0) * H(1, 1) - H(0, 1) * H(1, 0);
    return {(H(1, 1) * g[0] - H(0, 1) * g[1]) / determinant, (H(0, 0) * g[1] - H(1, 0) * g[0]) / determinant};
}
// --- end ---

// --- bug 15.3 divided_by_the_diagonal replaces newton_step ---
Numbers divided_by_the_diagonal(Values g, const Matrix& H) { return {-g[0] / H(0, 0), -g[1] / H(1, 1)}; }
// --- end ---

// --- bug 15.3 multiplied_by_H replaces newton_step ---
Numbers multiplied_by_H(Values g, const Matrix& H) {
    return {-(H(0, 0) * g[0] + H(0, 1) * g[1]), -(H(1, 0) * g[0] + H(1, 1) * g[1])};
}
// --- end ---

// --- bug 15.3 determinant_forgotten replaces newton_step ---
Numbers determinant_forgotten(Values g, const Matrix& H) {
    return {-(H(1, 1) * g[0] - H(0, 1) * g[1]), -(H(0, 0) * g[1] - H(1, 0) * g[0])};
}
// --- end ---

// --- bug 15.3 diagonal_not_exchanged replaces newton_step ---
Numbers diagonal_not_exchanged(Values g, const Matrix& H) {
    const double determinant = H(0, 0) * H(1, 1) - H(0, 1) * H(1, 0);
    return {-(H(0, 0) * g[0] - H(0, 1) * g[1]) / determinant, -(H(1, 1) * g[1] - H(1, 0) * g[0]) / determinant};
}
// --- end ---

// --- bug 15.3 sign_beside_the_diagonal replaces newton_step ---
Numbers sign_beside_the_diagonal(Values g, const Matrix& H) {
    const double determinant = H(0, 0) * H(1, 1) - H(0, 1) * H(1, 0);
    return {-(H(1, 1) * g[0] + H(0, 1) * g[1]) / determinant, -(H(0, 0) * g[1] + H(1, 0) * g[0]) / determinant};
}
// --- end ---

// --- bug 15.3 away_from_the_bottom replaces step_length ---
double away_from_the_bottom(Values g, Values d, Values Hd) {
    double slope = 0, bend = 0;
    for (std::size_t i = 0; i < g.size(); ++i) {
        slope += g[i] * d[i];
        bend += d[i] * Hd[i];
    }
    return slope / bend;
}
// --- end ---

// --- bug 15.3 gradient_in_place_of_direction replaces step_length ---
double gradient_in_place_of_direction(Values g, Values d, Values Hd) {
    double squares = 0, bend = 0;
    for (std::size_t i = 0; i < g.size(); ++i) {
        squares += g[i] * g[i];
        bend += d[i] * Hd[i];
    }
    return squares / bend;
}
// --- end ---

// --- bug 15.3 every_bowl_is_round replaces step_length ---
double every_bowl_is_round(Values g, Values d, Values) {
    double slope = 0, length = 0;
    for (std::size_t i = 0; i < g.size(); ++i) {
        slope += g[i] * d[i];
        length += d[i] * d[i];
    }
    return -slope / length;
}
// --- end ---

// --- bug 15.3 bend_measured_with_g replaces step_length ---
double bend_measured_with_g(Values g, Values d, Values Hd) {
    double slope = 0, bend = 0;
    for (std::size_t i = 0; i < g.size(); ++i) {
        slope += g[i] * d[i];
        bend += g[i] * Hd[i];
    }
    return -slope / bend;
}
// --- end ---

// --- bug 15.4 compared_with_standing_still replaces weight_perturbation ---
Numbers compared_with_standing_still(const Loss& loss, Values w, Values u, double sigma) {
    Numbers shaken(w.begin(), w.end());
    for (std::size_t i = 0; i < w.size(); ++i) shaken[i] += sigma * u[i];
    const double slope = (loss(shaken) - loss(w)) / sigma;
    Numbers estimate(u.begin(), u.end());
    for (double& credit : estimate) credit *= slope;
    return estimate;
}
// --- end ---

// --- bug 15.4 size_of_the_noise_forgotten replaces weight_perturbation ---
Numbers size_of_the_noise_forgotten(const Loss& loss, Values w, Values u, double sigma) {
    Numbers above(w.begin(), w.end()), below = above;
    for (std::size_t i = 0; i < w.size(); ++i) {
        above[i] += sigma * u[i];
        below[i] -= sigma * u[i];
    }
    const double gain = loss(above) - loss(below);
    Numbers estimate(u.begin(), u.end());
    for (double& credit : estimate) credit *= gain;
    return estimate;
}
// --- end ---

// --- bug 15.4 divided_by_the_noise replaces weight_perturbation ---
Numbers divided_by_the_noise(const Loss& loss, Values w, Values u, double sigma) {
    Numbers above(w.begin(), w.end()), below = above;
    for (std::size_t i = 0; i < w.size(); ++i) {
        above[i] += sigma * u[i];
        below[i] -= sigma * u[i];
    }
    const double slope = (loss(above) - loss(below)) / (2 * sigma);
    Numbers estimate;
    for (const double u_i : u) estimate.push_back(slope / u_i);
    return estimate;
}
// --- end ---

// --- bug 15.4 same_credit_for_all replaces weight_perturbation ---
Numbers same_credit_for_all(const Loss& loss, Values w, Values u, double sigma) {
    Numbers above(w.begin(), w.end()), below = above;
    for (std::size_t i = 0; i < w.size(); ++i) {
        above[i] += sigma * u[i];
        below[i] -= sigma * u[i];
    }
    return Numbers(w.size(), (loss(above) - loss(below)) / (2 * sigma));
}
// --- end ---

// --- bug 15.4 weight_after_weight replaces weight_perturbation ---
Numbers weight_after_weight(const Loss& loss, Values w, Values u, double sigma) {
    Numbers estimate;
    for (std::size_t i = 0; i < w.size(); ++i) {
        Numbers above(w.begin(), w.end()), below = above;
        above[i] += sigma * u[i];
        below[i] -= sigma * u[i];
        estimate.push_back((loss(above) - loss(below)) / (2 * sigma) * u[i]);
    }
    return estimate;
}
// --- end ---

// --- bug 15.4 losses_for_every_weight replaces weight_perturbation ---
Numbers losses_for_every_weight(const Loss& loss, Values w, Values u, double sigma) {
    Numbers above(w.begin(), w.end()), below = above;
    for (std::size_t i = 0; i < w.size(); ++i) {
        above[i] += sigma * u[i];
        below[i] -= sigma * u[i];
    }
    Numbers estimate;
    for (const double u_i : u) estimate.push_back((loss(above) - loss(below)) / (2 * sigma) * u_i);
    return estimate;
}
// --- end ---

// --- bug 15.3 determinant_added replaces newton_step ---
Numbers determinant_added(Values g, const Matrix& H) {
    const double determinant = H(0, 0) * H(1, 1) + H(0, 1) * H(1, 0);
    return {-(H(1, 1) * g[0] - H(0, 1) * g[1]) / determinant, -(H(0, 0) * g[1] - H(1, 0) * g[0]) / determinant};
}
// --- end ---

}  // namespace

std::vector<course::Version<Solution>> bugs_of_steps() {
    using course::replaced;
    const std::string slide = "Backpropagation";
    return {
        {{"towards_the_top", "15.3", "The step solves H Δw = -g: the minus sign is missing, and it leads away.", slide},
         replaced<&Solution::newton_step>(towards_the_top)},
        {{"divided_by_the_diagonal", "15.3",
          "Dividing each slope by its own curvature is right only where H has nothing beside its diagonal.", slide},
         replaced<&Solution::newton_step>(divided_by_the_diagonal)},
        {{"multiplied_by_H", "15.3", "H Δw = -g is to be solved for Δw: g is multiplied by the inverse of H.", slide},
         replaced<&Solution::newton_step>(multiplied_by_H)},
        {{"determinant_forgotten", "15.3", "Cramer's rule divides by the determinant H_00 H_11 - H_01 H_10.", slide},
         replaced<&Solution::newton_step>(determinant_forgotten)},
        {{"determinant_added", "15.3", "The determinant is H_00 H_11 minus H_01 H_10.", slide},
         replaced<&Solution::newton_step>(determinant_added)},
        {{"diagonal_not_exchanged", "15.3",
          "In the inverse of a 2x2 matrix the two numbers of the diagonal change places.", slide},
         replaced<&Solution::newton_step>(diagonal_not_exchanged)},
        {{"sign_beside_the_diagonal", "15.3",
          "In the inverse of a 2x2 matrix the numbers beside the diagonal change their sign.", slide},
         replaced<&Solution::newton_step>(sign_beside_the_diagonal)},
        {{"away_from_the_bottom", "15.3", "The slope gᵀd + α dᵀHd is 0 for α = -gᵀd / dᵀHd: mind the minus sign.",
          slide},
         replaced<&Solution::step_length>(away_from_the_bottom)},
        {{"gradient_in_place_of_direction", "15.3",
          "-gᵀd equals gᵀg only where d = -g: along another direction take the slope along it.", slide},
         replaced<&Solution::step_length>(gradient_in_place_of_direction)},
        {{"every_bowl_is_round", "15.3", "That is right for H = I alone: the curvature along d is dᵀHd, not dᵀd.",
          slide},
         replaced<&Solution::step_length>(every_bowl_is_round)},
        {{"bend_measured_with_g", "15.3", "How the bowl bends along d has d on both sides: dᵀHd.", slide},
         replaced<&Solution::step_length>(bend_measured_with_g)},
        {{"compared_with_standing_still", "15.4",
          "With one side alone the bend of the loss is taken for slope: compare w + σu with w - σu.", slide},
         replaced<&Solution::weight_perturbation>(compared_with_standing_still)},
        {{"size_of_the_noise_forgotten", "15.4", "A slope is a difference over a distance: divide by 2σ.", slide},
         replaced<&Solution::weight_perturbation>(size_of_the_noise_forgotten)},
        {{"divided_by_the_noise", "15.4",
          "Credit is given in proportion to the noise, so times u_i: a weight hardly shaken would get the most.",
          slide},
         replaced<&Solution::weight_perturbation>(divided_by_the_noise)},
        {{"same_credit_for_all", "15.4", "Each weight gets the slope times its own noise u_i.", slide},
         replaced<&Solution::weight_perturbation>(same_credit_for_all)},
        {{"weight_after_weight", "15.4",
          "The weights were shaken one after another: that is a difference quotient for each. Shake all at once.",
          slide},
         replaced<&Solution::weight_perturbation>(weight_after_weight)},
        {{"losses_for_every_weight", "15.4",
          "The same two losses were computed anew for each weight: two forward passes serve all.", slide},
         replaced<&Solution::weight_perturbation>(losses_for_every_weight)},
    };
}

}  // namespace bp::chapters::ch15
