#include "report/line_plot.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <fmt/format.h>

#include "base/error.hpp"
#include "report/escape.hpp"

namespace bp::report {

namespace {

// Where the lines are drawn, in units of the picture; labels stand to the left and below, the legend to the right.
constexpr double kLeft = 76, kTop = 14, kWidth = 440, kHeight = 240, kBelow = 56, kLegendGap = 16;
constexpr double kLetter = 7.2;  // mean width of a letter of 13 units

/// Colours that stand out from white and from black alike, and dashes for those who do not see colours.
struct Stroke {
    const char* colour;
    const char* dashes;
};
constexpr std::array<Stroke, 4> kStrokes{
    {{"#3d85d6", "none"}, {"#d1701a", "7 3"}, {"#2f9e5b", "2 3"}, {"#9b6bd3", "9 3 2 3"}}};

const Stroke& stroke(const Series& series) { return kStrokes[series.colour % kStrokes.size()]; }

struct Range {
    double low = HUGE_VAL;
    double high = -HUGE_VAL;
};

Range range_of(const LinePlot& plot, std::vector<double> Series::*numbers) {
    Range range;
    for (const Series& series : plot.series) {
        if (series.x.size() != series.y.size()) {
            throw ShapeError(fmt::format("plot '{}': series '{}' has {} x and {} y", plot.title, series.name,
                                         series.x.size(), series.y.size()));
        }
        for (const double number : series.*numbers) {
            if (!std::isfinite(number)) {
                throw NumericError(fmt::format("plot '{}': series '{}' holds {}, which cannot be drawn", plot.title,
                                               series.name, number));
            }
            range = {std::min(range.low, number), std::max(range.high, number)};
        }
    }
    if (range.low > range.high) throw InputError(fmt::format("plot '{}': there is no point to draw", plot.title));
    return range;
}

/// Both axes, and where a point lies in the picture.
struct Frame {
    Axis x, y;
    double across(double value) const { return kLeft + kWidth * x.position(value); }
    double down(double value) const { return kTop + kHeight * (1 - y.position(value)); }
};

std::string text(double x, double y, std::string_view attributes, std::string_view content) {
    return fmt::format("<text x=\"{:.1f}\" y=\"{:.1f}\" {}>{}</text>\n", x, y, attributes, escaped(content));
}

std::string grid(const Frame& frame) {
    std::string out = "<g stroke=\"currentColor\" stroke-opacity=\"0.15\">\n", labels;
    for (const double tick : frame.y.ticks()) {
        const double y = frame.down(tick);
        out += fmt::format("<path d=\"M{:.1f} {:.1f}H{:.1f}\"/>\n", kLeft, y, kLeft + kWidth);
        labels += text(kLeft - 8, y + 4.5, "text-anchor=\"end\"", tick_label(tick));
    }
    for (const double tick : frame.x.ticks()) {
        const double x = frame.across(tick);
        out += fmt::format("<path d=\"M{:.1f} {:.1f}V{:.1f}\"/>\n", x, kTop, kTop + kHeight);
        labels += text(x, kTop + kHeight + 19, "text-anchor=\"middle\"", tick_label(tick));
    }
    return out + "</g>\n" + labels;
}

std::string axis_labels(const LinePlot& plot) {
    const double middle = kTop + kHeight / 2;
    return text(kLeft + kWidth / 2, kTop + kHeight + 44, "text-anchor=\"middle\"", plot.x_label) +
           text(16, middle, fmt::format("text-anchor=\"middle\" transform=\"rotate(-90 16 {:.1f})\"", middle),
                plot.y_label);
}

std::string line(const Series& series, const Frame& frame) {
    std::string points;
    for (std::size_t i = 0; i < series.x.size(); ++i) {
        points += fmt::format("{:.1f},{:.1f} ", frame.across(series.x[i]), frame.down(series.y[i]));
    }
    if (!points.empty()) points.pop_back();
    const bool is_strong = series.weight == Weight::strong;
    return fmt::format(
        "<polyline fill=\"none\" stroke=\"{}\" stroke-width=\"{}\" stroke-opacity=\"{}\" stroke-dasharray=\"{}\" "
        "stroke-linejoin=\"round\" points=\"{}\"/>\n",
        stroke(series).colour, is_strong ? 2.4 : 1.0, is_strong ? 1.0 : 0.45,
        is_strong ? stroke(series).dashes : "none", points);
}

std::string legend(const std::vector<Series>& all) {
    const double x = kLeft + kWidth + kLegendGap;
    double y = kTop + 10;
    std::string out;
    for (const Series& series : all) {
        if (series.name.empty()) continue;
        const Series sample{"", {0, 1}, {0, 0}, series.colour, series.weight};
        out +=
            fmt::format("<path d=\"M{:.1f} {:.1f}h28\" stroke=\"{}\" stroke-width=\"{}\" stroke-dasharray=\"{}\"/>\n",
                        x, y - 4.5, stroke(sample).colour, series.weight == Weight::strong ? 2.4 : 1.0,
                        series.weight == Weight::strong ? stroke(sample).dashes : "none");
        out += text(x + 36, y, "text-anchor=\"start\"", series.name);
        y += 21;
    }
    return out;
}

double legend_width(const std::vector<Series>& all) {
    std::size_t letters = 0;
    for (const Series& series : all) letters = std::max(letters, series.name.size());
    return letters == 0 ? 12 : kLegendGap + 36 + kLetter * static_cast<double>(letters) + 4;
}

}  // namespace

std::string svg(const LinePlot& plot) {
    const Range xs = range_of(plot, &Series::x), ys = range_of(plot, &Series::y);
    const Frame frame{Axis(xs.low, xs.high, plot.x_scale), Axis(ys.low, ys.high, plot.y_scale)};
    const double width = kLeft + kWidth + legend_width(plot.series), height = kTop + kHeight + kBelow;
    std::string out = fmt::format(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {0:.0f} {1:.0f}\" width=\"{0:.0f}\" "
        "height=\"{1:.0f}\" role=\"img\" aria-label=\"{2}\" font-family=\"system-ui, sans-serif\" font-size=\"13\" "
        "fill=\"currentColor\">\n",
        width, height, escaped(plot.title));
    out += grid(frame) + axis_labels(plot);
    for (const Weight weight : {Weight::faint, Weight::strong}) {  // the strong ones on top
        for (const Series& series : plot.series) {
            if (series.weight == weight) out += line(series, frame);
        }
    }
    return out + legend(plot.series) + "</svg>\n";
}

}  // namespace bp::report
