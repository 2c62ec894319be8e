#include <cerrno>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <spawn.h>
#include <sys/wait.h>
#include <system_error>
#include <unistd.h>
#include <fmt/format.h>

#include "base/error.hpp"
#include "cli/debugger.hpp"
#include "cli/exercise_build.hpp"
#include "cli/exercise_choice.hpp"
#include "cli/exit_code.hpp"
#include "cli/judging.hpp"
#include "cli/options.hpp"
#include "cli/print.hpp"
#include "cli/source_text.hpp"
#include "course/message.hpp"
#include "course/runner/record.hpp"
#include "report/write_file.hpp"

namespace bp::cli {

namespace {

using course::Exercise, course::Status, course::Verdict;

/// A file that goes at the end.
class RequestFile {
  public:
    explicit RequestFile(const std::string& text)
        : path_(std::filesystem::temp_directory_path() / fmt::format("backprop-request-{}", getpid())) {
        report::write_file(path_, text);
    }
    ~RequestFile() {
        std::error_code ignored;
        std::filesystem::remove(path_, ignored);
    }
    RequestFile(const RequestFile&) = delete;
    RequestFile& operator=(const RequestFile&) = delete;

    std::string path() const { return path_; }

  private:
    std::filesystem::path path_;
};

/// Runs gdb on this terminal until it ends; Ctrl-C is for gdb alone.
int converse(std::vector<std::string> words) {
    std::vector<char*> pointers;
    for (std::string& word : words) pointers.push_back(word.data());
    pointers.push_back(nullptr);
    setenv("SHELL", "/bin/sh", 1);  // gdb starts the program through it; not every shell redirects alike
    posix_spawnattr_t attributes;
    posix_spawnattr_init(&attributes);
    sigset_t ours;
    sigemptyset(&ours);
    sigaddset(&ours, SIGINT);
    sigaddset(&ours, SIGPIPE);
    posix_spawnattr_setsigdefault(&attributes, &ours);
    posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGDEF);
    static_cast<void>(std::signal(SIGINT, SIG_IGN));
    pid_t process = -1;
    const int error = posix_spawnp(&process, pointers[0], nullptr, &attributes, pointers.data(), environ);
    posix_spawnattr_destroy(&attributes);
    if (error == ENOENT) {
        throw InputError(
            "gdb is not installed. On Debian: sudo apt-get install gdb. Without it: print values in your "
            "function, check shows them; the message above has the input to compute by hand");
    }
    if (error != 0) throw std::system_error(error, std::generic_category(), "cannot run gdb");
    int status = 0;
    while (waitpid(process, &status, 0) < 0 && errno == EINTR) {
    }
    return WIFEXITED(status) && WEXITSTATUS(status) == 0 ? kDone : kInternalError;
}

/// Why there is nothing to look into, or "".
std::string why_not(const Verdict& verdict) {
    const std::string& id = verdict.exercise.id;
    switch (verdict.status) {
        case Status::passed:
            return fmt::format("{} has passed: no case fails", id);
        case Status::todo:
        case Status::shown:
            return fmt::format("{} is not written yet, so no case fails: ./backprop lesson {}", id, chapter_number(id));
        case Status::does_not_compile:
            return fmt::format("{} does not compile, so nothing runs: ./backprop check {} shows the first error", id,
                               id);
        default:
            return "";
    }
}

}  // namespace

int debug(Words words) {
    Usage usage{.synopsis = "backprop debug [options] N.M",
                .description =
                    "Starts gdb on the case that fails in exercise N.M: it stops in your function with that\n"
                    "input, or where your program crashed. It runs without the limits of check.\n"};
    const course::JudgeOptions defaults;
    usage.options.add_options()("seed", po::value<std::uint64_t>()->default_value(defaults.seed),
                                "decides the random cases, as in check");
    const auto arguments = read_arguments(words, usage);
    if (!arguments) return kDone;
    if (arguments->words.size() != 1) throw UsageError("which exercise?");
    const auto exercises = chosen_exercises(arguments->words[0]);
    if (exercises.size() != 1) throw UsageError("debug is for one exercise, such as " + exercises[0].id);
    const Exercise& exercise = exercises[0];
    course::JudgeOptions options;
    options.seed = arguments->options["seed"].as<std::uint64_t>();
    const Verdict verdict = judged({exercise}, options).at(0);
    if (const std::string reason = why_not(verdict); !reason.empty()) throw InputError(reason);

    const int chapter = chapter_number(exercise.id);
    const std::string file = exercise_file(chapter_numbered(chapter));
    const RequestFile request(course::runner::to_text({course::runner::fresh_nonce(), exercise.id, options}));
    fmt::print(stderr, "{}\n{}", course::message(verdict, course::Naming::withheld), gdb_advice(verdict));
    return converse(gdb_words(verdict, {exercise_program(chapter), request.path(), file, read_text(file)}));
}

}  // namespace bp::cli
