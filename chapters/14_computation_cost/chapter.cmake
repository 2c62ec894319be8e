bp_add_chapter(14_computation_cost
  SOURCES counted_network.cpp spec_numeric.cpp spec_paths.cpp spec_exponent.cpp bugs_numeric.cpp bugs_paths.cpp
          bugs_exponent.cpp claims_growth.cpp figure_growth.cpp figure_paths.cpp measured_time.cpp
  LINKS bp::chapters_shared bp::layered bp::nn bp::inspect bp::report fmt::fmt)
