#include <algorithm>
#include <functional>
#include <map>
#include <optional>
#include <fmt/format.h>

#include "base/error.hpp"
#include "cli/attempts.hpp"
#include "cli/blank_file.hpp"
#include "cli/chapter_page.hpp"
#include "cli/compile_warnings.hpp"
#include "cli/exercise_build.hpp"
#include "cli/exercise_choice.hpp"
#include "cli/exit_code.hpp"
#include "cli/judging.hpp"
#include "cli/options.hpp"
#include "cli/progress_file.hpp"
#include "cli/terminal.hpp"
#include "cli/watch_screen.hpp"
#include "cli/watched_file.hpp"
#include "course/formula.hpp"
#include "course/hints.hpp"

namespace bp::cli {

namespace {

using course::Exercise, course::Status, course::Verdict;

constexpr int kLookEvery = 250;  // milliseconds

WatchedFile file_of(const Exercise& exercise) {
    return WatchedFile(exercise_file(chapter_numbered(chapter_number(exercise.id))));
}

/// Progress that cannot be noted does not disturb the screen; `check` says why.
std::vector<Verdict> noted(std::vector<Verdict> verdicts) {
    static_cast<void>(note_progress(verdicts));
    return verdicts;
}

/// What was done, or why nothing was.
std::string blank_again(const Exercise& exercise) {
    try {
        return reset_exercise(chapter_numbered(chapter_number(exercise.id)));
    } catch (const InputError& error) {
        return fmt::format("{}\n", error.what());
    }
}

/// One run of `watch`: the exercise it is at, its file, and what the screen shows.
class Watch {
  public:
    Watch() : exercises_(chosen_exercises("")), file_(file_of(exercises_[0])), attempts_(attempts_file()) {}

    /// Begins at that exercise, or at the first behind it that has not passed.
    void run(const Exercise& first) {
        const auto begin =
            std::find_if(exercises_.begin(), exercises_.end(), [&](const Exercise& e) { return e.id == first.id; });
        go_on_from(static_cast<std::size_t>(begin - exercises_.begin()));
        while (true) {
            const auto key = terminal_.key(kLookEvery);
            if (key == 'q') return;
            if (key) answer(*key);
            if (file_.has_changed()) check();
            if (terminal_.has_come_back()) show();
        }
    }

  private:
    const Exercise& current() const { return exercises_[at_]; }

    void show() {
        screen_.place = place_of(file_.path(), file_.text(), current().id);
        terminal_.show(text_of(screen_));
    }

    /// Says that it is checking while `work` runs; keys typed meanwhile are nobody's.
    template <class Work> auto while_checking(const Work& work) {
        screen_.is_checking = true;
        screen_.verdict.exercise = current();
        show();
        auto result = work();
        screen_.is_checking = false;
        terminal_.discard_keys();
        return result;
    }

    void check() {
        check_by([&] { return judged({current()}, {}).at(0); });
    }

    void check_by(const std::function<Verdict()>& judge) {
        hint_level_ = 0;
        screen_.below.clear();
        screen_.verdict = while_checking([&] { return noted({judge()}).at(0); });
        screen_.naming = attempts_.note(screen_.verdict);
        screen_.warnings = kept_warnings(chapter_numbered(chapter_number(current().id)));
        if (screen_.verdict.status == Status::passed) screen_.below = "key n goes on to the next exercise\n";
        show();
    }

    /// To the first exercise from this one on that has not passed, or the last one. Each chapter on the way is built
    /// once, after its file was read: what is saved later is judged later.
    void go_on_from(std::size_t first) {
        std::optional<Judging> chapter;
        for (at_ = first; at_ < exercises_.size(); ++at_) {
            if (!chapter || file_.path() != file_of(current()).path()) {
                file_ = file_of(current());
                chapter.reset();
            }
            check_by([&] {
                if (!chapter) chapter.emplace(std::vector{current()}, course::JudgeOptions{});
                return chapter->verdict(current());
            });
            if (screen_.verdict.status != Status::passed) return;
        }
        at_ = exercises_.size() - 1;
        screen_.below = "there is no further exercise that has not passed\n";
        show();
    }

    /// How the chapter stands.
    void list() {
        const auto chapter = chosen_exercises(std::to_string(chapter_number(current().id)));
        const auto verdicts = while_checking([&] { return noted(judged(chapter, {})); });
        screen_.below.clear();
        for (const Verdict& v : verdicts) {
            screen_.below += fmt::format("{} {:<6}{:<18}{}\n", v.exercise.id == current().id ? '>' : ' ', v.exercise.id,
                                         to_string(v.status), v.exercise.title);
        }
        screen_.below += fmt::format("{} of {} passed\n", passed_count(verdicts), verdicts.size());
    }

    void count() {
        const auto verdicts = while_checking([&] { return noted(judged(exercises_, {})); });
        std::map<std::string_view, std::string> others;
        for (const Verdict& v : verdicts) {
            if (v.status == Status::passed || v.status == Status::todo || v.status == Status::shown) continue;
            others[to_string(v.status)] += " " + v.exercise.id;
        }
        screen_.below = fmt::format("{} of {} passed\n", passed_count(verdicts), verdicts.size());
        for (const auto& [status, exercises] : others) screen_.below += fmt::format("{}:{}\n", status, exercises);
    }

    void hint() {
        const int number = chapter_number(current().id);
        const auto levels = course::hints(chapter_page(std::to_string(number), "hints.md"), current().id);
        if (levels.empty()) return;
        hint_level_ = std::min(hint_level_ + 1, levels.size());
        screen_.below =
            fmt::format("hint {} of {}\n{}", hint_level_, levels.size(), course::plain_page(levels[hint_level_ - 1]));
    }

    /// Twice, since it takes away what was written.
    void reset() {
        if (is_reset_asked_) {
            const std::string done = blank_again(current());
            if (file_.has_changed()) check();
            screen_.below = done;
        } else {
            screen_.below = "r once more puts the blank file back; yours is kept as exercise.cpp.orig\n";
        }
        is_reset_asked_ = !is_reset_asked_;
    }

    void answer(char key) {
        if (key != 'r') is_reset_asked_ = false;
        switch (key) {
            case 'n':
                return go_on_from(std::min(at_ + 1, exercises_.size() - 1));
            case 'h':
                hint();
                break;
            case 'w':
                screen_.naming = course::Naming::asked_for;
                break;
            case 'l':
                list();
                break;
            case 'c':
                count();
                break;
            case 'r':
                reset();
                break;
            default:
                return;
        }
        show();
    }

    std::vector<Exercise> exercises_;
    std::size_t at_ = 0, hint_level_ = 0;
    bool is_reset_asked_ = false;
    WatchedFile file_;
    Attempts attempts_;
    Screen screen_;
    Terminal terminal_;
};

}  // namespace

int watch(Words words) {
    const auto arguments = read_arguments(
        words,
        {.synopsis = "backprop watch [N[.M]]",
         .description = "Judges an exercise at each save of its file: the first that has not passed, from chapter\n"
                        "N or exercise N.M on. Keys, without Enter: n the next one, h a hint and again the next\n"
                        "level, w names a known mistake, l how the chapter stands, c counts all, r twice the\n"
                        "blank file back, q ends.\n"});
    if (!arguments) return kDone;
    if (arguments->words.size() > 1) throw UsageError("one exercise or one chapter at a time");
    const auto chosen = chosen_exercises(arguments->words.empty() ? "" : arguments->words[0]);
    Watch().run(chosen[0]);
    return kDone;
}

}  // namespace bp::cli
