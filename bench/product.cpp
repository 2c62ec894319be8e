// Matrix products through multiply() beside OpenBLAS called directly and beside uBLAS, which the slides' formulas are
// written in, and plain loops beside OpenBLAS where products are small: that is where blas::kSmallest comes from.
// Figures are multiply-adds per second times two (FLOP/s).
#include <cblas.h>
#include <benchmark/benchmark.h>

#include "base/random.hpp"
#include "tensor/product.hpp"
#include "tensor/product_ublas.hpp"
#include "tensor/tensor.hpp"

namespace bp::bench {
namespace {

template <class T> Tensor<T> random_matrix(std::size_t rows, std::size_t cols) {
    Random random(1);
    Tensor<T> matrix(rows, cols);
    for (T& x : matrix.data()) x = static_cast<T>(random.uniform(-1, 1));
    return matrix;
}

/// Which of the three products of a layer is timed: S = X W, δ W^T or X^T δ.
enum class Form { forward, to_input, to_weight };

/// A square product of side n; A or B are read transposed as the form says.
template <class T> struct Square {
    std::size_t n;
    Form form;
    Tensor<T> a, b, out;

    explicit Square(const benchmark::State& state)
        : n(static_cast<std::size_t>(state.range(0))),
          form(static_cast<Form>(state.range(1))),
          a(random_matrix<T>(n, n)),
          b(random_matrix<T>(n, n)),
          out(n, n) {
        blas::use_threads(1);
    }

    Factor<T> A() const { return {view(a), form == Form::to_weight ? Order::transposed : Order::stored}; }
    Factor<T> B() const { return {view(b), form == Form::to_input ? Order::transposed : Order::stored}; }

    void report(benchmark::State& state, const std::string& by = blas::description()) const {
        benchmark::DoNotOptimize(out.data().data());
        state.SetLabel(by);
        state.counters["FLOP/s"] =
            benchmark::Counter(2 * static_cast<double>(n * n * n), benchmark::Counter::kIsIterationInvariantRate);
    }
};

template <class T> void through_multiply(benchmark::State& state) {
    Square<T> square(state);
    for (auto _ : state) multiply(square.A(), square.B(), view(square.out));
    square.report(state);
}

template <class T> void by_loops(benchmark::State& state) {
    Square<T> square(state);
    for (auto _ : state) loops::multiply<T>(square.A(), square.B(), view(square.out));
    square.report(state, "loops");
}

template <class T> void by_ublas(benchmark::State& state) {
    Square<T> square(state);
    for (auto _ : state) reference::multiply<T>(square.A(), square.B(), view(square.out));
    square.report(state, "uBLAS");
}

template <class T> void by_openblas(benchmark::State& state) {
    Square<T> square(state);
    const auto n = static_cast<int>(square.n);
    const auto a_flag = square.A().is_transposed() ? CblasTrans : CblasNoTrans;
    const auto b_flag = square.B().is_transposed() ? CblasTrans : CblasNoTrans;
    const T *a = square.a.data().data(), *b = square.b.data().data();
    T* const out = square.out.data().data();
    for (auto _ : state) {
        if constexpr (std::is_same_v<T, float>) {
            cblas_sgemm(CblasRowMajor, a_flag, b_flag, n, n, n, 1, a, n, b, n, 0, out, n);
        } else {
            cblas_dgemm(CblasRowMajor, a_flag, b_flag, n, n, n, 1, a, n, b, n, 0, out, n);
        }
    }
    square.report(state);
}

void large(benchmark::internal::Benchmark* bench) {
    bench->ArgNames({"n", "form"})->ArgsProduct({{64, 128, 256, 512, 1024}, {0, 1, 2}});
}
void medium(benchmark::internal::Benchmark* bench) {
    bench->ArgNames({"n", "form"})->ArgsProduct({{64, 128, 256}, {0, 1, 2}});
}
void small(benchmark::internal::Benchmark* bench) {
    bench->ArgNames({"n", "form"})->ArgsProduct({{2, 4, 6, 7, 8, 9, 10, 12, 16}, {0, 1, 2}});
}

BENCHMARK_TEMPLATE(through_multiply, double)->Apply(large);
BENCHMARK_TEMPLATE(by_openblas, double)->Apply(large);
BENCHMARK_TEMPLATE(through_multiply, float)->Apply(large);
BENCHMARK_TEMPLATE(by_openblas, float)->Apply(large);
BENCHMARK_TEMPLATE(by_ublas, double)->Apply(medium);
BENCHMARK_TEMPLATE(by_ublas, float)->Apply(medium);
BENCHMARK_TEMPLATE(by_loops, double)->Name("small/by_loops<double>")->Apply(small);
BENCHMARK_TEMPLATE(by_openblas, double)->Name("small/by_openblas<double>")->Apply(small);
BENCHMARK_TEMPLATE(by_loops, float)->Name("small/by_loops<float>")->Apply(small);
BENCHMARK_TEMPLATE(by_openblas, float)->Name("small/by_openblas<float>")->Apply(small);

}  // namespace
}  // namespace bp::bench
