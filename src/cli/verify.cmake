# `backprop verify`, a program of its own beside the other: nothing else needs the suite, and it takes long to build.
add_executable(backprop_verify verify.cpp verify_json.cpp verify_options.cpp verify_text.cpp guarded.cpp progress.cpp
  option_values.cpp options.cpp print.cpp)
target_link_libraries(backprop_verify PRIVATE bp::verify bp::inspect Boost::program_options fmt::fmt
  nlohmann_json::nlohmann_json bp::options)
