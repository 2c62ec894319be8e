bp_add_chapter(07_loss_and_descent
  SOURCES spec_cross_entropy.cpp spec_descent.cpp spec_rate.cpp bugs_cross_entropy.cpp bugs_descent.cpp bugs_rate.cpp
          claims_descent.cpp claims_xor.cpp claims_cost.cpp figure_rates.cpp figure_valley.cpp figure_saturation.cpp
          figure_xor.cpp xor.cpp
  LINKS bp::chapters_shared bp::layered bp::neuron bp::nn bp::inspect bp::report fmt::fmt)
