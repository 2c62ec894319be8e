#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "report/axis.hpp"
#include "report/sketch.hpp"

/// Curves over two axes, for the figures of the lessons: on the light ground of report::sketch, with coordinates
/// rounded to a tenth, so that the last bits of a number do not change a picture.
namespace bp::chapters {

/// One axis: its ends, how it is laid out, where it has ticks, and what it shows.
struct AxisPlan {
    double low, high;
    report::Scale scale;
    std::vector<double> ticks;
    std::string label;
};

/// A point of a curve, in the axes' own numbers.
using CurvePoint = std::pair<double, double>;

/// A rectangle of the drawing with an axis below and one to the left.
struct Axes {
    report::sketch::Point corner;  ///< left and upper
    double width, height;
    AxisPlan x, y;

    /// Where a point lies in the drawing. What lies beyond an end of an axis is put at that end.
    report::sketch::Point place(CurvePoint point) const;
    /// Lines and numbers at the ticks, and the labels of both axes: x below, y above the left edge.
    std::string grid() const;
    /// The points, joined. A curve ends where it leaves the rectangle above or below.
    std::string curve(const std::vector<CurvePoint>& points, std::string_view colour, double thickness = 2.5) const;
    /// Small discs at the points, for what was measured or counted there.
    std::string dots(const std::vector<CurvePoint>& points, std::string_view colour) const;
};

}  // namespace bp::chapters
