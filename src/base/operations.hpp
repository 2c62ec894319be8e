#pragma once

#include <cstdint>
#include <string>

namespace bp {

/// How much arithmetic was done, by kind. The lecture's unit ("Computation cost") is the multiply-add: one
/// multiplication whose result is added to a sum. Comparisons, copies and changes of sign are
/// not counted.
struct Operations {
    std::uint64_t multiply_adds = 0;
    std::uint64_t additions = 0;        ///< additions and subtractions outside a multiply-add
    std::uint64_t multiplications = 0;  ///< multiplications outside a multiply-add
    std::uint64_t divisions = 0;
    std::uint64_t functions = 0;  ///< calls of exp, log, tanh, …

    bool operator==(const Operations&) const = default;

    Operations& operator+=(const Operations& other) {
        multiply_adds += other.multiply_adds;
        additions += other.additions;
        multiplications += other.multiplications;
        divisions += other.divisions;
        functions += other.functions;
        return *this;
    }
};

inline Operations operator+(Operations a, const Operations& b) { return a += b; }

/// The same work done n times.
inline Operations operator*(std::uint64_t n, const Operations& a) {
    return {n * a.multiply_adds, n * a.additions, n * a.multiplications, n * a.divisions, n * a.functions};
}

inline Operations operator-(const Operations& a, const Operations& b) {
    return {a.multiply_adds - b.multiply_adds, a.additions - b.additions, a.multiplications - b.multiplications,
            a.divisions - b.divisions, a.functions - b.functions};
}

/// "32 multiply-adds, 9 additions"; kinds that do not occur are left out, and nothing at all reads "no arithmetic".
std::string to_string(const Operations& operations);

}  // namespace bp
