bp_add_chapter(11_fan_out
  SOURCES layer.cpp spec_softmax.cpp spec_blocks.cpp bugs_softmax.cpp bugs_blocks.cpp claims_softmax.cpp
          figure_fan_out.cpp figure_softmax.cpp figure_depth.cpp
  LINKS bp::chapters_shared bp::graph bp::layered bp::inspect bp::report fmt::fmt)
