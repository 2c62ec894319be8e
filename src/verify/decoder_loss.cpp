#include <algorithm>

#include "verify/decoder.hpp"

/// What a random graph's loss is. Every node reaches it, so that no node can be wrong unseen.
namespace bp::verify {

Tensor<double> Decoder::weights(Shape shape, std::size_t position) const {
    Tensor<double> weights(shape.rows(), shape.cols());
    for (double& weight : weights.data()) weight = signed_weight(position++, kind_);
    return weights;
}

Decoder::Id Decoder::weighed(Id id, std::size_t position) {
    if (!shape_of(id).is_scalar()) {
        return append("sum", {append("multiply", {id, constant(weights(shape_of(id), position))})});
    }
    const double weight = signed_weight(position, kind_);
    return weight == 1 ? id : append("scale", {id}, {{"factor", weight}});
}

void Decoder::set_loss(Id id) {
    oracle::set_loss(program_, id);
    program_.seed = weights(shape_of(id), 0);
}

std::vector<Decoder::Id> Decoder::unused() const {
    const std::vector<bool> needed = oracle::needing_delta(program_);
    std::vector<Id> ids;
    for (Id id = 0; id < used_.size(); ++id) {
        if (!used_[id] && needed[id]) ids.push_back(id);
    }
    return ids;
}

void Decoder::choose_loss() {
    const std::size_t n = program_.steps.size();
    if (tape_.loss > 0) {  // some node in the middle: what was built after it must not matter
        const Id id = n - 1 - (tape_.loss - 1U) % n;
        if (oracle::needing_delta(program_)[id]) return set_loss(id);
    }
    const std::vector<Id> ends = unused();
    Id total = ends[0];
    if (ends.size() > 1) {
        total = weighed(ends[0], 0);
        for (std::size_t k = 1; k < ends.size(); ++k) total = append("add", {total, weighed(ends[k], k)});
    }
    // A tenth of the graphs have tiny error signals, so that nothing may treat small as zero.
    if (!is_exact() && tape_.salt % 10 == 9) total = append("scale", {total}, {{"factor", 0x1p-30}});
    set_loss(total);
}

}  // namespace bp::verify
