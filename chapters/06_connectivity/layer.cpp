#include "convert.hpp"
#include "layered/forward.hpp"

namespace bp::chapters::ch06 {

Numbers Layer::output(Values x) const {
    return layered::forward(layered::Network{layer_of(*this)}, vector_of(x)).output().data();
}

}  // namespace bp::chapters::ch06
