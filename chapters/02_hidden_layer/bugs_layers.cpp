#include "parts.hpp"

// Wrong forward passes.
namespace bp::chapters::ch02 {

namespace {

// --- bug 2.2 indices_of_v_swapped replaces forward ---
HiddenAndOutput indices_of_v_swapped(const OneHiddenLayer& net, Values x) {
    HiddenAndOutput found{Numbers(net.v.cols()), Numbers(net.w.cols())};
    for (std::size_t j = 0; j < net.v.cols(); ++j) {
        double s = net.v0[j];
        for (std::size_t i = 0; i < net.v.rows(); ++i) s += x[i] * net.v(j, i);
        found.h[j] = net.f.value(s);
    }
    for (std::size_t k = 0; k < net.w.cols(); ++k) {
        double s = net.w0[k];
        for (std::size_t j = 0; j < net.w.rows(); ++j) s += found.h[j] * net.w(j, k);
        found.o[k] = net.g.value(s);
    }
    return found;
}
// --- end ---

// --- bug 2.2 indices_of_both_swapped replaces forward ---
HiddenAndOutput indices_of_both_swapped(const OneHiddenLayer& net, Values x) {
    HiddenAndOutput found{Numbers(net.v.cols()), Numbers(net.w.cols())};
    for (std::size_t j = 0; j < net.v.cols(); ++j) {
        double s = net.v0[j];
        for (std::size_t i = 0; i < net.v.rows(); ++i) s += x[i] * net.v(j, i);
        found.h[j] = net.f.value(s);
    }
    for (std::size_t k = 0; k < net.w.cols(); ++k) {
        double s = net.w0[k];
        for (std::size_t j = 0; j < net.w.rows(); ++j) s += found.h[j] * net.w(k, j);
        found.o[k] = net.g.value(s);
    }
    return found;
}
// --- end ---

// --- bug 2.2 hidden_bias_forgotten replaces forward ---
HiddenAndOutput hidden_bias_forgotten(const OneHiddenLayer& net, Values x) {
    HiddenAndOutput found{Numbers(net.v.cols()), Numbers(net.w.cols())};
    for (std::size_t j = 0; j < net.v.cols(); ++j) {
        double s = 0;
        for (std::size_t i = 0; i < net.v.rows(); ++i) s += x[i] * net.v(i, j);
        found.h[j] = net.f.value(s);
    }
    for (std::size_t k = 0; k < net.w.cols(); ++k) {
        double s = net.w0[k];
        for (std::size_t j = 0; j < net.w.rows(); ++j) s += found.h[j] * net.w(j, k);
        found.o[k] = net.g.value(s);
    }
    return found;
}
// --- end ---

// --- bug 2.2 output_bias_forgotten replaces forward ---
HiddenAndOutput output_bias_forgotten(const OneHiddenLayer& net, Values x) {
    HiddenAndOutput found{Numbers(net.v.cols()), Numbers(net.w.cols())};
    for (std::size_t j = 0; j < net.v.cols(); ++j) {
        double s = net.v0[j];
        for (std::size_t i = 0; i < net.v.rows(); ++i) s += x[i] * net.v(i, j);
        found.h[j] = net.f.value(s);
    }
    for (std::size_t k = 0; k < net.w.cols(); ++k) {
        double s = 0;
        for (std::size_t j = 0; j < net.w.rows(); ++j) s += found.h[j] * net.w(j, k);
        found.o[k] = net.g.value(s);
    }
    return found;
}
// --- end ---

// --- bug 2.2 hidden_units_are_linear replaces forward ---
HiddenAndOutput hidden_units_are_linear(const OneHiddenLayer& net, Values x) {
    HiddenAndOutput found{Numbers(net.v.cols()), Numbers(net.w.cols())};
    for (std::size_t j = 0; j < net.v.cols(); ++j) {
        double s = net.v0[j];
        for (std::size_t i = 0; i < net.v.rows(); ++i) s += x[i] * net.v(i, j);
        found.h[j] = s;
    }
    for (std::size_t k = 0; k < net.w.cols(); ++k) {
        double s = net.w0[k];
        for (std::size_t j = 0; j < net.w.rows(); ++j) s += found.h[j] * net.w(j, k);
        found.o[k] = net.g.value(s);
    }
    return found;
}
// --- end ---

// --- bug 2.2 f_at_the_output replaces forward ---
HiddenAndOutput f_at_the_output(const OneHiddenLayer& net, Values x) {
    HiddenAndOutput found{Numbers(net.v.cols()), Numbers(net.w.cols())};
    for (std::size_t j = 0; j < net.v.cols(); ++j) {
        double s = net.v0[j];
        for (std::size_t i = 0; i < net.v.rows(); ++i) s += x[i] * net.v(i, j);
        found.h[j] = net.f.value(s);
    }
    for (std::size_t k = 0; k < net.w.cols(); ++k) {
        double s = net.w0[k];
        for (std::size_t j = 0; j < net.w.rows(); ++j) s += found.h[j] * net.w(j, k);
        found.o[k] = net.f.value(s);
    }
    return found;
}
// --- end ---

// --- bug 2.2 output_activation_forgotten replaces forward ---
HiddenAndOutput output_activation_forgotten(const OneHiddenLayer& net, Values x) {
    HiddenAndOutput found{Numbers(net.v.cols()), Numbers(net.w.cols())};
    for (std::size_t j = 0; j < net.v.cols(); ++j) {
        double s = net.v0[j];
        for (std::size_t i = 0; i < net.v.rows(); ++i) s += x[i] * net.v(i, j);
        found.h[j] = net.f.value(s);
    }
    for (std::size_t k = 0; k < net.w.cols(); ++k) {
        double s = net.w0[k];
        for (std::size_t j = 0; j < net.w.rows(); ++j) s += found.h[j] * net.w(j, k);
        found.o[k] = s;
    }
    return found;
}
// --- end ---

// --- bug 2.2 bias_after_activation replaces forward ---
HiddenAndOutput bias_after_activation(const OneHiddenLayer& net, Values x) {
    HiddenAndOutput found{Numbers(net.v.cols()), Numbers(net.w.cols())};
    for (std::size_t j = 0; j < net.v.cols(); ++j) {
        double s = 0;
        for (std::size_t i = 0; i < net.v.rows(); ++i) s += x[i] * net.v(i, j);
        found.h[j] = net.f.value(s) + net.v0[j];
    }
    for (std::size_t k = 0; k < net.w.cols(); ++k) {
        double s = 0;
        for (std::size_t j = 0; j < net.w.rows(); ++j) s += found.h[j] * net.w(j, k);
        found.o[k] = net.g.value(s) + net.w0[k];
    }
    return found;
}
// --- end ---

// --- bug 2.2 last_input_only replaces forward ---
HiddenAndOutput last_input_only(const OneHiddenLayer& net, Values x) {
    HiddenAndOutput found{Numbers(net.v.cols()), Numbers(net.w.cols())};
    for (std::size_t j = 0; j < net.v.cols(); ++j) {
        double s = net.v0[j];
        for (std::size_t i = 0; i < net.v.rows(); ++i) s = net.v0[j] + x[i] * net.v(i, j);
        found.h[j] = net.f.value(s);
    }
    for (std::size_t k = 0; k < net.w.cols(); ++k) {
        double s = net.w0[k];
        for (std::size_t j = 0; j < net.w.rows(); ++j) s += found.h[j] * net.w(j, k);
        found.o[k] = net.g.value(s);
    }
    return found;
}
// --- end ---

// --- bug 2.2 activation_on_each_product replaces forward ---
HiddenAndOutput activation_on_each_product(const OneHiddenLayer& net, Values x) {
    HiddenAndOutput found{Numbers(net.v.cols()), Numbers(net.w.cols())};
    for (std::size_t j = 0; j < net.v.cols(); ++j) {
        double s = net.v0[j];
        for (std::size_t i = 0; i < net.v.rows(); ++i) s += net.f.value(x[i] * net.v(i, j));
        found.h[j] = s;
    }
    for (std::size_t k = 0; k < net.w.cols(); ++k) {
        double s = net.w0[k];
        for (std::size_t j = 0; j < net.w.rows(); ++j) s += found.h[j] * net.w(j, k);
        found.o[k] = net.g.value(s);
    }
    return found;
}
// --- end ---

// --- bug 2.2 both_biases_forgotten replaces forward ---
HiddenAndOutput both_biases_forgotten(const OneHiddenLayer& net, Values x) {
    HiddenAndOutput found{Numbers(net.v.cols()), Numbers(net.w.cols())};
    for (std::size_t j = 0; j < net.v.cols(); ++j) {
        double s = 0;
        for (std::size_t i = 0; i < net.v.rows(); ++i) s += x[i] * net.v(i, j);
        found.h[j] = net.f.value(s);
    }
    for (std::size_t k = 0; k < net.w.cols(); ++k) {
        double s = 0;
        for (std::size_t j = 0; j < net.w.rows(); ++j) s += found.h[j] * net.w(j, k);
        found.o[k] = net.g.value(s);
    }
    return found;
}
// --- end ---

}  // namespace

std::vector<course::Version<Solution>> bugs_of_layers() {
    using course::replaced;
    const std::string slide = "Adding one more layer";
    return {
        {{"indices_of_v_swapped", "2.2",
          "v_ji leads to unit j from input i and is v(i, j): here rows and columns are mixed up.", slide},
         replaced<&Solution::forward>(indices_of_v_swapped)},
        {{"indices_of_both_swapped", "2.2",
          "The slide writes (to, from), the matrices are (from, to): v_ji is v(i, j) and w_kj is w(j, k).", slide},
         replaced<&Solution::forward>(indices_of_both_swapped)},
        {{"hidden_bias_forgotten", "2.2", "v_j0 is missing: each hidden unit adds its own bias to the sum.", slide},
         replaced<&Solution::forward>(hidden_bias_forgotten)},
        {{"output_bias_forgotten", "2.2", "w_k0 is missing: an output unit has a bias as well.", slide},
         replaced<&Solution::forward>(output_bias_forgotten)},
        {{"both_biases_forgotten", "2.2",
          "Both biases are missing: each sum begins with the bias of its unit, v_j0 or w_k0.", slide},
         replaced<&Solution::forward>(both_biases_forgotten)},
        {{"hidden_units_are_linear", "2.2",
          "f is missing: without it the hidden units are linear, and the two layers are only one.", slide},
         replaced<&Solution::forward>(hidden_units_are_linear)},
        {{"f_at_the_output", "2.2",
          "The output units have an activation of their own, g; here they use f of the hidden units.", slide},
         replaced<&Solution::forward>(f_at_the_output)},
        {{"output_activation_forgotten", "2.2", "o_k is g of its net input; here the net input itself is returned.",
          slide},
         replaced<&Solution::forward>(output_activation_forgotten)},
        {{"bias_after_activation", "2.2",
          "The bias is part of the net input and is added before the activation, not after it.", slide},
         replaced<&Solution::forward>(bias_after_activation)},
        {{"last_input_only", "2.2", "Each product must be added with +=; here the last one replaces those before it.",
          slide},
         replaced<&Solution::forward>(last_input_only)},
        {{"activation_on_each_product", "2.2",
          "f is applied once, to the whole net input; here it is applied to each product before they are added.",
          slide},
         replaced<&Solution::forward>(activation_on_each_product)},
    };
}

}  // namespace bp::chapters::ch02
