// `backprop bench`: runs the benchmarks, then says what they mean for the lecture's slide "Computation cost".
#include <sched.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>

#include <benchmark/benchmark.h>
#include <fmt/format.h>

#include "base/error.hpp"
#include "cli/exit_code.hpp"
#include "cli/guarded.hpp"
#include "cli/print.hpp"
#include "report/old_run.hpp"
#include "report/options.hpp"
#include "report/peer_text.hpp"
#include "report/text.hpp"
#include "report/write_file.hpp"
#include "tensor/product.hpp"

namespace bp::bench {

namespace {

void register_all(Extent extent, std::size_t repetitions) {
    register_depth(extent);
    register_width(extent);
    register_ratio(repetitions);
    register_ladder(extent);
    register_scalar_graphs(extent);
    if (extent == Extent::quick) return;
    register_connectivity();
    register_ops();
}

/// Keeps a run of one thread on one core, whose caches then hold what the run has read. Where that is not allowed,
/// times scatter more and nothing else changes.
void stay_on_one_core() {
    const int core = sched_getcpu();
    if (core < 0) return;
    cpu_set_t cores;
    CPU_ZERO(&cores);
    CPU_SET(static_cast<std::size_t>(core), &cores);
    (void)sched_setaffinity(0, sizeof cores, &cores);
}

/// Google Benchmark takes its settings as words of a command line.
void initialise(const Options& options) {
    // the library keeps the pointer to its name for as long as it reports
    static std::vector<std::string> words;
    words = {"bench", "--benchmark_enable_random_interleaving=true",
             fmt::format("--benchmark_repetitions={}", options.repetitions), "--benchmark_min_time=0.02",
             fmt::format("--benchmark_filter={}", options.filter)};
    if (!options.json.empty()) {
        words.push_back(fmt::format("--benchmark_out={}", options.json));
        words.emplace_back("--benchmark_out_format=json");
    }
    std::vector<char*> pointers;
    for (std::string& word : words) pointers.push_back(word.data());
    auto count = static_cast<int>(pointers.size());
    benchmark::Initialize(&count, pointers.data());
}

/// "AMD EPYC 7B13, 1 thread, OpenBLAS 0.3.21".
std::string machine(std::size_t threads) {
    std::ifstream file("/proc/cpuinfo");
    std::string line, processor = "unknown processor";
    while (std::getline(file, line)) {
        if (line.starts_with("model name")) processor = line.substr(line.find(':') + 2);
    }
    return fmt::format("{}, {} thread{}, {}", processor, threads, threads == 1 ? "" : "s", blas::description());
}

double median_noise(const Measurements& measurements) {
    std::vector<double> noise;
    for (const auto& [name, samples] : measurements) noise.push_back(samples.noise());
    return median_of(noise);
}

int run(const Options& options) {
    for (const std::string& file : {options.page, options.json}) {
        if (!file.empty()) report::require_writable(file);
    }
    const Measurements then = options.compare.empty() ? Measurements{} : read_old_run(options.compare);
    blas::use_threads(static_cast<int>(options.threads));
    if (options.threads == 1) stay_on_one_core();
    initialise(options);
    register_all(options.extent, options.repetitions);
    Collector collector;
    std::ostringstream said_twice;  // the library says too that a filter matches nothing
    collector.SetErrorStream(&said_twice);
    if (benchmark::RunSpecifiedBenchmarks(&collector) == 0) throw InputError("--filter matches no benchmark");
    if (!collector.error().empty()) throw std::runtime_error(collector.error());

    const Measurements& measured = collector.measurements();
    const Findings findings{machine(options.threads), verdicts_of(measured), counts(), memory_counts(),
                            median_noise(measured)};
    cli::print(text_of(findings));
    if (!then.empty()) cli::print(fmt::format("\n{}", comparison_of(measured, then)));
    if (!options.page.empty()) report::write_file(options.page, page_of(findings, measured));
    const bool counts_agree =
        std::all_of(findings.counts.begin(), findings.counts.end(),
                    [](const Count& c) { return c.counted_equals_formula; }) &&
        std::all_of(findings.memory.begin(), findings.memory.end(), [](const MemoryCount& c) { return c.agrees(); });
    const bool failed = std::any_of(findings.verdicts.begin(), findings.verdicts.end(),
                                    [](const Verdict& v) { return v.has_failed(); });
    return failed || !counts_agree ? cli::kCheckFailed : cli::kDone;
}

/// A result that differs is a failure; a goal that is missed is said.
int beside_peers(const Options& options) {
    const auto folder = std::filesystem::read_symlink("/proc/self/exe").parent_path() / "peers";
    blas::use_threads(1);
    bool agree = true, has_begun = false;
    run_peers({folder, options.filter, options.repetitions}, [&](const PeerGroup& group) {
        if (!has_begun) cli::print(fmt::format("{}\n\n{}", machine(1), peer_headings()));
        has_begun = true;
        cli::print(text_of(group));
        for (const PeerRow& row : group.rows) agree = agree && row.agreement.agrees();
    });
    for (const std::string& line : missing_peers(folder)) cli::print(line + "\n");
    return agree ? cli::kDone : cli::kCheckFailed;
}

int bench_here(cli::Words words) {
    const auto options = read_options(words);
    if (!options) return cli::kDone;
    return options->has_peers ? beside_peers(*options) : run(*options);
}

}  // namespace

}  // namespace bp::bench

int main(int argc, char** argv) { return bp::cli::run_beside("backprop bench", argc, argv, bp::bench::bench_here); }
