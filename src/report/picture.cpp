#include "report/picture.hpp"

#include <fmt/format.h>

#include "base/error.hpp"
#include "report/escape.hpp"

namespace bp::report {

std::string picture_svg(View<const double> ink, std::string_view title) {
    constexpr std::size_t kSquare = 8;
    std::string out = fmt::format(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {0} {1}\" width=\"{0}\" height=\"{1}\" role=\"img\" "
        "fill=\"currentColor\" shape-rendering=\"crispEdges\"><title>{2}</title>\n",
        kSquare * ink.cols(), kSquare * ink.rows(), escaped(title));
    for (std::size_t i = 0; i < ink.rows(); ++i) {
        for (std::size_t j = 0; j < ink.cols(); ++j) {
            if (!(ink(i, j) >= 0 && ink(i, j) <= 1)) {
                throw NumericError(fmt::format("picture '{}': ink at [{},{}] is {}, which is not within 0 … 1", title,
                                               i, j, ink(i, j)));
            }
            if (ink(i, j) == 0) continue;
            out += fmt::format("<rect x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\" fill-opacity=\"{:.3g}\"/>\n",
                               kSquare * j, kSquare * i, kSquare, kSquare, ink(i, j));
        }
    }
    return out + "</svg>\n";
}

}  // namespace bp::report
