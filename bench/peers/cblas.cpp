// A training step written by hand around CBLAS: six products for three layers, the loops between them, no graph.
#include <cblas.h>

#include "peers/by_hand.hpp"
#include "peers/serve.hpp"

namespace bp::bench::peers {

namespace {

struct Matrix {
    CBLAS_TRANSPOSE order;
    int rows, cols;  ///< as it enters the product
    int stride;      ///< of a row as it is stored
};

/// out = A B + beta out, all row by row.
template <class T> void product(const Matrix& A, const T* a, const Matrix& B, const T* b, T beta, T* out) {
    if constexpr (sizeof(T) == sizeof(float)) {
        cblas_sgemm(CblasRowMajor, A.order, B.order, A.rows, B.cols, A.cols, 1, a, A.stride, b, B.stride, beta, out,
                    B.cols);
    } else {
        cblas_dgemm(CblasRowMajor, A.order, B.order, A.rows, B.cols, A.cols, 1, a, A.stride, b, B.stride, beta, out,
                    B.cols);
    }
}

Matrix stored(std::size_t rows, std::size_t cols) {
    return {CblasNoTrans, static_cast<int>(rows), static_cast<int>(cols), static_cast<int>(cols)};
}
Matrix transposed(std::size_t rows, std::size_t cols) {
    return {CblasTrans, static_cast<int>(cols), static_cast<int>(rows), static_cast<int>(cols)};
}

template <class T> class Step {
  public:
    explicit Step(const Task& task) : task_(task) {
        const std::vector<double> start = start_parameters(task), x = samples(task);
        parameters_.assign(start.begin(), start.end());
        gradient_.resize(start.size());
        activations_.emplace_back(x.begin(), x.end());
        for (std::size_t k = 1; k < task.widths.size(); ++k) activations_.emplace_back(task.batch * task.widths[k]);
        deltas_ = activations_;
        for (std::size_t k = 0, at = 0; k < task.layer_count(); at += (in(k) + 1) * out(k), ++k) begin_.push_back(at);
    }

    void step() {
        forward();
        backward();
        const auto rate = static_cast<T>(kLearningRate);
        for (std::size_t i = 0; i < parameters_.size(); ++i) parameters_[i] -= rate * gradient_[i];
    }

    std::vector<double> result() const {
        std::vector<double> numbers{static_cast<double>(loss_)};
        numbers.insert(numbers.end(), parameters_.begin(), parameters_.end());
        return numbers;
    }

  private:
    void forward() {
        const std::size_t n = task_.batch;
        for (std::size_t k = 0; k < task_.layer_count(); ++k) {
            const T* const W = &parameters_[begin_[k]];
            std::vector<T>& s = activations_[k + 1];
            for (std::size_t i = 0; i < n; ++i) std::copy_n(W + in(k)*out(k), out(k), &s[i * out(k)]);
            product<T>(stored(n, in(k)), activations_[k].data(), stored(in(k), out(k)), W, 1, s.data());
            if (k + 1 < task_.layer_count()) sigmoid(s.data(), s.size());
        }
        deltas_.back() = activations_.back();
        loss_ = 0;
        for (std::size_t i = 0; i < n; ++i) {
            loss_ +=
                cross_entropy(&deltas_.back()[i * task_.classes()], task_.classes(), task_.label(i), static_cast<T>(n));
        }
    }

    void backward() {
        const std::size_t n = task_.batch;
        for (std::size_t k = task_.layer_count(); k-- > 0;) {
            const T* const delta = deltas_[k + 1].data();
            T* const dW = &gradient_[begin_[k]];
            product<T>(transposed(n, in(k)), activations_[k].data(), stored(n, out(k)), delta, 0, dW);
            T* const db = dW + in(k)*out(k);
            std::copy_n(delta, out(k), db);
            for (std::size_t i = 1; i < n; ++i) {
                for (std::size_t j = 0; j < out(k); ++j) db[j] += delta[i * out(k) + j];
            }
            if (k == 0) return;
            product<T>(stored(n, out(k)), delta, transposed(in(k), out(k)), &parameters_[begin_[k]], 0,
                       deltas_[k].data());
            through_sigmoid(deltas_[k].data(), activations_[k].data(), deltas_[k].size());
        }
    }

    std::size_t in(std::size_t k) const { return task_.widths[k]; }
    std::size_t out(std::size_t k) const { return task_.widths[k + 1]; }

    Task task_;
    std::vector<T> parameters_, gradient_;
    std::vector<std::vector<T>> activations_, deltas_;
    std::vector<std::size_t> begin_;  // of each layer's W; its b follows
    T loss_ = 0;
};

Work make(const Task& task) {
    if (task.kind != Task::Kind::training || task.loss != Task::Loss::cross_entropy) return {};
    return task.is_float() ? work_of<Step<float>>(task) : work_of<Step<double>>(task);
}

}  // namespace

}  // namespace bp::bench::peers

int main() { return bp::bench::peers::serve(bp::bench::peers::make); }
