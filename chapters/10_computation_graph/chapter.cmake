bp_add_chapter(10_computation_graph
  SOURCES spec_graph.cpp spec_count.cpp bugs_backward.cpp bugs_graph.cpp bugs_count.cpp figure_passes.cpp
          figure_locality.cpp
  LINKS bp::chapters_shared bp::graph bp::inspect bp::neuron bp::report fmt::fmt)
