#pragma once

#include <span>
#include <string_view>

#include "verify/engine.hpp"

/// Mistakes that people make in backpropagation code, each as an engine that makes it. A property that lets one pass
/// is too weak; so the catch rate of the whole suite is known. Chapters adapt them for exercises.
namespace bp::verify {

/// An engine with one mistake.
struct WrongVersion {
    std::string_view id;         ///< a letter for the topic and a number
    std::string_view what;       ///< what is wrong, for whoever reads the code
    std::string_view diagnosis;  ///< the one sentence a student reads
    std::string_view caught_by;  ///< the property that must fail
    Engine (*engine)();
};

/// All of them.
std::span<const WrongVersion> wrong_versions();

// One list per topic, each in a file of its own.
std::span<const WrongVersion> wrong_arithmetic();
std::span<const WrongVersion> wrong_activations();
std::span<const WrongVersion> wrong_maxima();
std::span<const WrongVersion> wrong_matrices();
std::span<const WrongVersion> wrong_losses();
std::span<const WrongVersion> wrong_values();
std::span<const WrongVersion> wrong_messages();
std::span<const WrongVersion> wrong_passes();

}  // namespace bp::verify
