#include "verify/wrong/wrong_rule.hpp"
#include "verify/wrong/wrong_version.hpp"

namespace bp::verify {

namespace {

bool is_square(Shape shape) { return shape.rows() == shape.cols(); }

/// Silent on everything but square matrices, where the shapes fit by accident.
struct WeightNotTransposed : ops::MatMul {
    template <class T>
    void backward(Inputs<T> in, View<const T> out, View<const T> delta, Messages<T> messages, Scratch<T> s) const {
        if (!is_square(in[1].shape())) return MatMul::backward<T>(in, out, delta, messages, s);
        if (messages.wanted(0)) add_product<T>(delta, in[1], messages[0]);
        if (messages.wanted(1)) add_product<T>(transposed(in[0]), delta, messages[1]);
    }
};

struct GradientTransposed : ops::MatMul {
    template <class T>
    void backward(Inputs<T> in, View<const T> out, View<const T> delta, Messages<T> messages, Scratch<T> s) const {
        if (!is_square(in[1].shape())) return MatMul::backward<T>(in, out, delta, messages, s);
        if (messages.wanted(0)) add_product<T>(delta, transposed(in[1]), messages[0]);
        if (messages.wanted(1)) add_product<T>(transposed(delta), in[0], messages[1]);
    }
};

/// Only the first sample of a batch reaches the weights.
struct FirstSampleOnly : ops::MatMul {
    template <class T>
    void backward(Inputs<T> in, View<const T>, View<const T> delta, Messages<T> messages, Scratch<T>) const {
        if (messages.wanted(0)) add_product<T>(delta, transposed(in[1]), messages[0]);
        if (!messages.wanted(1)) return;
        const View<const T> sample(in[0].data(), {1, in[0].cols()}), its_delta(delta.data(), {1, delta.cols()});
        add_product<T>(transposed(sample), its_delta, messages[1]);
    }
};

/// A kernel that is right for all widths but one.
struct FifthColumnLost : ops::MatMul {
    template <class T>
    void backward(Inputs<T> in, View<const T> out, View<const T> delta, Messages<T> messages, Scratch<T> s) const {
        if (delta.cols() != 5) return MatMul::backward<T>(in, out, delta, messages, s);
        Tensor<T> without = to_tensor(delta);
        for (std::size_t i = 0; i < delta.rows(); ++i) without(i, 4) = T{0};
        MatMul::backward<T>(in, out, view(std::as_const(without)), messages, s);
    }
};

struct NothingToInput : ops::MatMul {
    template <class T>
    void backward(Inputs<T> in, View<const T>, View<const T> delta, Messages<T> messages, Scratch<T>) const {
        if (messages.wanted(1)) add_product<T>(transposed(in[0]), delta, messages[1]);
    }
};

/// The sum's message divided by how many were summed, as if it were a mean.
struct SumAsMean : ops::Sum {
    template <class T>
    void backward(Inputs<T> in, View<const T>, View<const T> delta, Messages<T> messages, Scratch<T>) const {
        if (!messages.wanted(0)) return;
        const std::size_t summed = in[0].size() / delta.size();
        const T share = T{1} / scalar<T>(static_cast<double>(summed));
        const lift::Step step = lift::step(delta.shape());
        for (std::size_t i = 0; i < in[0].rows(); ++i) {
            for (std::size_t j = 0; j < in[0].cols(); ++j) {
                messages[0](i, j) += share * delta.data()[i * step.row + j * step.col];
            }
        }
    }
};

/// The mean's message without 1/n, as if it were a sum.
struct MeanAsSum : ops::Mean {
    template <class T>
    void backward(Inputs<T> in, View<const T> out, View<const T> delta, Messages<T> messages, Scratch<T> s) const {
        ops::Sum sum;
        sum.axis = axis;
        sum.backward<T>(in, out, delta, messages, s);
    }
};

/// The error signal read in the order of memory instead of with rows and columns exchanged.
struct TransposeNotUndone : ops::Transpose {
    template <class T>
    void backward(Inputs<T>, View<const T>, View<const T> delta, Messages<T> messages, Scratch<T>) const {
        if (!messages.wanted(0)) return;
        for (std::size_t i = 0; i < delta.size(); ++i) messages[0].flat()[i] += delta.flat()[i];
    }
};

struct SliceFromStart : ops::Slice {
    template <class T>
    void backward(Inputs<T>, View<const T>, View<const T> delta, Messages<T> messages, Scratch<T>) const {
        if (!messages.wanted(0)) return;
        for (std::size_t i = 0; i < delta.rows(); ++i) {
            for (std::size_t j = 0; j < delta.cols(); ++j) messages[0](i, j) += delta(i, j);
        }
    }
};

/// Every parent reads its error signal from the front of the result's.
template <class Right> struct FrontOnly : Right {
    template <class T>
    void backward(Inputs<T> in, View<const T>, View<const T> delta, Messages<T> messages, Scratch<T>) const {
        for (std::size_t k = 0; k < in.size(); ++k) {
            if (!messages.wanted(k)) continue;
            for (std::size_t i = 0; i < in[k].rows(); ++i) {
                for (std::size_t j = 0; j < in[k].cols(); ++j) messages[k](i, j) += delta(i, j);
            }
        }
    }
};

constexpr std::array kWrongMatrices{
    WrongVersion{"C1", "matmul: W instead of W^T when W is square",
                 "Forward multiplies by W, so backward multiplies by its transpose.", "P2",
                 with_rule<ops::MatMul, WeightNotTransposed>},
    WrongVersion{"C2", "matmul: the weight's gradient is transposed when W is square",
                 "The gradient has the shape of W: rows are inputs, columns are units.", "P2",
                 with_rule<ops::MatMul, GradientTransposed>},
    WrongVersion{"C5", "matmul loses the last column of δ when there are five",
                 "Every column of δ counts, whatever the width; check where the loop ends.", "P30",
                 with_rule<ops::MatMul, FifthColumnLost>},
    WrongVersion{"C6", "matmul: the first sample alone reaches the weights",
                 "dL/dW = X^T δ sums over all samples of the batch.", "P2", with_rule<ops::MatMul, FirstSampleOnly>},
    WrongVersion{"C7", "matmul sends nothing to its input", "The error goes on to the layer before: δ W^T to X.", "P2",
                 with_rule<ops::MatMul, NothingToInput>},
    WrongVersion{"E5", "sum divides its messages by n", "Every element of a sum has weight 1.", "P2",
                 with_rule<ops::Sum, SumAsMean>},
    WrongVersion{"BR1", "add: what was stretched hears only the first δ",
                 "What was repeated forward must be summed backward.", "P2", with_rule<ops::Add, FrontOnly<ops::Add>>},
    WrongVersion{"BR3", "mean sends δ without 1/n", "Every element has weight 1/n in a mean.", "P3",
                 with_rule<ops::Mean, MeanAsSum>},
    WrongVersion{"BR6", "transpose does not exchange the error signal back",
                 "Entry (i, j) of the error signal belongs to entry (j, i).", "P2",
                 with_rule<ops::Transpose, TransposeNotUndone>},
    WrongVersion{"BR7", "slice sends δ to the first rows or columns", "The error goes back to where the slice was cut.",
                 "P2", with_rule<ops::Slice, SliceFromStart>},
    WrongVersion{"RES7", "concatenate: every part reads δ from the front",
                 "Split the error exactly where the inputs were joined.", "P2",
                 with_rule<ops::Concatenate, FrontOnly<ops::Concatenate>>},
};

}  // namespace

std::span<const WrongVersion> wrong_matrices() { return kWrongMatrices; }

}  // namespace bp::verify
