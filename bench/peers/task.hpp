#pragma once

#include <cstddef>
#include <string>
#include <vector>

/// What the engine and its peers do side by side. Each is a program of its own that is told what to do in one line, so
/// that the libraries never meet. Plain C++17, for the sake of libraries that are older than this project.
namespace bp::bench::peers {

/// "train float 784-30-10 10 cross_entropy" is a step of gradient descent, "graph wide 1000" both passes over a random
/// graph of numbers.
struct Task {
    enum class Kind { training, graph };
    enum class Precision { single_, double_ };
    enum class Loss { cross_entropy, squared };

    Kind kind = Kind::training;
    Precision precision = Precision::double_;
    Loss loss = Loss::cross_entropy;    ///< cross-entropy of a softmax; or ½Σ(o−t)². A mean over the batch
    std::vector<std::size_t> widths{};  ///< from inputs to outputs; sigmoid between the layers
    std::size_t batch = 1;
    bool is_deep = false;  ///< of a graph: long and narrow
    std::size_t nodes = 0;

    bool is_float() const { return precision == Precision::single_; }
    std::size_t layer_count() const { return widths.size() - 1; }
    std::size_t classes() const { return widths.back(); }
    /// The class of a sample: a one-hot target.
    std::size_t label(std::size_t sample) const { return sample % classes(); }
};

/// The line as a task. Throws std::invalid_argument.
Task read_task(const std::string& line);
/// The task as a line.
std::string line_of(const Task& task);

constexpr double kLearningRate = 0.01;  ///< small, so that wide layers do not throw the logits far apart

/// All weights and biases that training starts from: of each layer W, inputs × units, row by row, then b.
std::vector<double> start_parameters(const Task& task);
/// The batch, one sample per row.
std::vector<double> samples(const Task& task);

}  // namespace bp::bench::peers
