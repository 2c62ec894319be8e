#pragma once

#include <string>

namespace bp {

/// What the exception of that type says; a note if there was none, so that a comparison with the text fails.
template <class Expected, class Action> std::string message(Action action) {
    try {
        action();
    } catch (const Expected& error) {
        return error.what();
    }
    return "nothing was thrown";
}

}  // namespace bp
