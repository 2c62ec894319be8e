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
                              v.is_judged ? fmt::format("{:g} … {:g}", v.wanted_low, v.wanted_high) : "",
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

}  // namespace

std::string page_of(const Findings& findings, const Measurements& measurements) {
    Page page("What a pass costs");
    page.paragraph(fmt::format("{}. The least of all repetitions counts; the medians lie {:.1f} % above it.",
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
    page.section("Every statement");
    page.table(table_of(findings.verdicts));
    page.section("Counted, not timed");
    page.paragraph(
        "The passes ran on numbers that count their own arithmetic. Forward needs one multiply-add per weight and "
        "sample; backward two, less those that only the inputs' error signal would need.");
    page.table(table_of(findings.counts));
    return page.html_text();
}

}  // namespace bp::bench
