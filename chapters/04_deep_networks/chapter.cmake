bp_add_chapter(04_deep_networks
  SOURCES spec_listing.cpp spec_batch.cpp bugs_layers.cpp bugs_inference.cpp bugs_listing.cpp bugs_batches.cpp
          bugs_columns.cpp claims_inference.cpp claims_learning.cpp claims_operators.cpp figure_shapes.cpp products.cpp
  LINKS bp::chapters_shared bp::layered bp::nn bp::train bp::data bp::inspect bp::report fmt::fmt)
