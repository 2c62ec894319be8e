#include <cstdio>
#include <random>
#include <fmt/format.h>

#include "cli/chapter_range.hpp"
#include "cli/exit_code.hpp"
#include "cli/grade_text.hpp"
#include "cli/option_values.hpp"
#include "cli/options.hpp"
#include "cli/print.hpp"

namespace bp::cli {

namespace {

/// More than `check` tries.
constexpr int kCases = 400;

std::string written(const std::string& format, const std::vector<Graded>& grades, const GradePlan& plan) {
    if (format == "csv") return csv_of(grades);
    if (format == "json") return json_of(grades, plan);
    if (format == "junit") return junit_of(grades);
    return table_of(grades, plan);
}

}  // namespace

int grade(Words words) {
    Usage usage{.synopsis = "backprop grade [options] DIR…",
                .description =
                    "Judges many students' files with this checkout's judge: nothing but exercise.cpp is taken\n"
                    "from a student's folder, and all are judged on the same random cases.\n"
                    "The exit code is 0 whatever the grades are.\n"};
    usage.options.add_options()("seed", po::value<std::uint64_t>(), "decides the cases; chosen by chance if not given");
    usage.options.add_options()("cases", po::value<int>()->default_value(kCases), "random cases for each property");
    usage.options.add_options()("chapters", po::value<std::string>()->default_value(""),
                                "such as 7-12; all if not given");
    usage.options.add_options()("format", po::value<std::string>()->default_value("table"),
                                "table, csv, json or junit");
    const auto arguments = read_arguments(words, usage);
    if (!arguments) return kDone;
    if (arguments->words.empty()) throw UsageError("grade needs the folders of the students");
    const std::string format = arguments->options["format"].as<std::string>();
    if (format != "table" && format != "csv" && format != "json" && format != "junit") {
        throw UsageError(fmt::format("--format is '{}'; expected table, csv, json or junit", format));
    }
    GradePlan plan{chapters_in(arguments->options["chapters"].as<std::string>()), {}};
    plan.judge.cases = arguments->options["cases"].as<int>();
    if (plan.judge.cases < 1) throw UsageError("--cases must be 1 or more");
    plan.judge.seed = arguments->has("seed") ? arguments->options["seed"].as<std::uint64_t>() : std::random_device{}();
    const std::vector<StudentTree> students = student_trees(arguments->words);
    const auto tell = [&](const std::string& student) {
        static_cast<void>(std::fprintf(stderr, "judges %s\n", student.c_str()));
    };
    print(written(format, graded(students, plan, tell), plan));
    return kDone;
}

}  // namespace bp::cli
