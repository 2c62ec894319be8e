// This project's own engine as one of the peers, so that all are timed in the same way.
#include <memory>

#include "network.hpp"
#include "peers/serve.hpp"
#include "random_run.hpp"
#include "tensor/product.hpp"

namespace bp::bench::peers {

namespace {

template <class T> Work training(const Task& task) {
    auto network = std::make_shared<Network<T>>(NetworkPlan{
        .widths = task.widths,
        .batch = task.batch,
        .end = task.loss == Task::Loss::squared ? End::squared_loss : End::softmax_cross_entropy,
        .learning_rate = kLearningRate});  // starts from start_parameters() and samples(), drawn in the same way
    return {[network] { network->step(); },
            [network] {
                std::vector<double> numbers{static_cast<double>(network->loss_value())};
                numbers.insert(numbers.end(), network->parameters().begin(), network->parameters().end());
                return numbers;
            }};
}

Work graph(const Task& task) {
    auto run = std::make_shared<Run<double>>(RandomGraph(task.nodes, task.is_deep ? Form::deep : Form::wide));
    return {[run] {
                forward(run->graph, run->ws);
                backward(run->graph, run->ws, run->loss);
            },
            [run] {
                std::vector<double> numbers{run->ws.value(run->loss)(0, 0)};
                numbers.insert(numbers.end(), run->ws.gradients().begin(), run->ws.gradients().end());
                return numbers;
            }};
}

Work make(const Task& task) {
    blas::use_threads(1);
    if (task.kind == Task::Kind::graph) return graph(task);
    return task.is_float() ? training<float>(task) : training<double>(task);
}

}  // namespace

}  // namespace bp::bench::peers

int main() { return bp::bench::peers::serve(bp::bench::peers::make); }
