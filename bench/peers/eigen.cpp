// A training step in Eigen's own products and expressions.
#include <Eigen/Dense>

#include "peers/by_hand.hpp"
#include "peers/serve.hpp"

namespace bp::bench::peers {

namespace {

template <class T> class Step {
    using Matrix = Eigen::Matrix<T, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>;
    using Row = Eigen::Matrix<T, 1, Eigen::Dynamic>;
    using Whole = Eigen::Index;

    struct Layer {
        Matrix W, dW, x, delta;  ///< x: what comes in; delta: of what goes out
        Row b, db;
    };

  public:
    explicit Step(const Task& task) : task_(task), layers_(task.layer_count()) {
        const std::vector<double> start = start_parameters(task), x = samples(task);
        const double* next = start.data();
        for (std::size_t k = 0; k < layers_.size(); ++k) {
            const auto in = static_cast<Whole>(task.widths[k]), out = static_cast<Whole>(task.widths[k + 1]);
            layers_[k].W = Eigen::Map<const Numbers>(next, in, out).template cast<T>();
            layers_[k].b = Eigen::Map<const Numbers>(next + in * out, 1, out).template cast<T>();
            next += (in + 1) * out;
        }
        layers_[0].x =
            Eigen::Map<const Numbers>(x.data(), static_cast<Whole>(task.batch), static_cast<Whole>(task.widths[0]))
                .template cast<T>();
    }

    void step() {
        forward();
        backward();
        const auto rate = static_cast<T>(kLearningRate);
        for (Layer& layer : layers_) {
            layer.W -= rate * layer.dW;
            layer.b -= rate * layer.db;
        }
    }

    std::vector<double> result() const {
        std::vector<double> numbers{static_cast<double>(loss_)};
        for (const Layer& layer : layers_) {
            numbers.insert(numbers.end(), layer.W.data(), layer.W.data() + layer.W.size());
            numbers.insert(numbers.end(), layer.b.data(), layer.b.data() + layer.b.size());
        }
        return numbers;
    }

  private:
    using Numbers = Eigen::Matrix<double, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>;

    void forward() {
        for (std::size_t k = 0; k < layers_.size(); ++k) {
            Layer& layer = layers_[k];
            const bool is_last = k + 1 == layers_.size();
            Matrix& s = is_last ? layer.delta : layers_[k + 1].x;
            s.noalias() = layer.x * layer.W;
            s.rowwise() += layer.b;
            if (!is_last) s.array() = 1 / (1 + (-s.array()).exp());
        }
        Matrix& logits = layers_.back().delta;
        loss_ = 0;
        for (std::size_t i = 0; i < task_.batch; ++i) {
            loss_ += cross_entropy(logits.data() + i * task_.classes(), task_.classes(), task_.label(i),
                                   static_cast<T>(task_.batch));
        }
    }

    void backward() {
        for (std::size_t k = layers_.size(); k-- > 0;) {
            Layer& layer = layers_[k];
            layer.dW.noalias() = layer.x.transpose() * layer.delta;
            layer.db = layer.delta.colwise().sum();
            if (k == 0) return;
            Matrix& below = layers_[k - 1].delta;
            below.noalias() = layer.delta * layer.W.transpose();
            below.array() *= layer.x.array() * (1 - layer.x.array());
        }
    }

    Task task_;
    std::vector<Layer> layers_;
    T loss_ = 0;
};

Work make(const Task& task) {
    if (task.kind != Task::Kind::training || task.loss != Task::Loss::cross_entropy) return {};
    return task.is_float() ? work_of<Step<float>>(task) : work_of<Step<double>>(task);
}

}  // namespace

}  // namespace bp::bench::peers

int main() { return bp::bench::peers::serve(bp::bench::peers::make); }
