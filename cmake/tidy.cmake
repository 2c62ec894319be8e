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
  # Files are read in eights, as with BP_UNITY: most of what one costs is what it includes. Three checks say of such an
  # eight what is true of no file. Of src/data some sources are made by the build.
  set(bp_tidy_folder ${PROJECT_BINARY_DIR}/tidy)
  add_custom_target(tidy
    COMMAND ${CMAKE_COMMAND} --preset clang -S ${PROJECT_SOURCE_DIR} -B ${bp_tidy_folder} -DBP_UNITY=ON
            -DBP_TESTS=OFF -DBP_BENCHMARKS=OFF
    COMMAND ${CMAKE_COMMAND} --build ${bp_tidy_folder} --target bp_data
    COMMAND ${BP_RUN_CLANG_TIDY} -quiet -p ${bp_tidy_folder}
            -checks=-bugprone-suspicious-include,-misc-definitions-in-headers,-readability-duplicate-include "/src/"
    WORKING_DIRECTORY ${PROJECT_SOURCE_DIR} USES_TERMINAL VERBATIM)
endif()
