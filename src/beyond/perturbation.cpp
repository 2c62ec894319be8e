#include "beyond/perturbation.hpp"

#include "base/text.hpp"
#include "beyond/lengths.hpp"

namespace bp::beyond {

std::vector<double> normal_numbers(std::size_t count, Random& random) {
    std::vector<double> numbers(count);
    for (double& x : numbers) x = random.normal();
    return numbers;
}

std::vector<double> weight_perturbation(const LossAt& loss, std::span<const double> w, std::span<const double> u,
                                        double sigma) {
    check_length("weight perturbation: the noise u", u.size(), w.size());
    if (!(sigma > 0)) {
        throw InputError("weight perturbation: the size of the noise is " + shortest(sigma) + "; it must be positive");
    }
    const auto at = [&](double step) {
        std::vector<double> shaken(w.begin(), w.end());
        for (std::size_t i = 0; i < shaken.size(); ++i) shaken[i] += step * u[i];
        return loss(shaken);
    };
    const double slope = (at(sigma) - at(-sigma)) / (2 * sigma);
    std::vector<double> estimate(u.begin(), u.end());
    for (double& g : estimate) g *= slope;
    return estimate;
}

}  // namespace bp::beyond
