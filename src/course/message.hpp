#pragma once

#include <string>

#include "course/verdict.hpp"

namespace bp::course {

/// Whether a failure names the mistake. The first time it does not, so that the counterexample can do its work. What a
/// verdict keeps back is told only where somebody asked for it.
enum class Naming { withheld, given, asked_for };

/// How long a message may be: 25 lines, or as long as it takes (`--verbose`).
enum class Extent { brief, full };

/// What the student reads about one exercise. For a failure always in this order: verdict and exercise, the lecture's
/// claim with its slide, the smallest failing input, expected and got and who says so, the diagnosis, what to look at
/// and the command that repeats exactly this.
std::string message(const Verdict& verdict, Naming naming = Naming::given, Extent extent = Extent::brief);

}  // namespace bp::course
