#include "tensor/product_blas.hpp"

#ifdef BP_HAVE_CBLAS

#include <cblas.h>

namespace bp::blas {

namespace {

// The leading dimension (numbers from one row to the next) must be positive even for an empty matrix.
int lead(std::size_t cols) { return cols == 0 ? 1 : static_cast<int>(cols); }

CBLAS_TRANSPOSE flag(bool is_transposed) { return is_transposed ? CblasTrans : CblasNoTrans; }

void gemm(Factor<float> a, Factor<float> b, float beta, View<float> out) {
    cblas_sgemm(CblasRowMajor, flag(a.is_transposed()), flag(b.is_transposed()), static_cast<int>(out.rows()),
                static_cast<int>(out.cols()), static_cast<int>(a.shape().cols()), 1.0F, a.matrix.data(),
                lead(a.matrix.cols()), b.matrix.data(), lead(b.matrix.cols()), beta, out.data(), lead(out.cols()));
}

void gemm(Factor<double> a, Factor<double> b, double beta, View<double> out) {
    cblas_dgemm(CblasRowMajor, flag(a.is_transposed()), flag(b.is_transposed()), static_cast<int>(out.rows()),
                static_cast<int>(out.cols()), static_cast<int>(a.shape().cols()), 1.0, a.matrix.data(),
                lead(a.matrix.cols()), b.matrix.data(), lead(b.matrix.cols()), beta, out.data(), lead(out.cols()));
}

}  // namespace

void add_product(Factor<float> a, Factor<float> b, View<float> out) { gemm(a, b, 1, out); }
void add_product(Factor<double> a, Factor<double> b, View<double> out) { gemm(a, b, 1, out); }
void multiply(Factor<float> a, Factor<float> b, View<float> out) { gemm(a, b, 0, out); }
void multiply(Factor<double> a, Factor<double> b, View<double> out) { gemm(a, b, 0, out); }

void use_threads(int count) { openblas_set_num_threads(count); }

std::string description() {
    return std::string{"OpenBLAS ("} + openblas_get_corename() + ", " + std::to_string(openblas_get_num_threads()) +
           (openblas_get_num_threads() == 1 ? " thread)" : " threads)");
}

}  // namespace bp::blas

#else

namespace bp::blas {

void use_threads(int) {}
std::string description() { return "plain loops"; }

}  // namespace bp::blas

#endif
