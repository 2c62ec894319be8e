# What students do in the checkout itself, done there under an overlay that goes again. 77: this machine has no overlays.
foreach(test docs.TheFirstEveningIsAsWritten:first_evening_test.sh cli.WatchBuildsAChapterOnceAndDropsKeys:watch_test.sh
    cli.DebugStopsAnEndlessLoop:debug_test.sh)
  string(REPLACE ":" ";" test ${test})
  list(GET test 0 name)
  list(GET test 1 script)
  add_test(NAME ${name}
    COMMAND sh ${CMAKE_CURRENT_SOURCE_DIR}/${script} ${PROJECT_SOURCE_DIR} ${CMAKE_BINARY_DIR} $<TARGET_FILE:backprop_cli>)
  set_tests_properties(${name} PROPERTIES TIMEOUT 300 SKIP_RETURN_CODE 77)
endforeach()
