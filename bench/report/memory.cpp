#include "report/memory.hpp"

#include <malloc.h>

#include <memory>

#include "report/counted_networks.hpp"

namespace bp::bench {

namespace {

constexpr std::size_t kCopies = 32;
constexpr double kRounding = 7 * (4096 + 128);

/// Bytes that the C library has given away. The sanitizers' own allocator says 0.
std::size_t heap_bytes() {
#ifdef __GLIBC__
    const struct mallinfo2 now = mallinfo2();
    return now.uordblks + now.hblkhd;
#else
    return 0;
#endif
}

struct Learning {
    Parameters<double> parameters;
    Workspace<double> ws;

    explicit Learning(const Graph& graph) : parameters(graph), ws(graph, parameters) {}
};

std::optional<double> measured(const Graph& graph) {
    // small blocks may come from what was freed before, which still counts as given away; the spare ones use that up
    std::vector<std::unique_ptr<Learning>> spare(kCopies), copies(kCopies);
    for (auto& copy : spare) copy = std::make_unique<Learning>(graph);
    const std::size_t before = heap_bytes();
    for (auto& copy : copies) copy = std::make_unique<Learning>(graph);
    const std::size_t after = heap_bytes();
    if (after == before) return std::nullopt;
    const double each = static_cast<double>(after - before) / static_cast<double>(kCopies);
    return each - static_cast<double>(sizeof(Learning));
}

}  // namespace

bool MemoryCount::agrees() const {
    if (!on_the_heap) return true;
    const double more = *on_the_heap - static_cast<double>(bytes);
    return more >= 0 && more <= kRounding;
}

std::vector<MemoryCount> memory_counts() {
    std::vector<MemoryCount> counts;
    for (const CountedNetwork& counted : counted_networks()) {
        const Network<double> network(counted.plan);
        const inspect::Memory memory = inspect::memory_by_formula(network.graph());
        counts.push_back({counted.name, memory, memory.bytes<double>(), measured(network.graph())});
    }
    return counts;
}

}  // namespace bp::bench
