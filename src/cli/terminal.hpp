#pragma once

#include <optional>
#include <string_view>

namespace bp::cli {

/// Single keys in, whole screens out. On a terminal keys arrive as they are typed, unseen, and each screen takes the
/// place of the last; elsewhere keys are read as they come, and screens follow one another. However the program ends,
/// by Ctrl-C too, and while Ctrl-Z has stopped it, the terminal is left as it was found. One at a time.
class Terminal {
  public:
    Terminal();
    ~Terminal();
    Terminal(const Terminal&) = delete;
    Terminal& operator=(const Terminal&) = delete;

    /// A key, if one is typed within that time. After the end of the input there are none.
    std::optional<char> key(int milliseconds);
    /// Forgets keys that were typed already.
    void discard_keys();
    void show(std::string_view screen);
    /// Whether it was stopped (Ctrl-Z) and goes on since the last question.
    bool has_come_back();

  private:
    bool has_keys_ = true;
    bool is_redrawn_;
};

}  // namespace bp::cli
