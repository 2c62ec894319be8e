#include "report/measurements.hpp"

#include <algorithm>
#include <cstdlib>

namespace bp::bench {

double median_of(std::vector<double> numbers) {
    if (numbers.empty()) return 0;
    std::sort(numbers.begin(), numbers.end());
    return numbers[numbers.size() / 2];
}

double Samples::least() const { return *std::min_element(seconds.begin(), seconds.end()); }

std::vector<double> Family::least() const {
    std::vector<double> seconds;
    for (const Samples* one : samples) seconds.push_back(one->least());
    return seconds;
}

Family family_of(const Measurements& measurements, const std::string& name) {
    std::vector<std::pair<double, const Samples*>> members;
    for (const auto& [full_name, samples] : measurements) {
        const std::size_t slash = full_name.rfind('/');
        if (full_name.substr(0, slash) != name || samples.seconds.empty()) continue;
        members.emplace_back(std::strtod(full_name.c_str() + slash + 1, nullptr), &samples);
    }
    std::sort(members.begin(), members.end());
    Family family;
    for (const auto& [x, samples] : members) {
        family.x.push_back(x);
        family.samples.push_back(samples);
    }
    return family;
}

void Collector::ReportRuns(const std::vector<Run>& runs) {
    for (const Run& run : runs) {
        if (run.error_occurred) error_ = run.benchmark_name() + ": " + run.error_message;
        if (run.error_occurred || run.run_type != Run::RT_Iteration) continue;
        Samples& samples = measurements_[run.run_name.function_name];
        samples.seconds.push_back(run.cpu_accumulated_time / static_cast<double>(run.iterations));
        for (const auto& [name, counter] : run.counters) samples.counters[name] = counter.value;
    }
}

}  // namespace bp::bench
