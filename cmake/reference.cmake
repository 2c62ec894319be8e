# `reference`: HTML pages of every header in src, by Doxygen, in the build folder. A warning ends it with an error.
find_package(Doxygen QUIET)
if(DOXYGEN_FOUND)
  set(bp_reference ${CMAKE_COMMAND} -DDOXYGEN=${DOXYGEN_EXECUTABLE} -DROOT=${PROJECT_SOURCE_DIR}
    -DOUT=${PROJECT_BINARY_DIR}/reference -P ${PROJECT_SOURCE_DIR}/cmake/write_reference.cmake)
  add_custom_target(reference COMMAND ${bp_reference} VERBATIM)
  if(BP_TESTS)
    add_test(NAME docs.TheReferencePagesHaveNoWarnings COMMAND ${bp_reference})
  endif()
endif()
