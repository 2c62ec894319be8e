# The verification suite once more, built with address and undefined-behaviour sanitizers in a folder of its own, on a
# quarter of the cases. Only `backprop verify` is built there; the preset asan builds and tests everything so.
option(BP_SANITIZED_SUITE "Build the verification suite with sanitizers too, and run it as a test" OFF)
if(NOT BP_SANITIZED_SUITE)
  return()
endif()

set(folder ${CMAKE_CURRENT_BINARY_DIR}/sanitized)
add_custom_command(OUTPUT ${folder}/CMakeCache.txt
  COMMAND ${CMAKE_COMMAND} --preset asan -S ${PROJECT_SOURCE_DIR} -B ${folder} -DCMAKE_CXX_COMPILER=${CMAKE_CXX_COMPILER}
          -DCMAKE_CXX_FLAGS_RELWITHDEBINFO=-O1 -DBP_TESTS=OFF -DBP_BENCHMARKS=OFF
  WORKING_DIRECTORY ${PROJECT_SOURCE_DIR} VERBATIM)
add_custom_target(sanitized_suite ALL
  COMMAND ${CMAKE_COMMAND} --build ${folder} --target backprop_verify
  DEPENDS ${folder}/CMakeCache.txt USES_TERMINAL VERBATIM)

add_test(NAME verify.ASuiteWithSanitizersPasses COMMAND ${folder}/src/cli/backprop_verify --seed 1 --cases 1250)
# Leaks are looked for by the preset asan: that needs ptrace, which containers forbid.
set_tests_properties(verify.ASuiteWithSanitizersPasses PROPERTIES TIMEOUT 600 ENVIRONMENT "ASAN_OPTIONS=detect_leaks=0")
