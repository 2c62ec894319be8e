bp_add_chapter(02_hidden_layer
  SOURCES spec_layers.cpp spec_shapes.cpp bugs_layers.cpp bugs_collapse.cpp bugs_shapes.cpp bugs_regions.cpp bugs_boxes.cpp
          claims_shapes.cpp figure_xor.cpp figure_drawings.cpp figure_regions.cpp figure_bump.cpp figure_ridges.cpp
  LINKS bp::chapters_shared bp::represent bp::layered bp::report fmt::fmt)
