# What the libraries need; docs/dependencies.md says why each was chosen.
find_package(Boost 1.74 REQUIRED)
add_library(bp_ublas INTERFACE)  # uBLAS and Align are headers alone
target_link_libraries(bp_ublas INTERFACE Boost::headers)
target_compile_definitions(bp_ublas INTERFACE BOOST_UBLAS_NDEBUG=1)  # without it products are 6-14 times slower
set_target_properties(bp_ublas PROPERTIES EXPORT_NAME ublas)

set(BP_HAVE_CBLAS OFF)
if(BP_OPENBLAS)
  set(BLA_VENDOR OpenBLAS)
  find_package(BLAS QUIET)
  find_path(BP_CBLAS_INCLUDE cblas.h PATH_SUFFIXES openblas openblas-pthread openblas-serial)
  if(BLAS_FOUND AND BP_CBLAS_INCLUDE)
    set(BP_HAVE_CBLAS ON)
  endif()
endif()

if(NOT BP_LIBRARY_ONLY)
  find_package(Boost 1.74 REQUIRED COMPONENTS program_options iostreams)
  find_package(fmt REQUIRED)
  find_package(nlohmann_json REQUIRED)
  find_package(rapidcheck REQUIRED)  # the judge of the exercises uses it too
  if(BP_TESTS)
    find_package(GTest REQUIRED)
  endif()
  if(BP_BENCHMARKS)
    find_package(benchmark QUIET)
  endif()
endif()
