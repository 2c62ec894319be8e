# With BP_UNITY the compiler takes a target's files in eights: what they all include, most of what they cost, is read once
# for eight. A name of one file then must not be a name of its neighbour. The presets dev and clang take each file by
# itself: there an edit should cost one file, and a missing #include show.
option(BP_UNITY "Compile the files of each target in eights" ON)
function(bp_compile_in_eights)
  if(BP_UNITY)
    set_target_properties(${ARGN} PROPERTIES UNITY_BUILD ON UNITY_BUILD_BATCH_SIZE 8)
  endif()
endfunction()

# bp_add_library(graph SOURCES a.cpp b.cpp LINKS bp::ops): the library bp_graph with its alias bp::graph. What it may
# use is what it links; tests/architecture reads the includes and holds them against the same table. It is installed
# with all headers of its folder, or those that HEADERS names; one that is INTERNAL is not. OWN_FLAGS as for tests.
# FILE_BY_FILE is for a library of which tests link some files and not the others.
function(bp_add_library name)
  cmake_parse_arguments(ARG "INTERNAL;OWN_FLAGS;FILE_BY_FILE" "" "SOURCES;HEADERS;LINKS;PRIVATE_LINKS" ${ARGN})
  add_library(bp_${name} STATIC ${ARG_SOURCES})
  add_library(bp::${name} ALIAS bp_${name})
  target_include_directories(bp_${name} PUBLIC
    $<BUILD_INTERFACE:${PROJECT_SOURCE_DIR}/src>
    $<INSTALL_INTERFACE:${CMAKE_INSTALL_INCLUDEDIR}/backprop>
    $<INSTALL_INTERFACE:${CMAKE_INSTALL_INCLUDEDIR}>)
  target_link_libraries(bp_${name} PUBLIC ${ARG_LINKS} PRIVATE ${ARG_PRIVATE_LINKS} $<BUILD_INTERFACE:bp::options>)
  if(NOT ARG_OWN_FLAGS)
    bp_precompile(bp_${name})
    if(NOT ARG_FILE_BY_FILE)
      bp_compile_in_eights(bp_${name})
    endif()
  endif()
  set_target_properties(bp_${name} PROPERTIES EXPORT_NAME ${name})
  if(NOT ARG_INTERNAL)
    set_property(GLOBAL APPEND PROPERTY BP_INSTALLED_TARGETS bp_${name})
    cmake_path(GET CMAKE_CURRENT_SOURCE_DIR FILENAME folder)
    set(there ${CMAKE_INSTALL_INCLUDEDIR}/backprop/${folder})
    if(ARG_HEADERS)
      install(FILES ${ARG_HEADERS} DESTINATION ${there})
    else()
      install(DIRECTORY ./ DESTINATION ${there} FILES_MATCHING PATTERN "*.hpp")
    endif()
  endif()
endfunction()

# What is tested is as optimised as always; the tests themselves run once after each build, and -O1 is built sooner.
set(BP_TEST_OPTIONS $<$<CONFIG:Release>:-O1>)

# bp_add_test(ops SOURCES … LINKS …): one test program, its cases found when ctest runs. OWN_FLAGS says that it is
# compiled with other options than the rest, and so cannot start from the same precompiled headers. Of tests with the
# same LOCK one runs at a time.
function(bp_add_test name)
  cmake_parse_arguments(ARG "OWN_FLAGS" "TIMEOUT;LOCK" "SOURCES;LINKS;LABELS" ${ARGN})
  add_executable(test_${name} ${ARG_SOURCES})
  bp_compile_in_eights(test_${name})
  target_link_libraries(test_${name} PRIVATE ${ARG_LINKS} bp::options bp::test_main)
  if(NOT ARG_OWN_FLAGS)
    target_compile_options(test_${name} PRIVATE ${BP_TEST_OPTIONS})
    bp_precompile(test_${name} TESTS)
  endif()
  if(NOT ARG_TIMEOUT)
    set(ARG_TIMEOUT 300)
  endif()
  set(labels "")
  if(ARG_LABELS)
    set(labels LABELS "${ARG_LABELS}")
  endif()
  if(ARG_LOCK)
    list(APPEND labels RESOURCE_LOCK ${ARG_LOCK})
  endif()
  gtest_discover_tests(test_${name} TEST_PREFIX "${name}." DISCOVERY_MODE PRE_TEST
    WORKING_DIRECTORY ${PROJECT_SOURCE_DIR}
    PROPERTIES TIMEOUT ${ARG_TIMEOUT} ENVIRONMENT "${BP_TEST_ENVIRONMENT}" ${labels})
endfunction()
