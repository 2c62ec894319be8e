#include "report/verdicts.hpp"

#include <algorithm>
#include <cmath>

#include "base/random.hpp"
#include "network.hpp"

namespace bp::bench {

namespace {

using report::Decision;

constexpr double kLeastRSquared = 0.99;
const std::string kRatio = "/ratio/" + std::to_string(kRatioWidth);

const Samples* find(const Measurements& measurements, const std::string& name) {
    const auto found = measurements.find(name);
    return found == measurements.end() || found->second.seconds.empty() ? nullptr : &found->second;
}

/// As many repetitions, drawn with replacement.
Samples drawn_anew(const Samples& samples, Random& random) {
    Samples drawn;
    for (std::size_t i = 0; i < samples.seconds.size(); ++i) {
        drawn.seconds.push_back(samples.seconds[random.below(samples.seconds.size())]);
    }
    return drawn;
}

struct Growth {
    std::string family, claim;
    double low, high;
    bool is_judged = true;
};

/// The middle 95 % of what `measure` finds when every repetition is drawn anew: what might have been found, had others
/// been lucky.
template <class Measure> std::pair<double, double> resampled(std::size_t draws, Measure measure) {
    Random random(1);
    std::vector<double> found;
    for (std::size_t i = 0; i < draws; ++i) found.push_back(measure(random));
    std::sort(found.begin(), found.end());
    return {found[draws / 40], found[draws - 1 - draws / 40]};
}

/// The exponent of a family's times. Where the points themselves leave the line, as caches make them, R² says so.
std::pair<double, double> interval_of_exponent(const Family& family) {
    return resampled(400, [&](Random& random) {
        std::vector<double> times;
        for (const Samples* samples : family.samples) times.push_back(drawn_anew(*samples, random).least());
        return report::power_law(family.x, times).exponent;
    });
}

void add_growth(const Measurements& measurements, const Growth& growth, std::vector<Verdict>& verdicts) {
    const Family family = family_of(measurements, growth.family);
    if (family.x.size() < 3) return;
    const report::PowerLaw law = report::power_law(family.x, family.least());
    const auto [low, high] = interval_of_exponent(family);
    verdicts.push_back(
        {growth.claim, law.exponent, low, high, growth.low, growth.high, law.r_squared, growth.is_judged});
}

struct Quotient {
    std::string above, below, claim;
    double low, high;
    bool is_judged = true;
};

void add_quotient(const Measurements& measurements, const Quotient& quotient, std::vector<Verdict>& verdicts) {
    const Samples* above = find(measurements, quotient.above);
    const Samples* below = find(measurements, quotient.below);
    if (above == nullptr || below == nullptr) return;
    const Ratio ratio = ratio_of(*above, *below, &Samples::median);
    verdicts.push_back({quotient.claim, ratio.value, ratio.low, ratio.high, quotient.low, quotient.high, std::nullopt,
                        quotient.is_judged});
}

void add_passes(const Measurements& measurements, const std::string& family, const std::string& over, double exponent,
                double margin, bool is_judged, std::vector<Verdict>& verdicts) {
    for (const std::string pass : {"forward", "backward"}) {
        add_growth(measurements,
                   {pass + "/" + family, pass + " time over " + over + ": exponent", exponent - margin,
                    exponent + margin, is_judged},
                   verdicts);
    }
}

/// Nanoseconds per node; the graphs differ a little in size from what was asked for. Noise only adds, so the time is
/// surely below the median, and a limit is only missed for sure if the least misses it by more than the noise.
void add_per_node(const Measurements& measurements, const std::string& name, const std::string& claim, double limit,
                  bool is_judged, std::vector<Verdict>& verdicts) {
    const Samples* samples = find(measurements, name);
    if (samples == nullptr || samples->counters.count("nodes") == 0) return;
    const double least = 1e9 * samples->least() / samples->counters.at("nodes");
    verdicts.push_back({claim, least, least * (1 - samples->noise()), least * (1 + samples->noise()), 0, limit,
                        std::nullopt, is_judged});
}

/// How much of one layer's share of the time is its product.
void add_share_of_limit(const Measurements& measurements, std::vector<Verdict>& verdicts) {
    const Samples* product = find(measurements, "product" + kRatio);
    const Samples* pass = find(measurements, "forward" + kRatio);
    if (product == nullptr || pass == nullptr) return;
    const Ratio share = ratio_of(*product, *pass, &Samples::median);
    const double layers = kRatioLayers;
    verdicts.push_back({"forward, width 512, batch 256: part of the machine's product limit", layers * share.value,
                        layers * share.low, layers * share.high, 0, 1, std::nullopt, false});
}

}  // namespace

std::string Verdict::word() const {
    if (!is_judged) return "reported";
    if (r_squared && *r_squared < kLeastRSquared) return "not decided";
    switch (report::decide(low, high, wanted_low, wanted_high)) {
        case Decision::holds:
            return "holds";
        case Decision::fails:
            return "fails";
        case Decision::not_decided:
            break;
    }
    return "not decided";
}

bool Verdict::has_failed() const { return word() == "fails"; }

Ratio ratio_of(const Samples& above, const Samples& below, double (Samples::*time)() const) {
    const auto [low, high] = resampled(1000, [&](Random& random) {
        return (drawn_anew(above, random).*time)() / (drawn_anew(below, random).*time)();
    });
    return {(above.*time)() / (below.*time)(), low, high};
}

std::vector<Verdict> verdicts_of(const Measurements& measurements) {
    std::vector<Verdict> verdicts;
    add_passes(measurements, "depth", "depth", 1, 0.05, true, verdicts);
    add_passes(measurements, "width", "width, batch 64", 2, 0.15, true, verdicts);
    // backward over forward is 2, or (2P - P₁) / P when no error signal is asked of the inputs
    const std::string with_input = "/ratio-input/" + std::to_string(kRatioWidth);
    const double without_input = 2 - 1.0 / kRatioLayers;
    add_quotient(
        measurements,
        {"backward" + with_input, "forward" + kRatio, "backward over forward, with the inputs' error signal", 1.7, 2.2},
        verdicts);
    add_quotient(measurements,
                 {"backward" + kRatio, "forward" + kRatio, "the same without it; (2P - P₁)/P = 1.75",
                  0.85 * without_input, 1.15 * without_input},
                 verdicts);
    add_share_of_limit(measurements, verdicts);
    add_growth(measurements, {"backward/ladder", "backward time over diamonds in a row: exponent", 0.8, 1.1, false},
               verdicts);
    add_per_node(measurements, "both/nodes/10000", "random graph of 10 000 numbers: ns a node, both passes", 25, false,
                 verdicts);
    add_per_node(measurements, "build/nodes/10000", "building it: ns a node", 60, true, verdicts);
    add_quotient(measurements,
                 {"forward/width/512", "forward/width-float/512", "forward, width 512, batch 64: double over float", 1,
                  3, false},
                 verdicts);
    add_passes(measurements, "batch", "batch, width 256", 1, 0.2, false, verdicts);
    add_passes(measurements, "width-small", "width 8 … 64, batch 64", 2, 0.5, false, verdicts);
    add_passes(measurements, "depth-cached", "depth, caches left as they are", 1, 0.05, false, verdicts);
    add_passes(measurements, "depth-relu", "depth, relu", 1, 0.05, false, verdicts);
    add_passes(measurements, "width-batch-1", "width, batch 1", 2, 0.15, false, verdicts);
    add_passes(measurements, "width-float", "width, batch 64, float", 2, 0.15, false, verdicts);
    for (const char* connectivity : {"plain", "residual", "highway", "dense"}) {
        add_growth(measurements,
                   {std::string{"both/"} + connectivity,
                    std::string{"both passes over depth, "} + connectivity + " connections: exponent", 1,
                    connectivity == std::string{"dense"} ? 2.0 : 1.1, false},
                   verdicts);
    }
    return verdicts;
}

}  // namespace bp::bench
