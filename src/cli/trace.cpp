#include <cstdio>
#include <iostream>
#include <optional>
#include <unistd.h>
#include <fmt/format.h>

#include "cli/exit_code.hpp"
#include "cli/options.hpp"
#include "cli/print.hpp"
#include "cli/source_text.hpp"
#include "inspect/assignment.hpp"
#include "inspect/dot.hpp"
#include "inspect/expression.hpp"
#include "inspect/graph_json.hpp"
#include "inspect/trace.hpp"
#include "inspect/trace_text.hpp"
#include "verify/trace_check_text.hpp"

namespace bp::cli {

namespace {

Usage usage() {
    Usage usage{
        .synopsis =
            "backprop trace [options] EXPR name=value…\n"
            "       backprop trace [options] GRAPH.json\n"
            "       backprop trace [options] - [name=value…]",
        .description =
            "Forward and backward pass, node by node: value, error signal δ, and for every parent the local\n"
            "derivative and the message, which is δ times that. EXPR is one expression or named steps, the last of\n"
            "which is the loss:\n\n"
            "  backprop trace 's = w*x + b; y = sigmoid(s); L = 0.5*(y - t)^2' w=2 x=0.5 b=-1 t=1\n\n"
            "A value is a number, a row [1,2,3] or rows [[1,2],[3,4]]. - reads EXPR or GRAPH.json from standard\n"
            "input. docs/ops.md (backprop ops) lists the ops and describes GRAPH.json. An expression that starts\n"
            "with a dash goes behind --. The exit code is 1 if a number is not finite, or with --check if an error\n"
            "signal disagrees with derivatives found without the backward pass; what nothing can be said about is\n"
            "unchecked, with the reason, and does not change it.\n"};
    usage.options.add_options()("json", "print all numbers with all digits, for programs")(
        "dot", "print a drawing for graphviz: … | dot -Tsvg -o graph.svg")(
        "steps", "one line for each step of the two passes; at a terminal Enter asks for the next")(
        "named", "show nodes with a name alone, as the slides do; the others are part of their formulas")(
        "check", "compare every error signal with differences of values and with forward mode")(
        "forward", "run the forward pass alone")("seed", po::value<std::string>()->value_name("VALUE"),
                                                 "the error signal of the loss, of its shape; 1 if not given");
    return usage;
}

void check_options(const Arguments& arguments) {
    const auto not_both = [&](const char* one, const char* other) {
        if (!arguments.has(one) || !arguments.has(other)) return;
        throw UsageError(fmt::format("--{} and --{} exclude each other", one, other));
    };
    not_both("json", "dot");
    not_both("json", "named");
    for (const char* other : {"json", "dot", "check"}) not_both("steps", other);
    not_both("seed", "forward");
    not_both("check", "forward");
    not_both("check", "dot");
    if (arguments.words.empty()) throw UsageError("what to trace is missing: an expression, a file, or -");
}

bool is_json(const std::string& text) {
    const std::size_t start = text.find_first_not_of(" \t\r\n");
    return start != std::string::npos && (text[start] == '{' || text[start] == '[');
}

inspect::Computation computation_of(const std::string& text, std::span<const std::string> values) {
    if (!is_json(text)) return inspect::parse_expression(text, inspect::parse_assignments(values));
    if (!values.empty()) throw InputError("a GRAPH.json holds its values; change them there");
    return inspect::parse_graph_json(text);
}

inspect::Computation read_computation(const std::vector<std::string>& words) {
    const std::string& source = words[0];
    const auto values = std::span(words).subspan(1);
    if (source == "-") return computation_of(read_text(source), values);
    if (!names_a_file(source)) return computation_of(source, values);
    const std::string text = read_text(source);
    try {
        return computation_of(text, values);
    } catch (const Error& error) {
        throw InputError(source + ": " + error.what());
    }
}

inspect::Trace trace_of(const inspect::Computation& computation, inspect::Passes passes) {
    try {
        return inspect::trace(computation, passes);
    } catch (const GraphError& error) {
        throw GraphError(fmt::format("{}; --forward shows the values alone", error.what()));
    }
}

/// In the format that was asked for, with what the check found behind it.
std::string text_of(const Arguments& arguments, const inspect::Trace& trace,
                    const std::optional<verify::TraceCheck>& check) {
    const inspect::Trace shown = arguments.has("named") ? inspect::named_nodes(trace) : trace;
    if (arguments.has("json")) return inspect::to_json(shown, check ? verify::to_json(*check, trace) : "");
    if (arguments.has("dot")) return inspect::to_dot(shown);
    std::string text = inspect::to_table(shown);
    if (check) text += fmt::format("\n{}", verify::to_table(*check, trace, shown));
    return text;
}

/// At a terminal one by one: the Enter that asks for the next step ends the line of the last.
void show_steps(const std::vector<std::string>& steps) {
    const bool are_asked_for = isatty(STDIN_FILENO) == 1 && isatty(STDOUT_FILENO) == 1;
    for (const std::string& step : steps) {
        print(step);
        std::string typed;
        const bool is_last = &step == &steps.back();
        if (is_last || !are_asked_for || !std::getline(std::cin, typed)) print("\n");
    }
}

}  // namespace

int trace(Words words) {
    const auto arguments = read_arguments(words, usage());
    if (!arguments) return kDone;
    check_options(*arguments);
    inspect::Computation computation = read_computation(arguments->words);
    if (arguments->has("seed")) computation.seed = inspect::parse_value(arguments->options["seed"].as<std::string>());

    const auto passes = arguments->has("forward") ? inspect::Passes::forward_only : inspect::Passes::both;
    const inspect::Trace trace = trace_of(computation, passes);
    std::optional<verify::TraceCheck> check;
    if (arguments->has("check")) check = verify::check(trace);
    if (arguments->has("steps")) {
        show_steps(inspect::to_steps(arguments->has("named") ? inspect::named_nodes(trace) : trace));
    } else {
        print(text_of(*arguments, trace, check));
    }

    const std::vector<std::string> troubles = inspect::where_not_finite(trace);
    for (const std::string& trouble : troubles) fmt::print(stderr, "backprop trace: {}\n", trouble);
    const bool disagrees = check && check->verdict() == inspect::Verdict::fail;
    return troubles.empty() && !disagrees ? kDone : kCheckFailed;
}

}  // namespace bp::cli
