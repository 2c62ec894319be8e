# `backprop train`, a part of the program.
target_sources(backprop_cli PRIVATE
  option_values.cpp train.cpp train_division.cpp train_json.cpp train_options.cpp train_run.cpp train_task.cpp
  train_text.cpp train_usage.cpp)
target_link_libraries(backprop_cli PRIVATE bp::data bp::train nlohmann_json::nlohmann_json)
