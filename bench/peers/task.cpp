#include "peers/task.hpp"

#include <sstream>
#include <stdexcept>

#include "base/random.hpp"

namespace bp::bench::peers {

namespace {

std::vector<double> drawn(std::size_t count, double size) {
    Random random(1);
    std::vector<double> numbers(count);
    for (double& x : numbers) x = random.uniform(-size, size);
    return numbers;
}

std::vector<std::size_t> widths_of(const std::string& text) {
    std::vector<std::size_t> widths;
    std::istringstream words(text);
    for (std::string word; std::getline(words, word, '-');) widths.push_back(std::stoul(word));
    return widths;
}

}  // namespace

Task read_task(const std::string& line) {
    Task task;
    std::istringstream words(line);
    std::string kind, second, third, loss;
    words >> kind >> second;
    if (kind == "graph" && words >> task.nodes) {
        task.kind = Task::Kind::graph;
        task.is_deep = second == "deep";
        return task;
    }
    if (kind != "train" || !(words >> third >> task.batch >> loss)) throw std::invalid_argument("no task: " + line);
    task.precision = second == "float" ? Task::Precision::single_ : Task::Precision::double_;
    task.loss = loss == "squared" ? Task::Loss::squared : Task::Loss::cross_entropy;
    task.widths = widths_of(third);
    if (task.widths.size() < 2) throw std::invalid_argument("no task: " + line);
    return task;
}

std::string line_of(const Task& task) {
    std::ostringstream line;
    if (task.kind == Task::Kind::graph) {
        line << "graph " << (task.is_deep ? "deep " : "wide ") << task.nodes;
        return line.str();
    }
    line << "train " << (task.is_float() ? "float " : "double ");
    for (std::size_t k = 0; k < task.widths.size(); ++k) line << (k == 0 ? "" : "-") << task.widths[k];
    line << ' ' << task.batch << (task.loss == Task::Loss::squared ? " squared" : " cross_entropy");
    return line.str();
}

std::vector<double> start_parameters(const Task& task) {
    std::size_t count = 0;
    for (std::size_t k = 1; k < task.widths.size(); ++k) count += (task.widths[k - 1] + 1) * task.widths[k];
    return drawn(count, 0.05);
}

std::vector<double> samples(const Task& task) { return drawn(task.batch * task.widths.front(), 1); }

}  // namespace bp::bench::peers
