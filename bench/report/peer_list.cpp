#include "report/peer_list.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace bp::bench {

namespace {

using peers::Task;
using Loss = Task::Loss;

/// One network of the table, with what is hoped for: libtorch's time over the engine's, and the engine's over that of
/// the step that is written by hand.
struct Goals {
    std::vector<std::size_t> widths;
    std::size_t batch;
    std::optional<double> libtorch_float, libtorch_double, by_hand;
    bool has_squared_loss;  ///< FANN's, which is too slow for the large ones
};

const std::vector<Goals>& table() {
    static const std::vector<Goals> rows{
        {{2, 4, 2}, 4, 60, 60, 1.3, true},
        {{3, 4, 4, 2}, 1, 60, 60, 1.3, true},
        {{784, 30, 10}, 10, 5, 4.8, 1.1, true},
        {{784, 128, 64, 10}, 64, 1.4, 1.45, 1.04, true},
        {{784, 512, 512, 10}, 128, 1.2, 1.1, 1.02, false},
        {{1024, 1024, 1024, 1024, 1024, 10}, 256, 1.08, 1.05, 1.02, false},
        {{256, 256, 256, 256, 256, 256, 256, 256, 256, 10}, 32, {}, {}, {}, false},
    };
    return rows;
}

/// "1024x5-10": equal neighbours together.
std::string widths_text(const std::vector<std::size_t>& widths) {
    std::string text;
    for (auto begin = widths.begin(); begin != widths.end();) {
        const auto end = std::find_if(begin, widths.end(), [&](std::size_t width) { return width != *begin; });
        const auto times = end - begin;
        for (auto k = times > 2 ? 1 : times; k > 0; --k) text += fmt::format("{}{}", text.empty() ? "" : "-", *begin);
        if (times > 2) text += fmt::format("x{}", times);
        begin = end;
    }
    return text;
}

}  // namespace

const std::vector<Peer>& all_peers() {
    static const std::vector<Peer> peers{{"CBLAS by hand", "cblas", "libopenblas-dev"},
                                         {"libtorch", "libtorch", "libtorch-dev"},
                                         {"Eigen", "eigen", "libeigen3-dev"},
                                         {"dlib", "dlib", "libdlib-dev"},
                                         {"FANN", "fann", "libfann-dev"},
                                         // its learning rate is a float
                                         {"FANN, double", "fann_double", "libfann-dev", 1e-6},
                                         {"ADOL-C", "adolc", "libadolc-dev"},
                                         {"written out", "written_out", "build-essential"}};
    return peers;
}

std::vector<Task> peer_tasks() {
    std::vector<Task> tasks;
    for (const Goals& row : table()) {
        for (const Loss loss : {Loss::cross_entropy, Loss::squared}) {
            if (loss == Loss::squared && !row.has_squared_loss) continue;
            for (const auto precision : {Task::Precision::single_, Task::Precision::double_}) {
                tasks.push_back({.precision = precision, .loss = loss, .widths = row.widths, .batch = row.batch});
            }
        }
    }
    for (const bool is_deep : {false, true}) {
        for (const std::size_t nodes : {std::size_t{1'000}, std::size_t{10'000}, std::size_t{100'000}}) {
            tasks.push_back({.kind = Task::Kind::graph, .is_deep = is_deep, .nodes = nodes});
        }
    }
    return tasks;
}

std::string label_of(const Task& task) {
    if (task.kind == Task::Kind::graph) return fmt::format("graph-{}:{}", task.is_deep ? "deep" : "wide", task.nodes);
    return fmt::format("{}:{}/{}{}", widths_text(task.widths), task.batch, task.is_float() ? "float" : "double",
                       task.loss == Loss::squared ? "/squared" : "");
}

std::optional<double> goal_of(const Peer& peer, const Task& task) {
    const auto row = std::find_if(table().begin(), table().end(), [&](const Goals& goals) {
        return goals.widths == task.widths && goals.batch == task.batch;
    });
    if (row == table().end()) return std::nullopt;
    if (peer.program == "libtorch") return task.is_float() ? row->libtorch_float : row->libtorch_double;
    if (peer.program == "cblas" && row->by_hand) return 1 / *row->by_hand;
    const bool is_small = row->widths.front() < 10;
    if (peer.package == "libfann-dev" && is_small) return 1;
    return std::nullopt;
}

}  // namespace bp::bench
