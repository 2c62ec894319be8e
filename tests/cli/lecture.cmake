# `backprop lecture`: the program itself, and its parts with chapters made for the test. The table of these chapters is
# an object of the test program, so the linker leaves the real one in its library.
bp_add_test(cli_lecture TIMEOUT 900  # the whole lecture three times in one test, with sanitizers ten times as slow
  SOURCES lecture_program_test.cpp lecture_parts_test.cpp lecture_chapters.cpp lecture_progress_test.cpp ledger_test.cpp
          program.cpp
          ${PROJECT_SOURCE_DIR}/tests/report/markup.cpp
          ${PROJECT_SOURCE_DIR}/src/cli/options.cpp ${PROJECT_SOURCE_DIR}/src/cli/print.cpp
  LINKS bp::lecture Boost::program_options fmt::fmt nlohmann_json::nlohmann_json)
target_compile_definitions(test_cli_lecture PRIVATE BP_PROGRAM="$<TARGET_FILE:backprop_cli>")
add_dependencies(test_cli_lecture backprop_cli)
