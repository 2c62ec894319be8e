# The transcript of a new student's run, run again. 77: this machine has no overlays.
add_test(NAME docs.TheFirstEveningIsAsWritten
  COMMAND sh ${CMAKE_CURRENT_SOURCE_DIR}/first_evening_test.sh ${PROJECT_SOURCE_DIR} ${CMAKE_BINARY_DIR}
          $<TARGET_FILE:backprop_cli>)
set_tests_properties(docs.TheFirstEveningIsAsWritten PROPERTIES TIMEOUT 600 SKIP_RETURN_CODE 77)
