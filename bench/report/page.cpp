#include <cmath>
#include <fmt/format.h>

#include "report/line_plot.hpp"
#include "report/page.hpp"
#include "report/text.hpp"

namespace bp::bench {

namespace {

using report::Cell;
using report::LinePlot;
using report::Page;
using report::Scale;
using report::Series;
using report::Table;
using report::Tint;
using report::Weight;

Table table_of(const std::vector<Verdict>& verdicts) {
    Table table{"", {"measured", "found", "95 % interval", "claimed", "R²", "verdict"}, {}};
    for (const Verdict& v : verdicts) {
        const Tint tint = v.word() == "holds" ? Tint::good : v.has_failed() ? Tint::bad : Tint::none;
        table.rows.push_back({v.claim, fmt::format("{:.3f}", v.found), fmt::format("{:.3f} … {:.3f}", v.low, v.high),
                              v.is_judged ? fmt::format("{:.3g} … {:.3g}", v.wanted_low, v.wanted_high) : "",
                              v.r_squared ? fmt::format("{:.4f}", *v.r_squared) : "", Cell(v.word(), tint, 0.5)});
    }
    return table;
}

Table table_of(const std::vector<Count>& counts) {
    Table table{"Multiply-adds per weight and sample",
                {"network", "weights", "forward", "backward", "backward with the inputs' δ", "counted and formula"},
                {}};
    for (const Count& count : counts) {
        const bool equal = count.counted_equals_formula;
        table.rows.push_back({count.network, std::to_string(count.weights), fmt::format("{:.3f}", count.forward),
                              fmt::format("{:.3f}", count.backward), fmt::format("{:.3f}", count.backward_with_input),
                              Cell(equal ? "equal" : "different", equal ? Tint::good : Tint::bad, 0.5)});
    }
    return table;
}

Table table_of(const std::vector<MemoryCount>& counts) {
    Table table{
        "Numbers that learning keeps, in doubles",
        {"network", "parameters", "values", "error signals", "scratch", "bytes", "on the heap", "formula and heap"},
        {}};
    for (const MemoryCount& count : counts) {
        const inspect::Memory& numbers = count.numbers;
        const bool equal = count.agrees();
        table.rows.push_back({count.network, std::to_string(numbers.parameters), std::to_string(numbers.values),
                              std::to_string(numbers.deltas), std::to_string(numbers.kept), std::to_string(count.bytes),
                              count.on_the_heap ? fmt::format("{:.0f}", *count.on_the_heap) : "not counted",
                              Cell(equal ? "equal" : "different", equal ? Tint::good : Tint::bad, 0.5)});
    }
    return table;
}

/// Milliseconds of a family, and its fitted law as a second line.
void add_family(const Measurements& measurements, const std::string& name, const std::string& label, LinePlot& plot) {
    const Family family = family_of(measurements, name);
    if (family.x.size() < 3) return;
    const std::vector<double> least = family.least();
    const report::PowerLaw law = report::power_law(family.x, least);
    Series measured{label, family.x, {}, plot.series.size()},
        fitted{"", family.x, {}, plot.series.size(), Weight::faint};
    for (std::size_t i = 0; i < least.size(); ++i) {
        measured.y.push_back(1e3 * least[i]);
        fitted.y.push_back(1e3 * law.factor * std::pow(family.x[i], law.exponent));
    }
    plot.series.push_back(measured);
    plot.series.push_back(fitted);
}

/// The faint lines are the fits.
void add_plot(Page& page, const Measurements& measurements, const std::string& family, LinePlot plot,
              const std::string& caption) {
    add_family(measurements, "forward/" + family, "forward", plot);
    add_family(measurements, "backward/" + family, "backward", plot);
    if (!plot.series.empty()) page.figure({caption, report::svg(plot)});
}

const double* counter_of(const Samples& samples, const std::string& name) {
    const auto found = samples.counters.find(name);
    return found == samples.counters.end() ? nullptr : &found->second;
}

/// Times of both passes divided, and, as faint line, their multiply-adds.
void add_ratio(Page& page, const Measurements& measurements) {
    const Family forward = family_of(measurements, "forward/width"),
                 backward = family_of(measurements, "backward/width");
    if (forward.x.size() < 3 || forward.x != backward.x) return;
    Series times{"times", forward.x, {}, 0}, counts{"multiply-adds", forward.x, {}, 0, Weight::faint};
    for (std::size_t i = 0; i < forward.x.size(); ++i) {
        const Samples &below = *forward.samples[i], &above = *backward.samples[i];
        const double *of_forward = counter_of(below, "multiply_adds"),
                     *of_backward = counter_of(above, "multiply_adds");
        if (of_forward == nullptr || of_backward == nullptr) return;
        times.y.push_back(above.least() / below.least());
        counts.y.push_back(*of_backward / *of_forward);
    }
    page.section("Backward over forward");
    page.figure({"Backward over forward: measured times, and as faint line the multiply-adds that were counted.",
                 report::svg(LinePlot{"backward over forward",
                                      "units in each of 3 layers, batch 64",
                                      "ratio",
                                      {times, counts},
                                      Scale::linear,
                                      Scale::logarithmic})});
}

/// Multiply-adds per second, as a part of those of one large product alone.
void add_share(Page& page, const Measurements& measurements) {
    const auto product = measurements.find("product/ratio/" + std::to_string(kRatioWidth));
    if (product == measurements.end() || counter_of(product->second, "multiply_adds") == nullptr) return;
    const double limit = *counter_of(product->second, "multiply_adds") / product->second.least();
    LinePlot plot{"share of the product limit",
                  "units in each of 3 layers, batch 64",
                  "share",
                  {},
                  Scale::linear,
                  Scale::logarithmic};
    for (const std::string pass : {"forward", "backward"}) {
        const Family family = family_of(measurements, pass + "/width");
        Series series{pass, family.x, {}, plot.series.size()};
        for (const Samples* samples : family.samples) {
            const double* multiply_adds = counter_of(*samples, "multiply_adds");
            if (multiply_adds == nullptr) return;
            series.y.push_back(*multiply_adds / samples->least() / limit);
        }
        if (family.x.size() >= 3) plot.series.push_back(series);
    }
    if (plot.series.empty()) return;
    page.section("Share of the limit");
    page.figure({fmt::format("Multiply-adds per second over those of one product of {} samples and {} x {} weights.",
                             kRatioBatch, kRatioWidth, kRatioWidth),
                 report::svg(plot)});
}

}  // namespace

std::string page_of(const Findings& findings, const Measurements& measurements) {
    Page page("What a pass costs");
    page.paragraph(
        fmt::format("{}. The least of all repetitions counts, of ratios the medians; these lie {:.1f} % above it.",
                    findings.machine, 100 * findings.noise));
    page.section("Depth");
    add_plot(
        page, measurements, "depth",
        {"time over depth", "sigmoid layers of 256 units, batch 256", "milliseconds", {}, Scale::linear, Scale::linear},
        "Time of both passes over the number of layers; the faint lines are the fitted power laws.");
    page.section("Width");
    add_plot(page, measurements, "width",
             {"time over width",
              "units in each of 3 layers, batch 64",
              "milliseconds",
              {},
              Scale::logarithmic,
              Scale::logarithmic},
             "Time over width, both axes logarithmic: the slope is the exponent.");
    add_ratio(page, measurements);
    add_share(page, measurements);
    page.section("Every statement");
    page.table(table_of(findings.verdicts));
    page.section("Counted, not timed");
    page.paragraph(
        "The passes ran on numbers that count their own arithmetic. Forward needs one multiply-add per weight and "
        "sample; backward two, less those that only the inputs' error signal would need.");
    page.table(table_of(findings.counts));
    page.paragraph(
        "Memory: a value and an error signal for each number of each node, kept from pass to pass. The heap rounds "
        "each "
        "of seven blocks up, by a page at most.");
    page.table(table_of(findings.memory));
    return page.html_text();
}

}  // namespace bp::bench
