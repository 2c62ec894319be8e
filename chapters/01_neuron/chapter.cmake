bp_add_chapter(01_neuron
  SOURCES bugs_learning.cpp spec_learning.cpp spec_features.cpp claims_separability.cpp claims_xor.cpp figures.cpp
          plane.cpp
  LINKS bp::neuron bp::layered bp::report fmt::fmt)
