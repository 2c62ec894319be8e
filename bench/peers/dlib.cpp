// A training step by dlib's networks, which know floats alone. Their depth is part of their type.
#include <dlib/dnn.h>

#include <algorithm>

#include "peers/serve.hpp"

namespace bp::bench::peers {

namespace {

using Dense = dlib::fc_<1, dlib::FC_HAS_BIAS>;  // the number of units is set when it runs

template <int hidden> struct Below {
    using Type = dlib::sig<dlib::add_layer<Dense, typename Below<hidden - 1>::Type>>;
};
template <> struct Below<0> { using Type = dlib::input<dlib::matrix<float>>; };

/// Calls back with each dense layer, the last one first.
template <class Use> struct DenseLayers {
    Use use;

    void operator()(Dense& layer) { use(layer); }
    template <class Other> void operator()(Other& /*layer*/) {}
};
template <class Net, class Use> void for_each_dense(Net& net, Use use) {
    dlib::visit_computational_layers(net, DenseLayers<Use>{use});
}

template <int hidden> class Step {
  public:
    explicit Step(const Task& task) : solvers_(2 * hidden + 1, dlib::sgd(0, 0)) {
        std::size_t k = task.widths.size();
        for_each_dense(net_, [&](Dense& layer) { layer.set_num_outputs(static_cast<long>(task.widths[--k])); });
        const std::vector<double> x = samples(task);
        std::vector<dlib::matrix<float>> rows(task.batch, dlib::matrix<float>(1, static_cast<long>(task.widths[0])));
        for (std::size_t i = 0; i < task.batch; ++i) {
            std::copy_n(x.begin() + static_cast<std::ptrdiff_t>(i * task.widths[0]), task.widths[0], rows[i].begin());
            labels_.push_back(task.label(i));
        }
        net_.to_tensor(rows.begin(), rows.end(), x_);
        net_.subnet().forward(x_);  // makes the parameters
        const std::vector<double> start = start_parameters(task);
        std::size_t end = start.size();
        for_each_dense(net_, [&](Dense& layer) {
            dlib::tensor& parameters = layer.get_layer_params();
            end -= parameters.size();
            std::copy_n(start.begin() + static_cast<std::ptrdiff_t>(end), parameters.size(), parameters.host());
        });
    }

    void step() {
        loss_ = net_.compute_parameter_gradients(x_, labels_.begin());
        net_.update_parameters(solvers_, kLearningRate);
    }

    std::vector<double> result() {
        std::vector<double> numbers;
        for_each_dense(net_, [&](Dense& layer) {
            const dlib::tensor& parameters = layer.get_layer_params();
            numbers.insert(numbers.begin(), parameters.host(), parameters.host() + parameters.size());
        });
        numbers.insert(numbers.begin(), loss_);
        return numbers;
    }

  private:
    dlib::loss_multiclass_log<dlib::add_layer<Dense, typename Below<hidden>::Type>> net_;
    std::vector<dlib::sgd> solvers_;
    dlib::resizable_tensor x_;
    std::vector<unsigned long> labels_;
    double loss_ = 0;
};

Work make(const Task& task) {
    if (task.kind != Task::Kind::training || task.loss != Task::Loss::cross_entropy || !task.is_float()) return {};
    switch (task.layer_count()) {
        case 2:
            return work_of<Step<1>>(task);
        case 3:
            return work_of<Step<2>>(task);
        case 5:
            return work_of<Step<4>>(task);
        case 9:
            return work_of<Step<8>>(task);
        default:
            return {};
    }
}

}  // namespace

}  // namespace bp::bench::peers

int main() { return bp::bench::peers::serve(bp::bench::peers::make); }
