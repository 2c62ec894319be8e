#include "convert.hpp"
#include "layered/backward.hpp"

namespace bp::chapters::ch11 {

Numbers Layer::output(Values x) const {
    return layered::forward(layered::Network{layer_of(*this)}, vector_of(x)).output().data();
}

Numbers Layer::message(Values x, Values delta) const {
    const layered::Network net{layer_of(*this)};
    const layered::ForwardPass pass = layered::forward(net, vector_of(x));
    return layered::delta_input(net, layered::backward(net, pass, vector_of(delta))).data();
}

}  // namespace bp::chapters::ch11
