// A training step with libtorch: eager tensors, autograd, weights changed in place.
#include <ATen/Parallel.h>
#include <ATen/core/Tensor.h>
#include <ATen/core/grad_mode.h>
#include <ATen/ops/addmm.h>
#include <ATen/ops/cross_entropy_loss.h>
#include <ATen/ops/from_blob.h>
#include <ATen/ops/sigmoid.h>
#include <ATen/ops/tensor.h>

#include "peers/serve.hpp"

namespace bp::bench::peers {

namespace {

class Step {
  public:
    explicit Step(const Task& task)
        : kind_(task.is_float() ? at::kFloat : at::kDouble),
          layer_count_(task.layer_count()),
          x_(tensor(samples(task).data(), {size(task.batch), size(task.widths[0])})) {
        const std::vector<double> start = start_parameters(task);
        const double* next = start.data();
        for (std::size_t k = 0; k < layer_count_; ++k) {
            const std::int64_t in = size(task.widths[k]), out = size(task.widths[k + 1]);
            parameters_.push_back(tensor(next, {in, out}).requires_grad_());
            parameters_.push_back(tensor(next + in * out, {out}).requires_grad_());
            next += (in + 1) * out;
        }
        std::vector<std::int64_t> labels;
        for (std::size_t i = 0; i < task.batch; ++i) labels.push_back(size(task.label(i)));
        labels_ = at::tensor(labels);
    }

    void step() {
        at::Tensor x = x_;
        for (std::size_t k = 0; k < layer_count_; ++k) {
            x = at::addmm(parameters_[2 * k + 1], x, parameters_[2 * k]);
            if (k + 1 < layer_count_) x = at::sigmoid(x);
        }
        loss_ = at::cross_entropy_loss(x, labels_);
        loss_.backward();
        const at::NoGradGuard no_graph;
        for (at::Tensor& parameter : parameters_) {
            parameter.add_(parameter.grad(), -kLearningRate);
            parameter.mutable_grad().reset();
        }
    }

    std::vector<double> result() const {
        std::vector<double> numbers{loss_.item<double>()};
        for (const at::Tensor& parameter : parameters_) {
            const at::Tensor flat = parameter.detach().to(at::kDouble).contiguous();
            numbers.insert(numbers.end(), flat.data_ptr<double>(), flat.data_ptr<double>() + flat.numel());
        }
        return numbers;
    }

  private:
    static std::int64_t size(std::size_t n) { return static_cast<std::int64_t>(n); }

    /// A copy of these numbers.
    at::Tensor tensor(const double* numbers, at::IntArrayRef shape) const {
        return at::from_blob(const_cast<double*>(numbers), shape, at::kDouble).to(kind_, false, true);
    }

    at::ScalarType kind_;
    std::size_t layer_count_;
    at::Tensor x_, labels_, loss_;
    std::vector<at::Tensor> parameters_;  // W and b of each layer in turn
};

Work make(const Task& task) {
    if (task.kind != Task::Kind::training || task.loss != Task::Loss::cross_entropy) return {};
    at::set_num_threads(1);
    return work_of<Step>(task);
}

}  // namespace

}  // namespace bp::bench::peers

int main() { return bp::bench::peers::serve(bp::bench::peers::make); }
