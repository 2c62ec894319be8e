# The exercise loop: its parts here, the program itself in test_cli.
bp_add_test(cli_exercises
  SOURCES blank_file_test.cpp compile_error_test.cpp debugger_test.cpp grade_parts_test.cpp progress_file_test.cpp
          quiz_session_test.cpp slides_test.cpp watch_parts_test.cpp program.cpp
          ${PROJECT_SOURCE_DIR}/src/cli/options.cpp ${PROJECT_SOURCE_DIR}/src/cli/print.cpp
  LINKS bp::exercise_loop Boost::program_options fmt::fmt)
target_compile_definitions(test_cli_exercises PRIVATE BP_PROGRAM="$<TARGET_FILE:backprop_cli>"
  BP_CHECKOUT="${PROJECT_SOURCE_DIR}")

# Students' files judged for real: these build as they run.
bp_add_test(cli_grade
  SOURCES gates_test.cpp grade_command_test.cpp pasted_bugs_test.cpp program.cpp
          ${PROJECT_SOURCE_DIR}/tests/docs/markdown.cpp
  LINKS bp::exercise_loop fmt::fmt)
target_compile_definitions(test_cli_grade PRIVATE
  BP_PROGRAM="$<TARGET_FILE:backprop_cli>" BP_CHECKOUT="${PROJECT_SOURCE_DIR}" BP_BUILD="${CMAKE_BINARY_DIR}"
  BP_NINJA="${CMAKE_MAKE_PROGRAM}")
add_dependencies(test_cli_grade backprop_cli)

# Every named bug, not a dozen: half an hour and more.
get_property(numbers GLOBAL PROPERTY BP_CHAPTERS)
foreach(number IN LISTS numbers)
  set(name slow.EveryNamedBugIsNamedWhenPasted/${number})
  add_test(NAME ${name} COMMAND test_cli_grade --gtest_filter=PastedBugs.* WORKING_DIRECTORY ${PROJECT_SOURCE_DIR})
  set_tests_properties(${name} PROPERTIES
    LABELS slow TIMEOUT 3600 ENVIRONMENT "BP_PASTED_CHAPTER=${number};${BP_TEST_ENVIRONMENT}")
endforeach()
