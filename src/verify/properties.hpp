#pragma once

#include "verify/property.hpp"

/// How each property judges one graph; verify/property.cpp has their titles.
namespace bp::verify {

// values.cpp
Verdict values_are_exact(const Engine& engine, const Case& drawn);
Verdict values_are_bounded(const Engine& engine, const Case& drawn);

// error_signals.cpp
Verdict error_signals_are_exact(const Engine& engine, const Case& drawn);
Verdict error_signals_are_bounded(const Engine& engine, const Case& drawn);

// differences.cpp
Verdict gradient_equals_differences(const Engine& engine, const Case& drawn);

// complex_step.cpp
Verdict gradient_equals_complex_step(const Engine& engine, const Case& drawn);

// linearity.cpp
Verdict backward_is_additive(const Engine& engine, const Case& drawn);
Verdict backward_scales(const Engine& engine, const Case& drawn);

// repetition.cpp
Verdict passes_repeat(const Engine& engine, const Case& drawn);
Verdict backward_changes_no_value(const Engine& engine, const Case& drawn);

// copies.cpp
Verdict copies_share_error_signals(const Engine& engine, const Case& drawn);

// relabelling.cpp
Verdict another_order_has_the_same_signals(const Engine& engine, const Case& drawn);
Verdict identities_change_nothing(const Engine& engine, const Case& drawn);

// local_laws.cpp
Verdict messages_obey_local_laws(const Engine& engine, const Case& drawn);

// directions.cpp
Verdict forward_mode_is_exact(const Engine& engine, const Case& drawn);
Verdict forward_mode_is_bounded(const Engine& engine, const Case& drawn);
Verdict gradient_is_a_subgradient(const Engine& engine, const Case& drawn);

// one_sided.cpp
Verdict gradient_keeps_below_one_sided_slopes(const Engine& engine, const Case& drawn);

// ties.cpp, special_values.cpp, sweeps.cpp, depth.cpp
Report sweep_ties(const Engine& engine);
Report sweep_special_values(const Engine& engine);
Report sweep_fan_out(const Engine& engine);
Report sweep_shapes(const Engine& engine);
Report sweep_depth(const Engine& engine);

}  // namespace bp::verify
