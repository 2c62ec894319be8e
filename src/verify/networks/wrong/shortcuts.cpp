#include <algorithm>
#include <array>

#include "verify/networks/wrong/replaced.hpp"

/// Mistakes in residual, highway and dense connections.
namespace bp::verify {

namespace {

Matrix skip_dropped(const Matrix&, const Matrix& through_F) { return through_F; }

Matrix skip_twice(const Matrix& delta, const Matrix& through_F) { return 2 * delta + through_F; }

HighwayMessages gate_without_carry(const Matrix& delta, const Matrix& T, const Matrix& H, const Matrix& x) {
    HighwayMessages sent = right::highway_back(delta, T, H, x);
    sent.to_T = element_prod(delta, H);
    return sent;
}

HighwayMessages gate_with_sum(const Matrix& delta, const Matrix& T, const Matrix& H, const Matrix& x) {
    HighwayMessages sent = right::highway_back(delta, T, H, x);
    sent.to_T = element_prod(delta, H + x);
    return sent;
}

Matrix carried_by_the_gate(const Matrix& T, const Matrix& H, const Matrix& x) { return element_prod(T, H + x); }

/// The part that belongs to the new units is looked for at the front.
Matrix slices_swapped(const Matrix& delta, std::size_t from, std::size_t to) {
    const std::size_t width = to - from, end = delta.size2();
    return from == 0 ? right::slice(delta, end - width, end) : right::slice(delta, 0, width);
}

Matrix slice_off_by_one(const Matrix& delta, std::size_t from, std::size_t to) {
    const std::size_t shift = from > 0 ? 1 : 0;
    return right::slice(delta, from - shift, to - shift);
}

constexpr std::array kWrongShortcuts{
    WrongNetwork{"RES1/net", "residual: the error signal of the shortcut is dropped",
                 "y = F(x) + x: the error flows through both; add delta itself.", "P24",
                 replaced<&Recipe::residual_back, skip_dropped>},
    WrongNetwork{"RES2/net", "residual: the shortcut counts twice", "The identity path counts once.", "P24",
                 replaced<&Recipe::residual_back, skip_twice>},
    WrongNetwork{"RES4/net", "highway: the gate receives δ h", "y = T h + (1 - T) x, so dy/dT = h - x.", "P3/net",
                 replaced<&Recipe::highway_back, gate_without_carry>},
    WrongNetwork{"RES5/net", "highway: the gate receives δ (h + x)", "The carry gate is 1 - T: its derivative is -1.",
                 "P3/net", replaced<&Recipe::highway_back, gate_with_sum>},
    WrongNetwork{"RP8/net", "highway: T carries x, not 1 - T",
                 "What is not transformed is carried: the carry is 1 - T.", "P24",
                 replaced<&Recipe::highway, carried_by_the_gate>},
    WrongNetwork{"RES7/net", "dense: the two slices of the error signal are swapped",
                 "Split the error exactly where the inputs were concatenated.", "P24",
                 replaced<&Recipe::slice, slices_swapped>},
    WrongNetwork{"RES8/net", "dense: the slice of the new units starts one too early",
                 "Split the error exactly where the inputs were concatenated.", "P24",
                 replaced<&Recipe::slice, slice_off_by_one>},
};

}  // namespace

std::span<const WrongNetwork> wrong_shortcuts() { return kWrongShortcuts; }

}  // namespace bp::verify
