#include "beyond/feedback_matmul.hpp"

#include "ops/op_table.hpp"

namespace bp::beyond {

Var feedback_matmul(Var X, Var W, Var B) { return make_node(FeedbackMatMul{}, {X, W, B}); }

}  // namespace bp::beyond
