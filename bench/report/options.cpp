#include "report/options.hpp"

#include <regex>

#include "cli/option_values.hpp"

namespace bp::bench {

namespace {

cli::Usage usage() {
    namespace po = cli::po;
    cli::Usage usage{
        .synopsis = "backprop bench [options]",
        .description =
            "Measures what the passes cost and holds it against the lecture: linear in depth, quadratic in width,\n"
            "backward twice forward. Repetitions of all benchmarks are interleaved; an exponent takes the least\n"
            "time of each, a ratio the medians. Whose interval reaches over the end of what is claimed is\n"
            "'not decided'. The exit code is 1 if a claim fails.\n"};
    usage.options.add_options()("quick", "what the claims need, under a minute; the default")(
        "full", "more sizes, sigmoid, float, batch 1, connectivities and every op: some minutes")(
        "peers", "training steps and random graphs beside other libraries, those that are installed; some minutes")(
        "filter", po::value<std::string>()->value_name("REGEX"), "only benchmarks whose name has it")(
        "repetitions", po::value<std::string>()->value_name("N")->default_value("9"), "of each benchmark")(
        "threads", po::value<std::string>()->value_name("N")->default_value("1"),
        "for matrix products; one stays on its core")("out", po::value<std::string>()->value_name("FILE"),
                                                      "write an HTML page with plots")(
        "json", po::value<std::string>()->value_name("FILE"), "write all repetitions, in Google Benchmark's format")(
        "compare", po::value<std::string>()->value_name("OLD.json"), "ratios of these times to those of an older file");
    return usage;
}

std::string checked_filter(const std::string& filter) {
    try {
        static_cast<void>(std::regex(filter, std::regex::extended));
    } catch (const std::regex_error&) {
        throw cli::UsageError("--filter takes a regular expression, got '" + filter + "'");
    }
    return filter;
}

}  // namespace

std::optional<Options> read_options(cli::Words words) {
    const auto arguments = read_arguments(words, usage());
    if (!arguments) return std::nullopt;
    if (!arguments->words.empty()) throw cli::UsageError("takes options alone, got '" + arguments->words[0] + "'");
    if (arguments->has("quick") && arguments->has("full"))
        throw cli::UsageError("--quick and --full exclude each other");
    const auto text = [&](const char* option) {
        return arguments->has(option) ? arguments->options[option].as<std::string>() : std::string{};
    };
    Options options;
    options.has_peers = arguments->has("peers");
    for (const char* option : {"quick", "full", "out", "json", "compare"}) {
        if (options.has_peers && arguments->has(option)) {
            throw cli::UsageError(std::string("--peers and --") + option + " exclude each other");
        }
    }
    if (arguments->has("full")) options.extent = Extent::full;
    if (arguments->has("filter")) options.filter = checked_filter(text("filter"));
    options.repetitions = whole_number(*arguments, "repetitions", 2);
    options.threads = whole_number(*arguments, "threads", 1);
    if (options.has_peers && options.threads != 1) throw cli::UsageError("--peers runs on one thread each");
    options.page = text("out");
    options.json = text("json");
    options.compare = text("compare");
    return options;
}

}  // namespace bp::bench
