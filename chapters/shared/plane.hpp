#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "neuron/samples.hpp"

/// Pictures of the plane of two inputs: a square with points, and a neuron's boundary through it.
namespace bp::chapters {

/// A square of the drawing, and the range of x_1 and of x_2 that it shows.
struct Plane {
    double left, top, size;
    double low, high;

    double across(double x_1) const { return left + size * (x_1 - low) / (high - low); }
    double down(double x_2) const { return top + size * (high - x_2) / (high - low); }
};

/// Styles are attributes: a style sheet would reach the page around the drawing.
inline constexpr std::string_view kName = "fill='#1a1a1a'", kTitle = "fill='#1a1a1a' font-size='18' font-weight='bold'",
                                  kSmall = "fill='#555555' font-size='14'",
                                  kBoundary = "stroke='#1a1a1a' stroke-width='2.5'",
                                  kContour = "stroke='#767676' stroke-width='1.5' stroke-dasharray='6 4'";

/// Text with its middle at a place of the drawing.
std::string caption(double x, double y, std::string_view style, std::string_view text);

/// The frame, lines where x_1 and x_2 are 0, and what the axes are called.
std::string frame(const Plane& plane, std::string_view x_name, std::string_view y_name);

/// The side on which z is positive, shaded.
std::string positive_side(const Plane& plane, const neuron::Neuron& neuron);

/// The line where the neuron's net input is z, as far as the square shows it; nothing if it passes by.
std::string line_of(const Plane& plane, const neuron::Neuron& neuron, double z, std::string_view style);

/// A positive as a disc with a plus in it, a negative as a ring with a minus, named by shape and not by colour alone.
std::string mark(const Plane& plane, const neuron::Sample& sample);

/// An arrow from one point of the plane to another.
std::string arrow(const Plane& plane, const Vector<double>& from, const Vector<double>& to);

}  // namespace bp::chapters
