bp_add_chapter(06_connectivity
  SOURCES layer.cpp spec_counts.cpp bugs_counts.cpp claims_depth.cpp claims_dense.cpp claims_training.cpp ways.cpp
          figure_wiring.cpp
  LINKS bp::chapters_shared bp::graph bp::nn bp::train bp::data bp::layered bp::inspect bp::report fmt::fmt)
