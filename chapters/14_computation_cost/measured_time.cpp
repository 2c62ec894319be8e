#include "measured_time.hpp"

#include <algorithm>
#include <ctime>

#include "base/random.hpp"
#include "counted_network.hpp"
#include "graph/passes.hpp"

namespace bp::chapters::ch14 {

namespace {

/// Processor time of this thread, so that other programs running beside it count as little as possible.
double seconds_so_far() {
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) + 1e-9 * static_cast<double>(now.tv_nsec);
}

template <class Work> double least_of_five(const Work& work) {
    double least = 1e9;
    for (int run = 0; run < 5; ++run) {
        const double begin = seconds_so_far();
        work();
        least = std::min(least, seconds_so_far() - begin);
    }
    return least;
}

}  // namespace

Seconds seconds_of(const std::vector<std::size_t>& widths, std::size_t batch) {
    const Network net(widths, batch, ErrorSignal::wanted);
    Parameters<double> parameters(net.graph());
    Random random(14);
    for (double& w : parameters.values()) w = random.uniform(-0.05, 0.05);
    Workspace<double> ws(net.graph(), parameters);
    for (double& x : ws.value(net.input()).flat()) x = random.uniform(-1, 1);
    const double forward_seconds = least_of_five([&] { forward(net.graph(), ws); });
    return {forward_seconds, least_of_five([&] { backward(net.graph(), ws, net.loss()); })};
}

}  // namespace bp::chapters::ch14
