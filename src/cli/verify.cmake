# `backprop verify`, a part of the program.
target_sources(backprop_cli PRIVATE verify.cpp verify_json.cpp verify_options.cpp verify_text.cpp)
target_link_libraries(backprop_cli PRIVATE bp::verify)
