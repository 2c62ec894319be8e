// A training step by FANN: "batch" training, sigmoid units with linear outputs and squared loss, since it knows no
// softmax. Compiled once for floats and once for doubles.
#ifdef BP_FANN_DOUBLE
#include <doublefann.h>
#else
#include <floatfann.h>
#endif

#include <limits>

#include "peers/serve.hpp"

namespace bp::bench::peers {

namespace {

constexpr bool kIsFloat = sizeof(fann_type) == sizeof(float);

class Step {
  public:
    explicit Step(const Task& task) : task_(task) {
        const std::vector<unsigned> widths(task.widths.begin(), task.widths.end());
        ann_ = fann_create_standard_array(static_cast<unsigned>(widths.size()), widths.data());
        fann_set_training_algorithm(ann_, FANN_TRAIN_BATCH);
        fann_set_learning_rate(ann_, static_cast<float>(kLearningRate));
        fann_set_train_error_function(ann_, FANN_ERRORFUNC_LINEAR);
        fann_set_activation_function_hidden(ann_, FANN_SIGMOID);
        fann_set_activation_function_output(ann_, FANN_LINEAR);
        fann_set_activation_steepness_hidden(ann_, 0.5);  // 1 / (1 + exp(-s))
        fann_set_activation_steepness_output(ann_, 1);
        const std::vector<double> start = start_parameters(task);
        for_each_weight(
            [next = start.data()](fann_type& weight, std::size_t at) { weight = static_cast<fann_type>(next[at]); });
        make_data();
    }
    ~Step() {
        fann_destroy_train(data_);
        fann_destroy(ann_);
    }
    Step(const Step&) = delete;
    Step& operator=(const Step&) = delete;

    void step() { fann_train_epoch(ann_, data_); }

    std::vector<double> result() {
        std::vector<double> numbers(1 + start_parameters(task_).size());
        // FANN keeps the loss as a float; of doubles the weights alone are compared
        numbers[0] = kIsFloat ? 0.5 * static_cast<double>(task_.classes()) * static_cast<double>(fann_get_MSE(ann_))
                              : std::numeric_limits<double>::quiet_NaN();
        for_each_weight([&](fann_type& weight, std::size_t at) { numbers[1 + at] = static_cast<double>(weight); });
        return numbers;
    }

  private:
    void make_data() {
        const auto inputs = static_cast<unsigned>(task_.widths.front()),
                   outputs = static_cast<unsigned>(task_.classes());
        data_ = fann_create_train(static_cast<unsigned>(task_.batch), inputs, outputs);
        const std::vector<double> x = samples(task_);
        for (std::size_t i = 0; i < task_.batch; ++i) {
            for (std::size_t j = 0; j < inputs; ++j) data_->input[i][j] = static_cast<fann_type>(x[i * inputs + j]);
            for (std::size_t j = 0; j < outputs; ++j) data_->output[i][j] = j == task_.label(i) ? 1 : 0;
        }
    }

    /// Calls back with each weight and its place among the parameters: FANN stores them unit by unit, the bias last.
    template <class Use> void for_each_weight(Use use) {
        std::size_t begin = 0;
        for (std::size_t k = 0; k < task_.layer_count(); ++k) {
            const std::size_t in = task_.widths[k], out = task_.widths[k + 1];
            const fann_neuron* const units = (ann_->first_layer + k + 1)->first_neuron;
            for (std::size_t j = 0; j < out; ++j) {
                fann_type* const weights = ann_->weights + units[j].first_con;
                for (std::size_t i = 0; i <= in; ++i) use(weights[i], begin + i * out + j);
            }
            begin += (in + 1) * out;
        }
    }

    Task task_;
    fann* ann_ = nullptr;
    fann_train_data* data_ = nullptr;
};

Work make(const Task& task) {
    if (task.kind != Task::Kind::training || task.loss != Task::Loss::squared || task.is_float() != kIsFloat) return {};
    return work_of<Step>(task);
}

}  // namespace

}  // namespace bp::bench::peers

int main() { return bp::bench::peers::serve(bp::bench::peers::make); }
