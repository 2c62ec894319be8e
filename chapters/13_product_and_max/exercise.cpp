// Chapter 13, patterns in backward flow: what a sum, a product and a max send back to their inputs.
// Replace each throw by your code and save. The lesson is in README.md, every function's formula in exercise.hpp.
#include "exercise.hpp"

namespace bp::chapters::ch13 {

// 13.1  o = y_1 + … + y_k. Return one message for each of the y.size() inputs.
Messages add_messages(Values y, double delta) { throw NotImplemented{"13.1"}; }

// 13.2  o = y[0] y[1]. Return the message to y[0], then the message to y[1].
Messages product_messages(Values y, double delta) { throw NotImplemented{"13.2"}; }

// 13.3  o = y_1 y_2 … y_k. Any of them may be 0, so do not divide by one.
Messages long_product_messages(Values y, double delta) { throw NotImplemented{"13.3"}; }

// 13.4  o = max(y_1, …, y_k), all different.
Messages max_messages(Values y, double delta) { throw NotImplemented{"13.4"}; }

// 13.5  The same with ties: the messages sum to delta, and only the largest inputs receive any.
Messages tie_messages(Values y, double delta) { throw NotImplemented{"13.5"}; }

// 13.5  o = max(0, x). Return the message to x; think about x = 0.
double relu_message(double x, double delta) { throw NotImplemented{"13.5"}; }

// 13.6  Nine numbers from paper: Picture picture; picture.L_to_m = …; return picture;
Picture picture_messages() { throw NotImplemented{"13.6"}; }

Solution exercise() {
    return {.add = add_messages,
            .product = product_messages,
            .long_product = long_product_messages,
            .max = max_messages,
            .max_with_ties = tie_messages,
            .relu = relu_message,
            .picture = picture_messages};
}

}  // namespace bp::chapters::ch13
