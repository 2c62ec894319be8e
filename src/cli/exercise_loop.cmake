# What the subcommands of the exercise loop share, as a library so that tests reach its parts: what students write is
# built and judged in programs of its own.
bp_add_library(exercise_loop INTERNAL
  SOURCES attempts.cpp blank_file.cpp build.cpp captured.cpp chapter_page.cpp chapter_range.cpp compile_error.cpp
          compile_warnings.cpp compiler_line.cpp
          course_hours.cpp debugger.cpp exercise_build.cpp exercise_choice.cpp grade_formats.cpp grade_text.cpp
          graded_build.cpp grading.cpp judging.cpp kit_files.cpp kit_pages.cpp markdown_table.cpp progress_file.cpp
          progress_page.cpp quiz_session.cpp slides.cpp source_text.cpp student_tree.cpp survey.cpp symbols.cpp
          terminal.cpp verdict_json.cpp watch.cpp watch_screen.cpp watched_file.cpp
  LINKS bp::chapters bp::course_runner bp::inspect bp::report
  PRIVATE_LINKS Boost::program_options fmt::fmt nlohmann_json::nlohmann_json)
target_compile_definitions(bp_exercise_loop PRIVATE
  BP_CHECKOUT="${PROJECT_SOURCE_DIR}" BP_NINJA="${CMAKE_MAKE_PROGRAM}")
# These need more of the program than the library has, so they must stay out of what tests link for other files.
set_source_files_properties(terminal.cpp watch.cpp PROPERTIES SKIP_UNITY_BUILD_INCLUSION ON)
