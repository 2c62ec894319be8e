#pragma once

#include <string>

namespace bp::cli {

/// A file that an editor saves. It is read anew at every question, since times and notices of changes do not arrive
/// from every file system.
class WatchedFile {
  public:
    explicit WatchedFile(std::string path);

    /// Whether there is other text in it than at the last question. A file that has vanished or is empty is one in the
    /// middle of being saved: it has not changed.
    bool has_changed();
    const std::string& path() const { return path_; }
    const std::string& text() const { return text_; }

  private:
    std::string path_, text_;
};

}  // namespace bp::cli
