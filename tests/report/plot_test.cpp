#include <cmath>
#include <regex>
#include <gtest/gtest.h>

#include "base/error.hpp"
#include "report/line_plot.hpp"
#include "report/picture.hpp"
#include "tensor/tensor.hpp"
#include "tests/report/markup.hpp"

namespace bp::report {
namespace {

using test::elements;
using test::first_mistake;

LinePlot plot_of(std::vector<double> x, std::vector<double> y, Scale scale = Scale::linear) {
    return {"loss", "epoch", "mean loss", {{"training", std::move(x), std::move(y)}}, scale};
}

/// The points of the first line, in units of the picture.
std::vector<std::pair<double, double>> points(const std::string& svg) {
    static const std::regex list("points=\"([^\"]*)\""), point("([-0-9.]+),([-0-9.]+)");
    std::smatch match;
    std::vector<std::pair<double, double>> found;
    if (!std::regex_search(svg, match, list)) return found;
    const std::string text = match[1];
    for (std::sregex_iterator it(text.begin(), text.end(), point), end; it != end; ++it) {
        found.emplace_back(std::stod((*it)[1]), std::stod((*it)[2]));
    }
    return found;
}

TEST(LinePlot, IsWellFormedAndNamesItsAxesAndLines) {
    LinePlot plot = plot_of({1, 2, 3}, {2.5, 1, 0.5});
    plot.series.push_back({"test & <more>", {1, 3}, {2.6, 0.6}, 1});
    const std::string drawing = svg(plot);
    EXPECT_EQ(first_mistake(drawing), "");
    for (const char* label : {">epoch<", ">mean loss<", ">training<", ">test &amp; &lt;more&gt;<"}) {
        EXPECT_NE(drawing.find(label), std::string::npos) << label;
    }
    EXPECT_EQ(elements(drawing, "svg").size(), 1U);
}

// Equal steps in x and y are equal steps in the picture, and a larger y lies higher up.
TEST(LinePlot, PutsPointsWhereTheAxesSay) {
    const auto straight = points(svg(plot_of({0, 1, 2}, {0, 10, 20})));
    ASSERT_EQ(straight.size(), 3U);
    EXPECT_NEAR(straight[1].first - straight[0].first, straight[2].first - straight[1].first, 0.11);
    EXPECT_NEAR(straight[1].second - straight[0].second, straight[2].second - straight[1].second, 0.11);
    EXPECT_GT(straight[2].first, straight[0].first);
    EXPECT_LT(straight[2].second, straight[0].second);
}

TEST(LinePlot, OnALogarithmicScaleDrawsEqualFactorsAsEqualSteps) {
    const auto halved = points(svg(plot_of({0, 1, 2}, {4, 2, 1}, Scale::logarithmic)));
    ASSERT_EQ(halved.size(), 3U);
    EXPECT_NEAR(halved[1].second - halved[0].second, halved[2].second - halved[1].second, 0.11);
}

TEST(LinePlot, KeepsEveryPointAndEveryLegendWithinThePicture) {
    LinePlot plot = plot_of({-5, 1e6}, {-1e-9, 3e-9});
    plot.series[0].name = "a rather long name for a line";
    const std::string drawing = svg(plot);
    static const std::regex box("viewBox=\"0 0 ([0-9]+) ([0-9]+)\""), legend("x=\"([0-9.]+)\"[^>]*>a rather long");
    std::smatch size, name;
    ASSERT_TRUE(std::regex_search(drawing, size, box));
    ASSERT_TRUE(std::regex_search(drawing, name, legend));
    for (const auto& [x, y] : points(drawing)) {
        EXPECT_TRUE(x >= 0 && x <= std::stod(size[1])) << x;
        EXPECT_TRUE(y >= 0 && y <= std::stod(size[2])) << y;
    }
    EXPECT_GE(std::stod(size[1]) - std::stod(name[1]), 29 * 6.0);  // 29 letters, 6 units or more each
}

TEST(LinePlot, DrawsASinglePointAndAConstant) {
    for (const std::string& drawing : {svg(plot_of({1}, {2})), svg(plot_of({1, 2}, {3, 3}, Scale::logarithmic))}) {
        EXPECT_EQ(first_mistake(drawing), "");
        EXPECT_EQ(drawing.find("nan"), std::string::npos);
        EXPECT_FALSE(points(drawing).empty());
    }
}

TEST(LinePlot, RefusesWhatCannotBeDrawn) {
    EXPECT_THROW(svg(plot_of({1, 2}, {1, std::nan("")})), NumericError);
    EXPECT_THROW(svg(plot_of({1, HUGE_VAL}, {1, 2})), NumericError);
    EXPECT_THROW(svg(plot_of({1, 2}, {0, 2}, Scale::logarithmic)), NumericError);
    EXPECT_THROW(svg(plot_of({1, 2}, {1})), ShapeError);
    EXPECT_THROW(svg(plot_of({}, {})), InputError);
    EXPECT_THROW(svg({"empty", "x", "y", {}}), InputError);
}

TEST(Picture, DrawsASquareForEachElementWithInk) {
    const Tensor<double> ink = make_tensor<double>({{0, 0.5}, {1, 0}});
    const std::string drawing = picture_svg(view(ink), "a < b");
    EXPECT_EQ(first_mistake(drawing), "");
    static const std::regex square("<rect x=\"(\\d+)\" y=\"(\\d+)\"[^>]*fill-opacity=\"([0-9.]+)\"");
    std::vector<std::string> squares;
    for (std::sregex_iterator it(drawing.begin(), drawing.end(), square), end; it != end; ++it) {
        squares.push_back((*it)[1].str() + " " + (*it)[2].str() + " " + (*it)[3].str());
    }
    EXPECT_EQ(squares, (std::vector<std::string>{"8 0 0.5", "0 8 1"}));
}

TEST(Picture, RefusesInkThatIsNone) {
    for (const double wrong : {-0.1, 1.1, std::nan("")}) {
        const Tensor<double> ink = make_tensor<double>({{wrong}});
        EXPECT_THROW(picture_svg(view(ink), "x"), NumericError) << wrong;
    }
}

}  // namespace
}  // namespace bp::report
