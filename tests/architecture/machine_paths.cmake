# cmake -DGIT=git -P machine_paths.cmake, in the checkout: no tracked file may name a folder of one machine.
set(pattern "(^|[^A-Za-z0-9_.])/(work|root|farm|home/[a-z]+|Users/[A-Za-z]+)/")
execute_process(COMMAND ${GIT} -c safe.directory=* grep -nIE ${pattern} -- . ":!*/vendor/*" OUTPUT_VARIABLE found RESULT_VARIABLE result)
if(result EQUAL 0)
  message(FATAL_ERROR "paths of one machine:\n${found}")
elseif(NOT result EQUAL 1)  # 1: nothing found
  message(FATAL_ERROR "git grep failed: ${result}")
endif()
