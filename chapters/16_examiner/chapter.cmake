bp_add_chapter(16_examiner
  SOURCES network.cpp backward.cpp backward_parts.cpp suspects.cpp suspect_list.cpp spec_direction.cpp spec_agree.cpp
          spec_groups.cpp spec_kinks.cpp spec_examiner.cpp bugs_direction.cpp bugs_comparison.cpp bugs_groups.cpp bugs_examiner.cpp
          bugs_tolerance.cpp matrix.cpp claims_sharing.cpp figure_matrix.cpp figure_sharing.cpp
  LINKS bp::inspect bp::layered bp::report fmt::fmt)
