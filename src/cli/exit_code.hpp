#pragma once

/// Exit codes: what the program says to whoever called it.
namespace bp::cli {

inline constexpr int kDone = 0;
inline constexpr int kCheckFailed = 1;    ///< it worked, and found something wrong: a claim that fails, a NaN
inline constexpr int kWrongUsage = 2;     ///< the words on the command line make no sense
inline constexpr int kInputRefused = 3;   ///< a text, file or value was refused; nothing was written to stdout
inline constexpr int kInternalError = 4;  ///< our fault, or the machine's

}  // namespace bp::cli
