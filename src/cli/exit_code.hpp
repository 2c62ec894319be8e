#pragma once

namespace bp::cli {

/// What the program says to whoever called it.
enum ExitCode : int {
    kDone = 0,
    kCheckFailed = 1,    ///< it worked, and found something wrong: a number that is not finite, a claim that fails
    kWrongUsage = 2,     ///< the words on the command line make no sense
    kInputRefused = 3,   ///< a text, file or value was refused; nothing was written to stdout
    kInternalError = 4,  ///< our fault, or the machine's
};

}  // namespace bp::cli
