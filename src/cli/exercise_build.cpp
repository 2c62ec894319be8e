#include "cli/exercise_build.hpp"

#include <algorithm>
#include <fcntl.h>
#include <filesystem>
#include <stdexcept>
#include <sys/file.h>
#include <unistd.h>
#include <fmt/format.h>

#include "base/error.hpp"
#include "cli/captured.hpp"
#include "cli/compile_error.hpp"
#include "cli/source_text.hpp"

namespace bp::cli {

namespace {

namespace fs = std::filesystem;

constexpr std::size_t kLongestEnd = 3000;

fs::path program_folder() { return fs::read_symlink("/proc/self/exe").parent_path(); }

std::string program_name(int chapter) { return fmt::format("backprop_exercise_{:02}", chapter); }

/// The launcher takes the same lock while it builds.
class Lock {
  public:
    Lock() : file_(open((build_folder() + "/.lock").c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0666)) {
        if (file_ >= 0) flock(file_, LOCK_EX);
    }
    ~Lock() {
        if (file_ >= 0) close(file_);
    }
    Lock(const Lock&) = delete;
    Lock& operator=(const Lock&) = delete;

    bool is_held() const { return file_ >= 0; }

  private:
    int file_;
};

/// The text of a file that may be in the middle of being saved.
std::string text_of(const std::string& path) {
    try {
        return read_text(path);
    } catch (const InputError&) {
        return "";
    }
}

}  // namespace

std::string build_folder() { return program_folder().parent_path().parent_path(); }

std::string attempts_file() { return build_folder() + "/.attempts"; }

const course::Chapter& chapter_numbered(int number) {
    const auto chapters = course::all_chapters();
    const auto found =
        std::find_if(chapters.begin(), chapters.end(), [number](const auto& c) { return c.number == number; });
    if (found == chapters.end()) throw std::out_of_range(fmt::format("no chapter {}", number));
    return *found;
}

std::string exercise_file(const course::Chapter& chapter) {
    return fmt::format("{}/chapters/{}/exercise.cpp", BP_CHECKOUT, chapter.folder);
}

std::map<int, std::string> build_exercises(const std::vector<int>& chapters) {
    const Lock lock;
    if (!lock.is_held()) return {};
    std::vector<std::string> words{BP_NINJA, "-C", build_folder(), "-k", "0"};
    for (const int chapter : chapters) words.push_back(program_name(chapter));
    const Captured built = captured(words);
    if (built.exit_code == 0) return {};
    std::map<int, std::string> errors;
    for (const int number : chapters) {
        const course::Chapter& chapter = chapter_numbered(number);
        const std::string error = first_error(built.output, chapter.folder, text_of(exercise_file(chapter)));
        if (!error.empty()) errors[number] = error;
    }
    if (!errors.empty()) return errors;
    const std::size_t begin = built.output.size() - std::min(built.output.size(), kLongestEnd);
    throw std::runtime_error("could not build the exercises:\n" + built.output.substr(begin));
}

std::string exercise_program(int chapter) {
    const std::string program = program_folder() / program_name(chapter);
    if (fs::exists(program)) return program;
    throw InputError(fmt::format("{} is not built; ./backprop check {} builds it", program, chapter));
}

}  // namespace bp::cli
