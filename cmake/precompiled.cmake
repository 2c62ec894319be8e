# The headers of others that nearly every file reads, read by the compiler once: a cold build takes half as long.
# Nothing of this project is among them, so an edit never rebuilds them, and no file may count on them: the preset
# clang compiles without, and so says which #include is missing.
option(BP_PRECOMPILE "Read the headers of the libraries once for all files" ON)

# bp_precompile(target) lets the target's files start from the headers of all; bp_precompile(target TESTS) from those of
# the tests, which add GoogleTest and RapidCheck; EXERCISES from those that students use, without which every verdict
# waits for them.
function(bp_precompile target)
  if(NOT BP_PRECOMPILE)
    return()
  endif()
  set(headers bp_precompiled)
  if("TESTS" IN_LIST ARGN)
    set(headers bp_precompiled_tests)
  elseif("EXERCISES" IN_LIST ARGN)
    set(headers bp_precompiled_exercises)
  endif()
  target_precompile_headers(${target} REUSE_FROM ${headers})
  # The compiler takes them only where the same macros of the libraries are defined.
  target_compile_definitions(${target} PRIVATE $<TARGET_PROPERTY:${headers},COMPILE_DEFINITIONS>)
endfunction()

function(bp_add_precompiled name)
  file(CONFIGURE OUTPUT ${CMAKE_BINARY_DIR}/${name}.cpp CONTENT "")
  add_library(${name} OBJECT ${CMAKE_BINARY_DIR}/${name}.cpp)
  target_link_libraries(${name} PRIVATE bp::options ${ARGN})
endfunction()

if(BP_PRECOMPILE)
  set(BP_COMMON_HEADERS
    <algorithm> <array> <cmath> <cstdint> <functional> <limits> <map> <memory> <numeric> <optional> <set> <span> <sstream>
    <string> <string_view> <vector> <boost/numeric/ublas/matrix.hpp> <boost/numeric/ublas/matrix_proxy.hpp>)
  if(NOT BP_LIBRARY_ONLY)
    list(APPEND BP_COMMON_HEADERS <fmt/format.h>)
    set(BP_COMMON_LIBRARIES fmt::fmt)
  endif()
  bp_add_precompiled(bp_precompiled bp_ublas ${BP_COMMON_LIBRARIES})
  target_precompile_headers(bp_precompiled PRIVATE ${BP_COMMON_HEADERS})
  if(BP_TESTS AND NOT BP_LIBRARY_ONLY)
    bp_add_precompiled(bp_precompiled_tests bp_ublas ${BP_COMMON_LIBRARIES} GTest::gtest rapidcheck rapidcheck_gtest)
    target_compile_definitions(bp_precompiled_tests PRIVATE _GLIBCXX_ASSERTIONS)
    target_compile_options(bp_precompiled_tests PRIVATE ${BP_TEST_OPTIONS})
    target_precompile_headers(bp_precompiled_tests PRIVATE
      ${BP_COMMON_HEADERS} <filesystem> <fstream> <gtest/gtest.h> <rapidcheck/gtest.h>)
  endif()
  if(NOT BP_LIBRARY_ONLY)
    bp_add_precompiled(bp_precompiled_exercises bp_exercise_options ${BP_COMMON_LIBRARIES})
    target_precompile_headers(bp_precompiled_exercises PRIVATE
      <algorithm> <array> <cmath> <cstdint> <cstdio> <functional> <iostream> <limits> <map> <memory> <numeric>
      <optional> <set> <span> <stdexcept> <string> <string_view> <utility> <vector>)
  endif()
endif()
