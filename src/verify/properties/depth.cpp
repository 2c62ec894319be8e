#include <algorithm>
#include <csignal>
#include <functional>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include "verify/properties.hpp"

/// Graphs on which a right answer is not enough: a chain deeper than any stack of calls, and diamonds with more paths
/// than anybody can walk. An engine that fails here crashes or never ends, so each graph has a process of its own.
namespace bp::verify {

namespace {

constexpr std::size_t kMostDiamonds = 40;  // 2^40 paths
constexpr std::size_t kLongestChain = std::size_t{1} << 17;
constexpr rlim_t kStack = rlim_t{1} << 20;  // bytes
constexpr rlim_t kSeconds = 2;              // of computing; a right engine needs a twentieth
constexpr double kValue = 5, kSeed = 3;

/// The parameter 5 and what `grow` puts on top of it `count` times, the last of it being the loss.
Program grown(std::size_t count, std::size_t (*grow)(Program&, std::size_t)) {
    Program program;
    std::size_t v = oracle::add_leaf(program, "parameter", make_tensor<double>({{kValue}}));
    for (std::size_t i = 0; i < count; ++i) v = grow(program, v);
    oracle::set_loss(program, v);
    program.seed(0, 0) = kSeed;
    return program;
}

std::size_t negated(Program& program, std::size_t v) {
    return oracle::add_step(program, "scale", {v}, {{"factor", -1}});
}

/// v/2 + v/2: two ways from v to the sum.
std::size_t diamond(Program& program, std::size_t v) {
    const std::size_t left = oracle::add_step(program, "scale", {v}, {{"factor", 0.5}});
    const std::size_t right = oracle::add_step(program, "scale", {v}, {{"factor", 0.5}});
    return oracle::add_step(program, "add", {left, right});
}

/// Diamonds, and an even number of negations, give the parameter back: the two nodes at the ends are alike.
bool ends_are_alike(const Engine& engine, const Program& program) {
    try {
        Machine machine(engine, program);
        machine.forward();
        machine.backward();
        return machine.value(program.loss)(0, 0) == kValue && machine.delta(0)(0, 0) == kSeed;
    } catch (const Error&) {
        return false;
    }
}

/// Only ever less than now, so it cannot be refused.
void limit(__rlimit_resource resource, rlim_t most) {
    rlimit limits{};
    getrlimit(resource, &limits);
    limits.rlim_cur = limits.rlim_max = std::min(most, limits.rlim_max);
    setrlimit(resource, &limits);
}

/// How a process ended that asked the question under the limits.
int status_of_child(const std::function<bool()>& is_so) {
    const pid_t child = fork();
    if (child < 0) throw Error("verify: the system starts no further process");
    if (child == 0) {
        limit(RLIMIT_CORE, 0);
        limit(RLIMIT_STACK, kStack);
        limit(RLIMIT_CPU, kSeconds);
        _exit(is_so() ? 0 : 1);
    }
    int status = 0;
    while (waitpid(child, &status, 0) < 0) {
    }
    return status;
}

Verdict judge_alone(const Engine& engine, const Program& program) {
    const int status = status_of_child([&] { return ends_are_alike(engine, program); });
    Verdict verdict;
    verdict.compared = 2;
    if (WIFEXITED(status) && WEXITSTATUS(status) == 0) return verdict;
    if (WIFEXITED(status)) return Verdict::failed("the loss is not 5, or the parameter's error signal is not 3");
    if (WTERMSIG(status) == SIGKILL) return Verdict::failed("no answer within 2 s of computing");
    return Verdict::failed("crashed, with a stack of 1 MiB");
}

}  // namespace

Report sweep_depth(const Engine& engine) {
    Report report;
    const auto passes = [&](std::size_t count, std::size_t (*grow)(Program&, std::size_t), const char* what) {
        const Verdict verdict = judge_alone(engine, grown(count, grow));
        report.add(verdict);
        if (!verdict.has_failed()) return true;
        // No counterexample to be traced by hand, so it is told and not listed.
        const std::string text = "a parameter 5, and on top of it " + std::to_string(count) + what;
        report.counterexample = Counterexample{{}, verdict.message, report.cases, text};
        return false;
    };
    for (std::size_t count = 1; count <= kMostDiamonds; ++count) {
        if (!passes(count, diamond, " times v/2 + v/2\n")) return report;
    }
    for (std::size_t count = 2; count <= kLongestChain; count *= 2) {
        if (!passes(count, negated, " times -v\n")) return report;
    }
    return report;
}

}  // namespace bp::verify
