bp_add_chapter(01_neuron
  SOURCES bugs_learning.cpp spec_learning.cpp spec_features.cpp claims_separability.cpp claims_xor.cpp figures.cpp
  LINKS bp::chapters_shared bp::neuron bp::layered bp::report fmt::fmt)
