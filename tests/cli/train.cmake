# `backprop train`, run as a program.
bp_add_test(cli_train
  SOURCES train_command_test.cpp train_refusal_test.cpp program.cpp
  LINKS bp::data nlohmann_json::nlohmann_json)
target_compile_definitions(test_cli_train PRIVATE BP_PROGRAM="$<TARGET_FILE:backprop_cli>")
add_dependencies(test_cli_train backprop_cli)
