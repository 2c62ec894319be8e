# Two targets for whoever changes the code: `format-check` (clang-format) and `tidy` (clang-tidy over src).
# Both tools are bound to version 14, Debian 12's: another version formats and warns differently.
find_program(BP_CLANG_FORMAT NAMES clang-format-14 clang-format)
find_program(BP_RUN_CLANG_TIDY NAMES run-clang-tidy-14 run-clang-tidy)

set(bp_format_check ${CMAKE_COMMAND} -DFORMAT=${BP_CLANG_FORMAT} -DROOT=${PROJECT_SOURCE_DIR}
  -P ${PROJECT_SOURCE_DIR}/cmake/format_check.cmake)
if(BP_CLANG_FORMAT)
  add_custom_target(format-check COMMAND ${bp_format_check} VERBATIM)
  if(BP_TESTS)
    add_test(NAME architecture.EveryFileIsFormatted COMMAND ${bp_format_check})
    set_tests_properties(architecture.EveryFileIsFormatted PROPERTIES SKIP_REGULAR_EXPRESSION "format-check: skipped")
  endif()
endif()
if(BP_RUN_CLANG_TIDY)
  add_custom_target(tidy COMMAND ${BP_RUN_CLANG_TIDY} -quiet -p ${PROJECT_BINARY_DIR} "${PROJECT_SOURCE_DIR}/src/.*"
    VERBATIM)
endif()
