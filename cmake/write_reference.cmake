# cmake -DDOXYGEN=… -DROOT=… -DOUT=… -P write_reference.cmake: the pages of docs/Doxyfile, written to OUT/html.
file(MAKE_DIRECTORY ${OUT})
file(WRITE ${OUT}/Doxyfile "@INCLUDE = ${ROOT}/docs/Doxyfile\nOUTPUT_DIRECTORY = ${OUT}\n")
execute_process(COMMAND ${DOXYGEN} ${OUT}/Doxyfile WORKING_DIRECTORY ${ROOT} COMMAND_ERROR_IS_FATAL ANY)
message(STATUS "reference pages: ${OUT}/html/index.html")
