#include "verify/engine.hpp"

#include "verify/conversion.hpp"

namespace bp::verify {

Machine::Machine(const Engine& engine, const Program& program)
    : engine_(&engine),
      graph_(to_graph(program, engine.op)),
      parameters_(graph_),
      ws_(graph_, parameters_),
      loss_{static_cast<std::uint32_t>(program.loss)},
      seed_(program.seed) {
    for (const Node& v : graph_.nodes()) {
        const oracle::Step& step = program.steps[index(v.id)];
        if (step.op == "parameter" || step.op == "input") ws_.set(v.id, view(step.value));
    }
}

View<const double> Machine::value(std::size_t step) const { return ws_.value_of(graph_.nodes()[step]); }

View<const double> Machine::delta(std::size_t step) const {
    const View<const double> delta = ws_.delta_of(graph_.nodes()[step]);
    return delta.data() == nullptr ? View<const double>() : delta;
}

std::vector<Tensor<double>> Machine::values() const {
    std::vector<Tensor<double>> values;
    for (std::size_t s = 0; s < graph_.size(); ++s) values.push_back(to_tensor(value(s)));
    return values;
}

std::vector<Tensor<double>> Machine::deltas() const {
    std::vector<Tensor<double>> deltas;
    for (std::size_t s = 0; s < graph_.size(); ++s) deltas.push_back(to_tensor(delta(s)));
    return deltas;
}

}  // namespace bp::verify
