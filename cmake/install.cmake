# `cmake --install`: the libraries, their headers and a package that find_package(backprop) finds, wherever it is moved.
include(CMakePackageConfigHelpers)
get_property(bp_installed GLOBAL PROPERTY BP_INSTALLED_TARGETS)

# A library links what backpropConfig.cmake finds again, and nothing else.
set(bp_findable ${bp_installed} bp_ublas BLAS::BLAS $<BUILD_INTERFACE:bp::options>)
foreach(target IN LISTS bp_installed)
  get_target_property(links ${target} LINK_LIBRARIES)
  string(REPLACE "bp::" "bp_" links "${links}")
  string(REPLACE "bp_options" "bp::options" links "${links}")
  list(REMOVE_ITEM links ${bp_findable})
  if(links)
    message(SEND_ERROR "${target} is installed but links ${links}, which cmake/backpropConfig.cmake.in does not find. "
      "Add it there, or declare the library INTERNAL.")
  endif()
endforeach()

set(bp_package_folder ${CMAKE_INSTALL_LIBDIR}/cmake/backprop)
install(TARGETS bp_ublas ${bp_installed} EXPORT backprop ARCHIVE DESTINATION ${CMAKE_INSTALL_LIBDIR})
install(EXPORT backprop FILE backpropTargets.cmake NAMESPACE bp:: DESTINATION ${bp_package_folder})
install(FILES LICENSE DESTINATION ${CMAKE_INSTALL_DOCDIR})
if(TARGET backprop_cli)
  install(TARGETS backprop_cli)
endif()

configure_package_config_file(cmake/backpropConfig.cmake.in ${PROJECT_BINARY_DIR}/backpropConfig.cmake
  INSTALL_DESTINATION ${bp_package_folder})
write_basic_package_version_file(${PROJECT_BINARY_DIR}/backpropConfigVersion.cmake COMPATIBILITY SameMinorVersion)
install(FILES ${PROJECT_BINARY_DIR}/backpropConfig.cmake ${PROJECT_BINARY_DIR}/backpropConfigVersion.cmake
  DESTINATION ${bp_package_folder})
