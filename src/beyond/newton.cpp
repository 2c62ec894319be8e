#include "beyond/newton.hpp"

#include "base/error.hpp"
#include "base/text.hpp"

namespace bp::beyond {

std::vector<double> newton_step(std::span<const double> gradient, const Product& product, const NewtonPlan& plan) {
    std::vector<double> downhill(gradient.begin(), gradient.end());
    for (double& slope : downhill) slope = -slope;
    const Product damped = [&](std::span<const double> v) {
        std::vector<double> Hv = product(v);
        if (Hv.size() == v.size()) {  // the solver refuses any other length
            for (std::size_t i = 0; i < v.size(); ++i) Hv[i] += plan.damping * v[i];
        }
        return Hv;
    };
    ConjugateGradients solver(downhill);
    const double enough = plan.tolerance * solver.residual_norm();
    for (std::size_t n = 0; n < plan.most_products && solver.residual_norm() > enough; ++n) {
        if (solver.step(damped)) continue;
        throw NumericError("newton step: along a direction the curvature is " + shortest(solver.curvature()) +
                           ", but must be positive for the loss to have a bottom there; raise the damping, now " +
                           shortest(plan.damping));
    }
    return solver.x();
}

}  // namespace bp::beyond
