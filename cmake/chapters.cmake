# bp_add_chapter(13_product_and_max LINKS bp::graph …) in the folder's chapter.cmake adds the chapter. The folder needs
#
#   exercise.hpp    the struct of functions that a solution provides, and `Solution exercise();`, all in bp::chapters::ch13
#   exercise.cpp    defines exercise()
#   chapter.cpp     defines `course::ChapterParts<Solution> parts();` in bp::chapters::ch13, declared nowhere else: a
#                   generated file does, adds number and folder, and makes chapter() and judge() of it
#   reference.cpp bugs.cpp spec.cpp claims.cpp demo.cpp, and whatever SOURCES names
#   solution.cpp    exercise.cpp solved; tests alone compile it
#   README.md hints.md quiz.md
#
# A chapter includes its own files as "exercise.hpp" and those of src/ as everywhere. bp::chapter_13 is the chapter alone,
# bp::chapters all of them with all_chapters(), sorted by number. Nothing in src/ knows a chapter by name.
#
# What the student edits is apart: bp::exercise_13 is exercise.cpp and its judgement, bp::exercises all of them with
# all_exercises(). No chapter refers to it, so a file that does not compile stops neither the program nor other chapters.
# An object with another exercise() (a solution, a pasted bug) that is linked before the library takes its place.
# The program backprop_exercise_13 judges that file alone (src/course/runner starts it), backprop_exercises builds all.
# exercise.cpp is compiled so that mistakes are found: every undefined operation ends the program with file and line.
# What judges it is compiled as everything else.
add_library(bp_exercise_options INTERFACE)
# the last one: a blank uses none of its parameters, and clang wants this after -Wextra
target_compile_options(bp_exercise_options INTERFACE
  -O1 -g -fsanitize=undefined -fno-sanitize-recover=all -Wno-unused-parameter)
target_compile_definitions(bp_exercise_options INTERFACE _GLIBCXX_ASSERTIONS)
add_custom_target(backprop_exercises)

# A kit for students has the references, the solutions and the named mistakes packed, so that nobody meets them by chance.
# A new packed file is unpacked with the time of now: its own times may be older than what was built from the last one.
set(bp_packed ${PROJECT_SOURCE_DIR}/chapters/solutions.tar.gz)
if(EXISTS ${bp_packed})
  set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${bp_packed})
  set(BP_SOLUTIONS ${CMAKE_BINARY_DIR}/chapters/solutions)
  set(bp_unpacked ${CMAKE_BINARY_DIR}/chapters/solutions.sha256)
  file(SHA256 ${bp_packed} hash)
  set(hash_before "")
  if(EXISTS ${bp_unpacked})
    file(READ ${bp_unpacked} hash_before)
  endif()
  if(NOT hash STREQUAL hash_before)
    file(REMOVE_RECURSE ${BP_SOLUTIONS})
    file(ARCHIVE_EXTRACT INPUT ${bp_packed} DESTINATION ${BP_SOLUTIONS} TOUCH)
    file(WRITE ${bp_unpacked} ${hash})
  endif()
endif()

