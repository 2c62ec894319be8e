#include "report/peer_run.hpp"

#include <algorithm>
#include <memory>
#include <regex>

#include <fmt/format.h>

#include "base/error.hpp"
#include "report/peer_process.hpp"
#include "report/power_law.hpp"

namespace bp::bench {

namespace {

constexpr double kSecondsOfARepetition = 0.02;
constexpr double kSecondsOfAProgram = 4;  // what is so slow is repeated less often, three times at least
constexpr std::size_t kLeastRepetitions = 3;

/// A program that takes part: what it has said so far, and the steps of one repetition.
struct Runner {
    PeerRow row;
    std::unique_ptr<PeerProcess> process{};
    std::size_t steps = 1;
    double spent = 0;

    bool is_timed() const { return process != nullptr && row.remark.empty(); }
};

/// What a program throws becomes its remark; the others go on.
template <class Work> void guarded(Runner& runner, Work work) {
    try {
        work();
    } catch (const Error& error) {
        runner.row.remark = error.what();
    }
}

void choose_steps(Runner& runner) {
    const double once = std::min(runner.process->seconds(1), runner.process->seconds(1));
    runner.steps = static_cast<std::size_t>(std::max(1.0, kSecondsOfARepetition / once));
}

void repeat(Runner& runner) {
    if (runner.spent > kSecondsOfAProgram && runner.row.samples.seconds.size() >= kLeastRepetitions) return;
    const double seconds = runner.process->seconds(runner.steps);
    runner.spent += seconds * static_cast<double>(runner.steps);
    runner.row.samples.seconds.push_back(seconds);
}

/// The peer, asked for the task and its result compared; nothing if it does not do such work.
std::unique_ptr<Runner> checked(const std::filesystem::path& program, const Peer& peer, const peers::Task& task,
                                const std::vector<double>& engine) {
    auto runner = std::make_unique<Runner>();
    runner->row = {.name = peer.name, .goal = goal_of(peer, task)};
    bool is_able = true;
    guarded(*runner, [&] {
        runner->process = std::make_unique<PeerProcess>(program, task);
        is_able = runner->process->is_able();
        if (!is_able) return;
        runner->row.agreement = agreement_of(task, engine, runner->process->result(), peer.part);
        if (!runner->row.agreement.agrees()) runner->row.remark = "another result";
    });
    return is_able ? std::move(runner) : nullptr;
}

/// All in turn, so that a disturbance does not fall on one of them alone.
void time_all(std::vector<std::unique_ptr<Runner>>& runners, std::size_t repetitions) {
    for (const auto& runner : runners) {
        if (runner->is_timed()) guarded(*runner, [&] { choose_steps(*runner); });
    }
    for (std::size_t i = 0; i < repetitions; ++i) {
        for (const auto& runner : runners) {
            if (runner->is_timed()) guarded(*runner, [&] { repeat(*runner); });
        }
    }
}

PeerGroup group_of(const PeerPlan& plan, const peers::Task& task, const std::vector<Peer>& chosen) {
    std::vector<std::unique_ptr<Runner>> runners;
    auto& engine = *runners.emplace_back(std::make_unique<Runner>());
    engine.row.name = "engine";
    engine.process = std::make_unique<PeerProcess>(plan.folder / "engine", task);
    const std::vector<double> result = engine.process->result();
    for (const Peer& peer : chosen) {
        if (auto runner = checked(plan.folder / peer.program, peer, task, result)) runners.push_back(std::move(runner));
    }
    if (runners.size() == 1) return {label_of(task), {}};
    time_all(runners, plan.repetitions);
    PeerGroup group{label_of(task), {}};
    for (const auto& runner : runners) {
        PeerRow& row = group.rows.emplace_back(runner->row);
        if (row.samples.seconds.empty() || engine.row.samples.seconds.empty()) continue;
        row.over_engine = ratio_of(row.samples, engine.row.samples);
    }
    return group;
}

bool is_built(const std::filesystem::path& folder, const Peer& peer) {
    return std::filesystem::exists(folder / peer.program);
}

std::string absence_of(const Peer& peer) {
    return fmt::format("{} is not built: it needs the package {}", peer.name, peer.package);
}

}  // namespace

std::string PeerRow::word() const {
    if (!goal || samples.seconds.empty()) return "";
    return over_engine.low >= *goal ? "holds" : over_engine.high < *goal ? "missed" : "not decided";
}

void run_peers(const PeerPlan& plan, const std::function<void(const PeerGroup&)>& use) {
    if (!std::filesystem::exists(plan.folder / "engine")) {
        throw InputError((plan.folder / "engine").string() + " is not there; ./backprop bench --peers builds it");
    }
    const std::regex filter(plan.filter, std::regex::extended);
    std::string absence;
    bool has_run = false;
    for (const peers::Task& task : peer_tasks()) {
        std::vector<Peer> chosen;
        for (const Peer& peer : all_peers()) {
            if (!std::regex_search(label_of(task) + "/" + peer.program, filter)) continue;
            if (is_built(plan.folder, peer)) {
                chosen.push_back(peer);
            } else {
                absence = absence_of(peer);
            }
        }
        if (chosen.empty()) continue;
        const PeerGroup group = group_of(plan, task, chosen);
        if (group.rows.empty()) continue;
        has_run = true;
        use(group);
    }
    if (!has_run) throw InputError(absence.empty() ? "--filter matches nothing that a peer does" : absence);
}

std::vector<std::string> missing_peers(const std::filesystem::path& folder) {
    std::vector<std::string> lines;
    for (const Peer& peer : all_peers()) {
        if (!is_built(folder, peer)) lines.push_back(absence_of(peer));
    }
    return lines;
}

}  // namespace bp::bench
