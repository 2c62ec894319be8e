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
endif()

find_program(BP_CCACHE ccache)
if(BP_CCACHE AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
  set(CMAKE_CXX_COMPILER_LAUNCHER ${BP_CCACHE})
endif()
