bp_add_chapter(08_single_layer_gradient
  SOURCES spec_layer.cpp spec_numeric.cpp bugs_gradient.cpp bugs_numeric.cpp claims_layer.cpp figure_factors.cpp
          figure_step.cpp
  LINKS bp::chapters_shared bp::layered bp::inspect bp::report fmt::fmt)
