bp_add_chapter(13_product_and_max SOURCES bugs_max.cpp LINKS bp::graph bp::report fmt::fmt)
