// Chapter 13, solved: one way of many. `./backprop solution 13.1` shows the part of an exercise once yours has passed.
#include "exercise.hpp"

namespace bp::chapters::ch13 {

// 13.1  o = y_1 + … + y_k. Return one message for each of the y.size() inputs.
Messages add_messages(Values y, double delta) { return Messages(y.size(), delta); }

// 13.2  o = y[0] y[1]. Return the message to y[0], then the message to y[1].
Messages product_messages(Values y, double delta) { return {delta * y[1], delta * y[0]}; }

// 13.3  o = y_1 y_2 … y_k. Any of them may be 0, so do not divide by one.
Messages long_product_messages(Values y, double delta) {
    Messages messages(y.size(), delta);
    for (std::size_t j = 0; j < y.size(); ++j) {
        for (std::size_t i = 0; i < y.size(); ++i) {
            if (i != j) messages[j] *= y[i];
        }
    }
    return messages;
}

// 13.4  o = max(y_1, …, y_k), all different.
Messages max_messages(Values y, double delta) {
    std::size_t winner = 0;
    for (std::size_t j = 1; j < y.size(); ++j) {
        if (y[j] > y[winner]) winner = j;  // the first of the largest stays
    }
    Messages messages(y.size(), 0.0);
    messages[winner] = delta;
    return messages;
}

// 13.5  The same with ties: the messages sum to delta, and only the largest inputs receive any.
Messages tie_messages(Values y, double delta) { return max_messages(y, delta); }

// 13.5  o = max(0, x). Return the message to x; think about x = 0.
double relu_message(double x, double delta) { return x > 0 ? delta : 0; }

// 13.6  Nine numbers from paper: Picture picture; picture.L_to_m = …; return picture;
Picture picture_messages() {
    // p = 6, s = 5, m = 5, L = 15
    Picture picture;
    picture.L_to_m = 3;
    picture.L_to_b = 5;
    picture.m_to_s = 3;
    picture.m_to_d = 0;
    picture.s_to_p = 3;
    picture.s_to_c = 3;
    picture.p_to_a = 9;
    picture.p_to_b = 6;
    picture.delta_b = 11;
    return picture;
}

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
