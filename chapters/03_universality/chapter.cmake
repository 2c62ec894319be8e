bp_add_chapter(03_universality
  SOURCES spec_approximators.cpp bugs_tables.cpp bugs_approximators.cpp bugs_counts.cpp claims_approximation.cpp
          claims_caveats.cpp figure_units.cpp
  LINKS bp::chapters_shared bp::represent bp::layered bp::report fmt::fmt)
