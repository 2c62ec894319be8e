#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>

#include "cli/commands.hpp"

namespace bp::cli {

/// What form the results take on stdout.
enum class Output { text, json };

/// What `lecture` was asked for.
struct LectureOptions {
    std::optional<std::string> chapter;  ///< the number of one chapter; otherwise all of them and the digits
    std::filesystem::path page;          ///< where the HTML page goes
    std::uint64_t seed = 1;
    Output output = Output::text;
};

/// Reads the words after `lecture`; nothing if they asked for the help, which is then printed.
/// Throws UsageError for words that make no sense.
std::optional<LectureOptions> read_lecture_options(Words words);

}  // namespace bp::cli
