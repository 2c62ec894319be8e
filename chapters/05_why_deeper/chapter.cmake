bp_add_chapter(05_why_deeper
  SOURCES spec_folds.cpp spec_products.cpp bugs_trees.cpp bugs_folds.cpp bugs_counts.cpp bugs_products.cpp
          claims_pieces.cpp claims_products.cpp claims_flat.cpp product_graph.cpp figure_folds.cpp
  LINKS bp::represent bp::layered bp::graph bp::report fmt::fmt)
