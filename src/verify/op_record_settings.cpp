#include "verify/op_record_settings.hpp"

#include <array>

namespace bp::verify {

namespace {

template <std::size_t N> double one_of(const std::array<double, N>& choices, unsigned pick) {
    return choices[pick % N];
}

}  // namespace

oracle::Settings factor(unsigned pick, Shape /*in*/) {
    return {{"factor", one_of<6>({2, 0.5, -1, 3, -0.5, -2}, pick)}};
}

oracle::Settings slope(unsigned pick, Shape /*in*/) { return {{"slope", one_of<3>({0.5, 0.25, 0}, pick)}}; }

oracle::Settings exponent(unsigned pick, Shape /*in*/) {
    return {{"exponent", one_of<6>({2, 0.5, -1, 1.5, 1, 0}, pick)}};
}

oracle::Settings axis(unsigned pick, Shape /*in*/) { return {{"axis", one_of<2>({0, 1}, pick)}}; }

oracle::Settings axis_or_all(unsigned pick, Shape in) {
    return pick % 3 == 2 ? oracle::Settings{} : axis(pick % 3, in);
}

oracle::Settings range(unsigned pick, Shape in) {
    const std::size_t length = pick % 2 == 0 ? in.rows() : in.cols();
    const std::size_t from = pick / 2 % length;
    const std::size_t to = from + 1 + pick / 8 % (length - from);
    return {{"axis", pick % 2}, {"from", static_cast<double>(from)}, {"to", static_cast<double>(to)}};
}

}  // namespace bp::verify
