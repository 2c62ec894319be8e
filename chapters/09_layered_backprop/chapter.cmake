bp_add_chapter(09_layered_backprop
  SOURCES given.cpp spec_gradient.cpp spec_step.cpp bugs_deltas.cpp bugs_gradients.cpp bugs_batches.cpp bugs_steps.cpp
          layered_graph.cpp claims_batch.cpp figure_shared_prefix.cpp
  LINKS bp::chapters_shared bp::layered bp::inspect bp::graph bp::report fmt::fmt)
