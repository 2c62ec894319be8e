#include "beyond/generator.hpp"

namespace bp::beyond {

namespace {

Var variance(Var x) { return mean(square(x - mean(x))); }

}  // namespace

Generator generator(Graph& graph, GeneratorSizes sizes) {
    const Var a = parameter(graph, {1, 1}).named("a"), b = parameter(graph, {1, 1}).named("b");
    const Var z = input(graph, {sizes.made, 1}).named("z"), data = input(graph, {sizes.data, 1}).named("data");
    const Var x = (a + b * z).named("x");
    const Var loss = (0.5 * (square(mean(x) - mean(data)) + square(variance(x) - variance(data)))).named("L");
    return {a, b, z, data, x, loss};
}

}  // namespace bp::beyond
