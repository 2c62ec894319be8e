#pragma once

#include "layered/layer.hpp"
#include "layered/loss.hpp"
#include "verify/networks/network_case.hpp"

/// What src/layered calls the things of a case.
namespace bp::verify {

/// Throws InputError for an activation that src/layered does not have.
layered::Activation as_layered(Activation activation);

/// That of a sigmoid's outputs takes those outputs, not the logits.
layered::Loss as_layered(CaseLoss loss);

layered::Layer as_layered(const CaseLayer& layer);

/// Whether the loss is taken of the sigmoids of the last layer's net inputs. A case keeps that layer linear.
bool has_sigmoid_outputs(CaseLoss loss);

}  // namespace bp::verify
