#include "cli/progress_file.hpp"

#include <csignal>
#include <cstdlib>
#include <filesystem>
#include <random>
#include <fmt/format.h>

#include "base/error.hpp"
#include "cli/judging.hpp"
#include "cli/source_text.hpp"
#include "report/write_file.hpp"

namespace bp::cli {

namespace {

using course::ProgressRecord, course::Reached, course::Status, course::Verdict;

/// Signals that would end the program wait until this has gone.
class SignalsHeld {
  public:
    SignalsHeld() {
        sigset_t ending;
        sigemptyset(&ending);
        for (const int signal : {SIGINT, SIGTERM, SIGHUP, SIGQUIT}) sigaddset(&ending, signal);
        sigprocmask(SIG_BLOCK, &ending, &before_);
    }
    ~SignalsHeld() { sigprocmask(SIG_SETMASK, &before_, nullptr); }
    SignalsHeld(const SignalsHeld&) = delete;
    SignalsHeld& operator=(const SignalsHeld&) = delete;

  private:
    sigset_t before_{};
};

bool was_shown(const ProgressRecord& record, const Verdict& verdict) {
    const auto found = record.find(verdict.exercise.id);
    return found != record.end() && found->second.reached == Reached::shown;
}

/// What another seed says of an exercise that has passed.
Verdict judged_afresh(const course::Exercise& exercise) {
    course::JudgeOptions options;
    options.seed = std::random_device{}();
    return judged({exercise}, options).at(0);
}

}  // namespace

std::string progress_path() {
    const char* const chosen = std::getenv("BP_PROGRESS");
    return chosen != nullptr && *chosen != '\0' ? chosen : BP_CHECKOUT "/progress.txt";
}

ProgressRecord read_progress(const std::string& path) {
    if (!std::filesystem::exists(path)) return {};
    const std::string text = read_text(path);
    try {
        return course::progress_from(text);
    } catch (const InputError& error) {
        throw InputError(fmt::format("{}: {}", path, error.what()));
    }
}

void write_progress(const std::string& path, const ProgressRecord& record) {
    const SignalsHeld held;
    report::write_file(path, course::to_text(record));
}

std::string note_progress(std::vector<Verdict>& verdicts) {
    try {
        ProgressRecord record = read_progress(progress_path());
        for (Verdict& verdict : verdicts) {
            if (!was_shown(record, verdict)) continue;
            if (verdict.status == Status::todo) verdict.status = Status::shown;
            if (verdict.status == Status::passed) verdict = judged_afresh(verdict.exercise);
        }
        bool is_new = false;
        for (const Verdict& verdict : verdicts) is_new = course::note(record, verdict) || is_new;
        if (is_new) write_progress(progress_path(), record);
        return "";
    } catch (const InputError& error) {
        return fmt::format("progress is not noted: {}\n", error.what());
    }
}

}  // namespace bp::cli