function(bp_add_chapter folder)
  cmake_parse_arguments(ARG "" "" "SOURCES;LINKS" ${ARGN})
  if(NOT folder MATCHES "^([0-9][0-9])_[a-z_0-9]+$")
    message(FATAL_ERROR "bp_add_chapter: '${folder}' is no chapter's folder; expected two digits and a name, as 13_product_and_max")
  endif()
  set(BP_NUMBER ${CMAKE_MATCH_1})
  set(sources chapter.cpp reference.cpp bugs.cpp spec.cpp claims.cpp demo.cpp ${ARG_SOURCES})
  list(TRANSFORM sources PREPEND ${folder}/)
  if(BP_SOLUTIONS)
    list(TRANSFORM sources REPLACE "^(${folder}/(reference|bugs).*)$" "${BP_SOLUTIONS}/\\1")
  endif()
  string(REGEX REPLACE "^0" "" BP_PLAIN_NUMBER ${BP_NUMBER})  # 08 would be octal
  set(made ${CMAKE_CURRENT_BINARY_DIR}/chapter_${BP_NUMBER}.cpp)
  configure_file(${PROJECT_SOURCE_DIR}/cmake/chapter.cpp.in ${made} @ONLY)
  bp_add_library(chapter_${BP_NUMBER} INTERNAL SOURCES ${sources} ${made} LINKS bp::course ${ARG_LINKS})
  target_include_directories(bp_chapter_${BP_NUMBER} PRIVATE ${folder})

  set(judge ${CMAKE_CURRENT_BINARY_DIR}/judge_exercise_${BP_NUMBER}.cpp)
  configure_file(${PROJECT_SOURCE_DIR}/cmake/judge_exercise.cpp.in ${judge} @ONLY)
  bp_add_library(exercise_${BP_NUMBER} INTERNAL OWN_FLAGS
    SOURCES ${folder}/exercise.cpp ${judge} LINKS bp::chapter_${BP_NUMBER})
  target_include_directories(bp_exercise_${BP_NUMBER} PRIVATE ${folder})
  target_link_libraries(bp_exercise_${BP_NUMBER} PRIVATE bp_exercise_options)
  target_link_options(bp_exercise_${BP_NUMBER} INTERFACE -fsanitize=undefined)
  bp_precompile(bp_exercise_${BP_NUMBER} EXERCISES)

  set(main ${CMAKE_CURRENT_BINARY_DIR}/exercise_main_${BP_NUMBER}.cpp)
  configure_file(${PROJECT_SOURCE_DIR}/cmake/exercise_main.cpp.in ${main} @ONLY)
  add_executable(backprop_exercise_${BP_NUMBER} ${main})
  target_link_libraries(backprop_exercise_${BP_NUMBER} PRIVATE
    bp::exercise_${BP_NUMBER} bp::course_runner bp::options)
  # beside the program that starts it
  set_target_properties(backprop_exercise_${BP_NUMBER} PROPERTIES RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/src/cli)
  add_dependencies(backprop_exercises backprop_exercise_${BP_NUMBER})

  # The same program from a file that `backprop grade` puts there; nobody else builds it.
  set(graded ${CMAKE_CURRENT_BINARY_DIR}/graded/${folder}/exercise.cpp)
  if(NOT EXISTS ${graded})
    file(COPY ${folder}/exercise.cpp DESTINATION ${CMAKE_CURRENT_BINARY_DIR}/graded/${folder})
  endif()
  add_executable(backprop_graded_${BP_NUMBER} EXCLUDE_FROM_ALL ${main} ${graded} ${judge})
  target_include_directories(backprop_graded_${BP_NUMBER} PRIVATE ${folder})
  target_link_libraries(backprop_graded_${BP_NUMBER} PRIVATE
    bp::chapter_${BP_NUMBER} bp::course_runner bp::options bp_exercise_options)
  target_link_options(backprop_graded_${BP_NUMBER} PRIVATE -fsanitize=undefined)
  bp_precompile(backprop_graded_${BP_NUMBER} EXERCISES)
  set_target_properties(backprop_graded_${BP_NUMBER} PROPERTIES RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/src/cli)
  set_property(GLOBAL APPEND PROPERTY BP_CHAPTERS ${BP_NUMBER})
  set_property(GLOBAL APPEND PROPERTY BP_SOLUTION_FILES ${CMAKE_CURRENT_SOURCE_DIR}/${folder}/solution.cpp)
endfunction()

# The libraries bp::chapters and bp::exercises: one generated file each. Objects that registered themselves would be
# dropped by the linker, since nothing refers to them.
function(bp_add_chapter_table)
  get_property(numbers GLOBAL PROPERTY BP_CHAPTERS)
  list(SORT numbers)
  set(BP_CHAPTER_DECLARATIONS "")
  set(BP_CHAPTER_CALLS "")
  set(BP_EXERCISE_DECLARATIONS "")
  set(BP_EXERCISE_ENTRIES "")
  foreach(number IN LISTS numbers)
    set(namespace bp::chapters::ch${number})
    string(APPEND BP_CHAPTER_DECLARATIONS "namespace ${namespace} {\nbp::course::Chapter chapter();\n}\n")
    string(APPEND BP_CHAPTER_CALLS "        ${namespace}::chapter(),\n")
    string(APPEND BP_EXERCISE_DECLARATIONS
      "namespace ${namespace} {\nbp::course::Judgement judge_exercise(bp::course::JudgeOptions options);\n}\n")
    string(REGEX REPLACE "^0" "" plain ${number})  # 08 would be octal
    string(APPEND BP_EXERCISE_ENTRIES "        {${plain}, ${namespace}::judge_exercise},\n")
  endforeach()
  foreach(table chapter exercise)
    configure_file(${PROJECT_SOURCE_DIR}/cmake/${table}_table.cpp.in ${CMAKE_CURRENT_BINARY_DIR}/${table}_table.cpp @ONLY)
    list(TRANSFORM numbers PREPEND bp::${table}_ OUTPUT_VARIABLE libraries)
    bp_add_library(${table}s INTERNAL SOURCES ${CMAKE_CURRENT_BINARY_DIR}/${table}_table.cpp
      LINKS bp::course PRIVATE_LINKS ${libraries})
  endforeach()
endfunction()
