#include "report/old_run.hpp"

#include <algorithm>
#include <fstream>
#include <nlohmann/json.hpp>

#include "base/error.hpp"

namespace bp::bench {

namespace {

using Json = nlohmann::json;

/// Seconds of one unit of Google Benchmark's.
double unit_of(const std::string& name) { return name == "s" ? 1 : name == "ms" ? 1e-3 : name == "us" ? 1e-6 : 1e-9; }

/// "forward/depth/4" of "forward/depth/4/iterations:1/repeats:27": how often it ran is no part of what ran.
std::string without_settings(const std::string& name) {
    return name.substr(0, std::min(name.find("/iterations:"), name.find("/repeats:")));
}

Measurements measurements_of(const Json& file) {
    Measurements measurements;
    for (const Json& run : file.at("benchmarks")) {
        if (run.value("run_type", "iteration") != "iteration") continue;
        const double seconds = run.at("cpu_time").get<double>() * unit_of(run.at("time_unit").get<std::string>());
        measurements[without_settings(run.at("run_name").get<std::string>())].seconds.push_back(seconds);
    }
    return measurements;
}

}  // namespace

Measurements read_old_run(const std::string& path) {
    std::ifstream file(path);
    if (!file) throw InputError(path + ": cannot be read");
    try {
        return measurements_of(Json::parse(file));
    } catch (const Json::exception& error) {
        throw InputError(path + ": is no result of Google Benchmark: " + error.what());
    }
}

}  // namespace bp::bench
