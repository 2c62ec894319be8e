#pragma once

#include <map>
#include <string>
#include <vector>

#include <benchmark/benchmark.h>

namespace bp::bench {

/// The middle one, the upper of two; 0 of none.
double median_of(std::vector<double> numbers);

/// Seconds of one call, once per repetition. Repetitions of different benchmarks are interleaved, so that a disturbance
/// does not fall on one of them alone.
struct Samples {
    std::vector<double> seconds;
    std::map<std::string, double> counters;

    /// What the work costs without disturbance: noise only ever adds.
    double least() const;
    double median() const { return median_of(seconds); }
    /// How far the median lies above the least, as a part of it.
    double noise() const { return median() / least() - 1; }
};

/// All benchmarks that have run, by name: "forward/depth/64".
using Measurements = std::map<std::string, Samples>;

/// One family, such as "forward/depth", over its last number.
struct Family {
    std::vector<double> x;
    std::vector<const Samples*> samples;

    std::vector<double> least() const;
};
Family family_of(const Measurements& measurements, const std::string& name);

/// Keeps every repetition in memory and says which benchmark is running.
class Collector : public benchmark::BenchmarkReporter {
  public:
    bool ReportContext(const Context& /*context*/) override { return true; }
    void ReportRuns(const std::vector<Run>& runs) override;

    const Measurements& measurements() const { return measurements_; }
    /// Empty, or what a benchmark said when it gave up.
    const std::string& error() const { return error_; }

  private:
    Measurements measurements_;
    std::string error_;
};

}  // namespace bp::bench
