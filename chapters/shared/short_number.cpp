#include "chapters/shared/short_number.hpp"

#include <cmath>
#include <fmt/format.h>

namespace bp::chapters {

std::string short_number(double number) {
    for (int d = 1; d <= 200; ++d) {
        const double numerator = std::round(number * d);
        if (std::abs(number * d - numerator) > 1e-9) continue;
        return d == 1 ? fmt::format("{}", numerator) : fmt::format("{}/{}", numerator, d);
    }
    return fmt::format("{:.4g}", number);
}

}  // namespace bp::chapters
