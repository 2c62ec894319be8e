# Each case of launcher_test.sh as a test of its own.
set(bp_launcher_test ${CMAKE_CURRENT_SOURCE_DIR}/launcher_test.sh)
set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${bp_launcher_test})
file(STRINGS ${bp_launcher_test} bp_cases REGEX "^[A-Z][A-Za-z]+\\(\\)")
foreach(case IN LISTS bp_cases)
  string(REGEX REPLACE "\\(.*" "" case "${case}")
  add_test(NAME launcher.${case} COMMAND sh ${bp_launcher_test} ${PROJECT_SOURCE_DIR} ${case})
  set_tests_properties(launcher.${case} PROPERTIES LABELS launcher TIMEOUT 60 SKIP_RETURN_CODE 77)
endforeach()

# The launcher asks ninja -n whether there is anything to do; with file(GLOB … CONFIGURE_DEPENDS) there always seems to be.
add_test(NAME launcher.NinjaCanSayWhetherThereIsAnythingToDo
  COMMAND ${CMAKE_MAKE_PROGRAM} -C ${CMAKE_BINARY_DIR} -n backprop_cli)
set_tests_properties(launcher.NinjaCanSayWhetherThereIsAnythingToDo PROPERTIES
  LABELS launcher FAIL_REGULAR_EXPRESSION "Re-checking globbed")
