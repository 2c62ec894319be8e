# bp_add_chapter(13_product_and_max LINKS bp::graph …) in chapters/CMakeLists.txt adds the chapter of that folder. It needs
#
#   exercise.hpp    the struct of functions that a solution provides, and `Solution exercise();`, all in bp::chapters::ch13
#   exercise.cpp    defines exercise(): a library of its own, bp::exercise_13, so that an object with another exercise()
#                   (a solution, a pasted bug) can be linked before bp::chapter_13 and takes its place
#   chapter.cpp     defines `bp::course::Chapter chapter();` in bp::chapters::ch13, declared nowhere else: the table does
#   reference.cpp bugs.cpp spec.cpp claims.cpp demo.cpp, and whatever SOURCES names
#
# A chapter includes its own files as "exercise.hpp" and those of src/ as everywhere. bp::chapter_13 is the chapter alone,
# bp::chapters all of them with bp::course::all_chapters(), sorted by number. Nothing in src/ knows a chapter by name.
function(bp_add_chapter folder)
  cmake_parse_arguments(ARG "" "" "SOURCES;LINKS" ${ARGN})
  if(NOT folder MATCHES "^([0-9][0-9])_[a-z_0-9]+$")
    message(FATAL_ERROR "bp_add_chapter: '${folder}' is no chapter's folder; expected two digits and a name, as 13_product_and_max")
  endif()
  set(number ${CMAKE_MATCH_1})
  set(sources chapter.cpp reference.cpp bugs.cpp spec.cpp claims.cpp demo.cpp ${ARG_SOURCES})
  list(TRANSFORM sources PREPEND ${folder}/)

  bp_add_library(exercise_${number} INTERNAL SOURCES ${folder}/exercise.cpp LINKS bp::course ${ARG_LINKS})
  bp_add_library(chapter_${number} INTERNAL SOURCES ${sources} LINKS bp::exercise_${number})
  set_property(GLOBAL APPEND PROPERTY BP_CHAPTERS ${number})
endfunction()

# The library bp::chapters: one generated file with all_chapters(). An object that registered itself would be dropped by
# the linker, since nothing refers to it.
function(bp_add_chapter_table)
  get_property(numbers GLOBAL PROPERTY BP_CHAPTERS)
  list(SORT numbers)
  set(BP_DECLARATIONS "")
  set(BP_CALLS "")
  foreach(number IN LISTS numbers)
    string(APPEND BP_DECLARATIONS "namespace bp::chapters::ch${number} {\nbp::course::Chapter chapter();\n}\n")
    string(APPEND BP_CALLS "        bp::chapters::ch${number}::chapter(),\n")
  endforeach()
  configure_file(${PROJECT_SOURCE_DIR}/cmake/chapter_table.cpp.in ${CMAKE_CURRENT_BINARY_DIR}/chapter_table.cpp @ONLY)

  list(TRANSFORM numbers PREPEND bp::chapter_ OUTPUT_VARIABLE libraries)
  bp_add_library(chapters INTERNAL SOURCES ${CMAKE_CURRENT_BINARY_DIR}/chapter_table.cpp
    LINKS bp::course PRIVATE_LINKS ${libraries})
endfunction()
