// Random graphs by ADOL-C: recorded once, then replayed, forward with its values kept and one reverse sweep.
#include <adolc/adolc.h>

#include <memory>

#include "peers/serve.hpp"
#include "random_graph.hpp"

namespace bp::bench::peers {

namespace {

constexpr short kTape = 0;

void record(const RandomGraph& drawn) {
    const auto room = static_cast<unsigned>(40 * drawn.steps().size() + 100'000);  // so that the tape stays in memory
    trace_on(kTape, 0, room, room, room, room, 0);
    std::vector<adouble> v(drawn.steps().size());
    for (std::size_t i = 0; i < v.size(); ++i) {
        const Step& step = drawn.steps()[i];
        const adouble &x = v[step.parents[0]], &y = v[step.parents[1]];
        switch (step.kind) {
            case Step::kParameter:
                v[i] <<= drawn.values()[i];
                break;
            case Step::kAdd:
                v[i] = x + y;
                break;
            case Step::kMultiply:
                v[i] = x * y;
                break;
            case Step::kMax:
                // on a tie fmax complains at each replay; condassign then gives the first, as the engine does
                if (x.value() == y.value()) {
                    condassign(v[i], y - x, y, x);
                } else {
                    v[i] = fmax(x, y);
                }
                break;
            case Step::kTanh:
                v[i] = tanh(x);
                break;
            case Step::kSigmoid:
                v[i] = 1 / (1 + exp(-x));
                break;
        }
    }
    double loss = 0;
    v.back() >>= loss;
    trace_off();
}

struct Replayed {
    std::vector<double> x, gradient;
    double value = 0;

    void both_passes() {
        const double seed = 1;
        const int n = static_cast<int>(x.size());
        zos_forward(kTape, 1, n, 1, x.data(), &value);
        fos_reverse(kTape, 1, n, const_cast<double*>(&seed), gradient.data());
    }
};

Work make(const Task& task) {
    if (task.kind != Task::Kind::graph) return {};
    const RandomGraph drawn(task.nodes, task.is_deep ? Form::deep : Form::wide);
    record(drawn);
    auto run = std::make_shared<Replayed>();
    run->x.assign(drawn.values().begin(), drawn.values().begin() + static_cast<std::ptrdiff_t>(drawn.leaf_count()));
    run->gradient.resize(run->x.size());
    return {[run] { run->both_passes(); },
            [run] {
                std::vector<double> numbers{run->value};
                numbers.insert(numbers.end(), run->gradient.begin(), run->gradient.end());
                return numbers;
            }};
}

}  // namespace

}  // namespace bp::bench::peers

int main() { return bp::bench::peers::serve(bp::bench::peers::make); }
