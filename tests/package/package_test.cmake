# cmake -DROOT=… -DWORK=… -DCOMPILER=… -DVERSION=… -P package_test.cmake: installs the libraries alone, moves what was
# installed, and lets a foreign project find, link and run them. What only the program and its tests need is hidden.
function(run)
  execute_process(COMMAND ${ARGN} RESULT_VARIABLE result OUTPUT_VARIABLE output ERROR_VARIABLE output)
  if(NOT result EQUAL 0)
    list(JOIN ARGN " " command)
    message(FATAL_ERROR "${command}\nended with ${result}:\n${output}")
  endif()
  set(output "${output}" PARENT_SCOPE)
endfunction()

file(REMOVE_RECURSE ${WORK})
set(common -G Ninja -DCMAKE_CXX_COMPILER=${COMPILER} -DCMAKE_BUILD_TYPE=Debug)
set(hidden "")
foreach(package GTest rapidcheck benchmark fmt nlohmann_json)
  list(APPEND hidden -DCMAKE_DISABLE_FIND_PACKAGE_${package}=ON)
endforeach()

run(${CMAKE_COMMAND} -S ${ROOT} -B ${WORK}/build ${common} ${hidden} -DBP_LIBRARY_ONLY=ON)
run(${CMAKE_COMMAND} --build ${WORK}/build)
run(${CMAKE_COMMAND} --install ${WORK}/build --prefix ${WORK}/installed)
file(RENAME ${WORK}/installed ${WORK}/moved)

run(${CMAKE_COMMAND} -S ${ROOT}/tests/package/foreign -B ${WORK}/foreign ${common} ${hidden}
  -DCMAKE_PREFIX_PATH=${WORK}/moved -DWANTED_VERSION=${VERSION})
run(${CMAKE_COMMAND} --build ${WORK}/foreign)
run(${WORK}/foreign/foreign)
if(NOT output STREQUAL "L = 0.125, delta_w = -0.0625\n")
  message(FATAL_ERROR "the foreign project printed: ${output}")
endif()

file(GLOB_RECURSE files ${WORK}/moved/*.cmake)
foreach(file IN LISTS files)
  file(READ ${file} text)
  if(text MATCHES "${WORK}|${ROOT}")
    message(FATAL_ERROR "${file} names the folder it was built in")
  endif()
endforeach()
file(REMOVE_RECURSE ${WORK})
