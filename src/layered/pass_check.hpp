#pragma once

#include "layered/batch.hpp"
#include "layered/forward.hpp"

namespace bp::layered {

/// Throws ShapeError, with both shapes, unless the pass has the layers of this network and delta_output the shape of
/// its output. A pass kept from another network would give a gradient that looks like one and is none.
void check_pass(const Network& net, const ForwardPass& pass, const Vector<double>& delta_output);
void check_pass(const Network& net, const BatchForwardPass& pass, const Tensor<double>& delta_output);

}  // namespace bp::layered
