#pragma once

#include <functional>
#include <memory>
#include <vector>

#include "peers/task.hpp"

namespace bp::bench::peers {

/// A task as one library does it.
struct Work {
    std::function<void()> step{};                   ///< forward, backward and update; both passes of a graph
    std::function<std::vector<double>()> result{};  ///< the loss before the last update, then all parameters, laid out
                                                    ///< as start_parameters(); of a graph its value, then its gradient
};

/// The work of a training step: an object made of the task, with step() and result().
template <class Step> Work work_of(const Task& task) {
    auto step = std::make_shared<Step>(task);
    return {[step] { step->step(); }, [step] { return step->result(); }};
}

/// The main of a peer. Answers lines on stdin with lines on stdout until there are no more:
///   a task      "ready", or "unable" if `make` gives no step for it
///   check FILE  does three steps, writes the result as raw doubles: "done"
///   time N      does N steps: seconds of processor time for one, of all threads together
/// What is thrown is answered as "failed: …".
int serve(const std::function<Work(const Task&)>& make);

}  // namespace bp::bench::peers
