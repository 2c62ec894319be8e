// Random graphs as arrays of numbers and a switch: the floor of what an engine can reach that goes from node to node.
#include "written_out.hpp"

#include <memory>

#include "peers/serve.hpp"

namespace bp::bench::peers {

namespace {

Work make(const Task& task) {
    if (task.kind != Task::Kind::graph) return {};
    const RandomGraph drawn(task.nodes, task.is_deep ? Form::deep : Form::wide);
    auto run = std::make_shared<WrittenOut>(drawn);
    const std::size_t leaves = drawn.leaf_count();
    return {[run] {
                run->forward();
                run->backward();
            },
            [run, leaves] {
                std::vector<double> numbers{run->value()};
                numbers.insert(numbers.end(), run->delta().begin(),
                               run->delta().begin() + static_cast<std::ptrdiff_t>(leaves));
                return numbers;
            }};
}

}  // namespace

}  // namespace bp::bench::peers

int main() { return bp::bench::peers::serve(bp::bench::peers::make); }
