#include "verify/oracle/cells.hpp"

#include "verify/oracle/definition.hpp"

namespace bp::oracle {

Cells::Cells(const Program& program)
    : loss_(program.loss), seed_(program.seed.data().begin(), program.seed.data().end()) {
    std::size_t element_count = 0;
    for (const Step& step : program.steps) element_count += step.shape.size();
    elements_.reserve(element_count);  // so that operands keep pointing to elements while new ones are announced
    std::vector<Operand> in;
    for (const Step& step : program.steps) {
        first_element_.push_back(elements_.size());
        if (is_leaf(step)) {
            for (const double x : step.value.data()) element(fixed(x));
            continue;
        }
        in.clear();
        for (const std::size_t parent : step.parents) {
            const Shape shape = program.steps[parent].shape;
            in.push_back({shape, std::span(elements_).subspan(first_element_[parent], shape.size())});
        }
        definition_of(step.op).define({in, step.shape, step.settings}, *this);
    }
    first_element_.push_back(elements_.size());
}

CellId Cells::add(Function function, std::span<const CellId> arguments, double setting) {
    const auto first = static_cast<std::uint32_t>(arguments_.size());
    cells_.push_back({function, setting, first, static_cast<std::uint32_t>(arguments.size())});
    arguments_.insert(arguments_.end(), arguments.begin(), arguments.end());
    return static_cast<CellId>(cells_.size() - 1);
}

}  // namespace bp::oracle
