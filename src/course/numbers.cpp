#include "course/numbers.hpp"

#include <algorithm>
#include <cmath>

#include "base/text.hpp"

namespace bp::course {

bool same(double a, double b) {
    if (std::isnan(a) || std::isnan(b)) return std::isnan(a) && std::isnan(b);
    if (std::isinf(a) || std::isinf(b)) return a == b;
    return std::abs(a - b) <= 1e-9 * std::max({std::abs(a), std::abs(b), 1e-3});
}

bool same(const Numbers& a, const Numbers& b) {
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](double x, double y) { return same(x, y); });
}

std::string to_text(double number) { return shortest(number); }

std::string to_text(const Numbers& numbers) {
    std::string text = "(";
    for (std::size_t i = 0; i < numbers.size(); ++i) text += (i == 0 ? "" : ", ") + to_text(numbers[i]);
    return text + ")";
}

std::string to_text(const Matrix& matrix) {
    std::string text = "(";
    for (std::size_t i = 0; i < matrix.rows(); ++i) {
        const auto row = matrix.flat().subspan(i * matrix.cols(), matrix.cols());
        text += (i == 0 ? "" : ", ") + to_text(Numbers(row.begin(), row.end()));
    }
    return text + ")";
}

}  // namespace bp::course
