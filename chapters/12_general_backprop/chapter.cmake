bp_add_chapter(12_general_backprop
  SOURCES spec_order.cpp spec_backward.cpp spec_gate.cpp bugs_blanks.cpp bugs_order.cpp bugs_backward.cpp
          claims_messages.cpp picture.cpp figure_example.cpp figure_diamond.cpp
  LINKS bp::chapters_shared bp::graph bp::inspect bp::neuron bp::report fmt::fmt)
