#include "train/evaluation.hpp"

#include <cmath>

#include "base/text.hpp"

namespace bp {

Evaluation evaluate(const Build& build, const Samples& samples, Parameters<double>& parameters) {
    check(samples, "evaluate");
    Batch batch(build, samples.count(), parameters);
    batch.load(samples, all_rows(samples));
    batch.run_forward();
    if (!std::isfinite(batch.summed_loss())) {
        throw NumericError("evaluate: the loss is " + shortest(batch.summed_loss()) +
                           "; are inputs and parameters finite?");
    }
    const auto n = static_cast<double>(samples.count());
    Evaluation result{batch.summed_loss() / n, static_cast<double>(batch.correct_count()) / n, {}};
    for (std::size_t i = 0; i < samples.count(); ++i) result.answers.push_back(batch.answer(i));
    return result;
}

}  // namespace bp
