bp_add_chapter(15_beyond
  SOURCES spec_duals.cpp spec_newton.cpp spec_feedback.cpp bugs_duals.cpp bugs_steps.cpp bugs_feedback.cpp
          claims_second_order.cpp claims_generative.cpp claims_brain.cpp claims_end_to_end.cpp race.cpp
          figure_angle.cpp figure_race.cpp
  LINKS bp::chapters_shared bp::beyond bp::nn bp::train bp::data bp::inspect bp::report fmt::fmt)
