# `backprop check-gradient`, a part of the program.
target_sources(backprop_cli PRIVATE
  asked_function.cpp check_gradient.cpp check_gradient_options.cpp check_gradient_text.cpp conversation.cpp)
