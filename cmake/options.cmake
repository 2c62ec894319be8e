# How every file of the project is compiled; nothing of it reaches those who use the installed package.
add_library(bp_options INTERFACE)
add_library(bp::options ALIAS bp_options)
target_compile_options(bp_options INTERFACE
  -Wall -Wextra -Wpedantic -Wconversion -Wshadow
  -ffp-contract=off)  # a b + c is two rounded operations everywhere, so all machines and levels give the same bits
if(BP_WERROR)
  target_compile_options(bp_options INTERFACE -Werror)
endif()
if(BP_NATIVE)
  target_compile_options(bp_options INTERFACE -march=native)
  # g++ 12 makes {3, 3, 3, 3} of the list {3, 3, 3, 0} when it moves it through a register of more than 128 bits; see
  # docs/decisions/0005-native-code-and-the-compiler.md. Only x86 has these options.
  include(CheckCXXCompilerFlag)
  check_cxx_compiler_flag(-mmove-max=128 BP_HAS_MOVE_MAX)
  if(BP_HAS_MOVE_MAX AND CMAKE_CXX_COMPILER_ID STREQUAL "GNU" AND CMAKE_CXX_COMPILER_VERSION VERSION_LESS 13)
    target_compile_options(bp_options INTERFACE -mmove-max=128 -mstore-max=128)
  endif()
endif()

find_program(BP_CCACHE ccache)
if(BP_CCACHE AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
  # Precompiled headers are no hindrance to it if times and unused macros do not count.
  set(CMAKE_CXX_COMPILER_LAUNCHER ${CMAKE_COMMAND} -E env CCACHE_SLOPPINESS=pch_defines,time_macros ${BP_CCACHE})
endif()
