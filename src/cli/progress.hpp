#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace bp::cli {

/// How far a long command is, on stderr. On a terminal one line is redrawn and wiped at the end; elsewhere, as in a
/// log, only milestones are written, a line each. It has no colours, so NO_COLOR has nothing to forbid.
class Progress {
  public:
    /// Of that many steps.
    explicit Progress(std::size_t step_count);
    ~Progress();
    Progress(const Progress&) = delete;
    Progress& operator=(const Progress&) = delete;

    /// What is being done now; `done` steps are behind.
    void show(std::size_t done, std::string_view what);
    /// Takes the line off a terminal, before something else is written there.
    void wipe();
    /// Something worth a line in a log.
    void milestone(std::string_view what);

  private:
    std::size_t step_count_;
    bool is_redrawn_;
};

/// "[#####.....] 50 %  split 3 of 5", cut to `width` columns.
std::string progress_line(std::size_t done, std::size_t step_count, std::string_view what, std::size_t width);

}  // namespace bp::cli
