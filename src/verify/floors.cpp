#include <algorithm>

#include "verify/arithmetic_facts.hpp"
#include "verify/networks/network_case.hpp"
#include "verify/op_record.hpp"
#include "verify/suite.hpp"

namespace bp::verify {

namespace {

double median(std::vector<double> numbers) {
    if (numbers.empty()) return 0;
    std::sort(numbers.begin(), numbers.end());
    return numbers[numbers.size() / 2];
}

double uses_of_the_rarest_op(const Coverage& coverage) {
    double least = std::numeric_limits<double>::infinity();
    for (const OpRecord* record : records_of_engine()) {
        if (!record->has_derivative) continue;  // no random graph may cross it
        const auto found = coverage.ops.find(record->name);
        least = std::min(least, found == coverage.ops.end() ? 0.0 : static_cast<double>(found->second));
    }
    return least;
}

void add_strength_of_graphs(const Coverage& coverage, std::vector<Floor>& floors) {
    const auto at_least = [&](const char* what, std::size_t found, double limit) {
        floors.push_back({what, static_cast<double>(found), limit});
    };
    at_least("random graphs", coverage.graphs, 60'000);
    floors.push_back({"uses of the rarest op", uses_of_the_rarest_op(coverage), 2000});
    at_least("ties of max, min", coverage.ties, 5000);
    at_least("ties of three and more", coverage.three_way_ties, 500);
    at_least("relu, abs, … exactly at their kink", coverage.at_kink, 5000);
    at_least("the same parent in two positions", coverage.repeated, 5000);
}

/// Over all properties of networks, the sweep of sizes included.
void add_strength_of_networks(const SuiteResult& result, std::vector<Floor>& floors) {
    Coverage all;
    for (const PropertyRun& run : result.properties) all += run.report.coverage;
    const auto found = [&all](const std::string& trait) {
        const auto at = all.networks.find(trait);
        return at == all.networks.end() ? 0.0 : static_cast<double>(at->second);
    };
    const auto at_least = [&](std::string_view what, double count, double limit) {
        Floor& floor = floors.emplace_back();
        floor.what = what;
        floor.found = count;
        floor.limit = limit;
    };
    double rarest = found("all");
    for (const CaseLoss loss : kCaseLosses) rarest = std::min(rarest, found("loss " + std::string{name_of(loss)}));
    for (const Connectivity how : kConnectivities) rarest = std::min(rarest, found(std::string{name_of(how)}));
    at_least("networks", found("all"), 3300);
    at_least("networks of the rarest loss or connectivity", rarest, 300);
    at_least("networks with a square layer", found("a square layer"), 1000);
}

void add_arithmetic(std::vector<Floor>& floors) {
    const std::vector<ArithmeticFact> facts = arithmetic_facts();
    const auto held = std::ranges::count_if(facts, [](const ArithmeticFact& fact) { return fact.holds; });
    floors.push_back(
        {"facts of IEEE 754 that this build keeps", static_cast<double>(held), static_cast<double>(facts.size())});
}

void add_headroom(const SuiteResult& result, std::vector<Floor>& floors) {
    double worst = 0, unchecked = 0;
    for (const PropertyRun& run : result.properties) {
        worst = std::max(worst, run.report.worst);
        unchecked = std::max(unchecked, static_cast<double>(run.report.unchecked) /
                                            static_cast<double>(std::max<std::size_t>(1, run.report.cases)));
    }
    floors.push_back({"largest error, as a part of its bound", worst, 0.5, true});
    floors.push_back({"largest share of unchecked cases", unchecked, 0.01, true});
}

/// Of the mistakes that random cases catch; a sweep's cases have an order of their own.
void add_speed_of_catches(const SuiteResult& result, std::vector<Floor>& floors) {
    std::vector<double> cases, nodes;
    for (const Catch& attempt : result.catches) {
        if (!attempt.is_caught()) continue;
        if (suite_property(attempt.wrong->caught_by).is_sweep) continue;
        cases.push_back(static_cast<double>(attempt.report.counterexample->found_after));
        if (attempt.wrong->judges != "graph engines") continue;  // a network has as many nodes as it needs
        nodes.push_back(static_cast<double>(attempt.report.counterexample->program.steps.size()));
    }
    floors.push_back(
        {"mistakes caught", static_cast<double>(result.caught_count()), static_cast<double>(result.catches.size())});
    floors.push_back({"cases until a mistake is caught, median", median(cases), 20, true});
    floors.push_back(
        {"the same, worst", cases.empty() ? 0 : *std::max_element(cases.begin(), cases.end()), 2000, true});
    floors.push_back({"nodes left of the graph that shows it, median", median(nodes), 4, true});
}

}  // namespace

std::vector<Floor> floors_of(const SuiteResult& result) {
    std::vector<Floor> floors;
    add_arithmetic(floors);
    add_strength_of_graphs(result.coverage(), floors);
    add_strength_of_networks(result, floors);
    add_headroom(result, floors);
    add_speed_of_catches(result, floors);
    return floors;
}

}  // namespace bp::verify
