#pragma once

#include <string_view>

namespace bp {

/// What a hidden layer passes on, given what it reads, x, and what it computes, F(x) = σ(x W + b).
///   plain     F(x): every layer reads the one before it, and only that
///   residual  x + F(x)
///   highway   T ∘ F(x) + (1 - T) ∘ x with a gate T
///   dense     [x, F(x)], side by side: every layer, the output too, reads all that is below it
/// Lecture, "Other network connectivity".
enum class Connectivity { plain, residual, highway, dense };

inline constexpr Connectivity kConnectivities[]{Connectivity::plain, Connectivity::residual, Connectivity::highway,
                                                Connectivity::dense};

/// "plain", "residual" …
std::string_view name_of(Connectivity connectivity);

}  // namespace bp
