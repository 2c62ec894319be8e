#include <algorithm>
#include <filesystem>
#include <fmt/format.h>

#include "cli/exit_code.hpp"
#include "cli/lecture_json.hpp"
#include "cli/lecture_options.hpp"
#include "cli/lecture_page.hpp"
#include "cli/lecture_text.hpp"
#include "cli/print.hpp"
#include "cli/progress.hpp"
#include "report/write_file.hpp"
#include "tensor/product.hpp"

namespace bp::cli {

namespace {

using course::Chapter;

/// The chapters that were asked for: all, or the one with that number.
std::vector<const Chapter*> chosen_chapters(const std::optional<std::string>& number) {
    std::vector<const Chapter*> chosen;
    std::string list;
    for (const Chapter& chapter : course::all_chapters()) {
        list += fmt::format("\n  {}  {}", chapter.number, chapter.title);
        if (!number || *number == std::to_string(chapter.number)) chosen.push_back(&chapter);
    }
    if (number && chosen.empty())
        throw InputError(fmt::format("there is no chapter {}; there are:{}", number->substr(0, 40), list));
    return chosen;
}

ChapterRun run_chapter(const Chapter& chapter) {
    ChapterRun run{chapter.number, std::string{chapter.title}, {}, {}};
    if (chapter.demo != nullptr) run.demo = chapter.demo();
    if (chapter.claims != nullptr) run.claims = chapter.claims();
    return run;
}

/// Runs the parts one after another; with Output::text each is printed as soon as it is there.
class Lecture {
  public:
    Lecture(const LectureOptions& options, std::vector<const Chapter*> chapters)
        : chapters_(std::move(chapters)), output_(options.output), has_digits_(!options.chapter) {
        plan_.first_seed = options.seed;
    }

    LectureRun run() {
        for (const Chapter* chapter : chapters_) {
            progress_.show(run_.chapters.size(), fmt::format("chapter {}", chapter->number));
            run_.chapters.push_back(run_chapter(*chapter));
            progress_.milestone(
                fmt::format("chapter {}: {}", chapter->number, summary_of(run_.chapters.back().claims)));
            show(text_of(run_.chapters.back()));
        }
        if (has_digits_) {
            run_.digits = train_on_digits(
                plan_, [this](std::size_t split, const EpochResult& epoch) { show_epoch(split, epoch); });
            show(text_of(*run_.digits));
        }
        progress_.wipe();
        return run_;
    }

  private:
    void show(const std::string& text) {
        progress_.wipe();
        if (output_ == Output::text) print(text);
    }

    void show_epoch(std::size_t split, const EpochResult& epoch) {
        const std::string what = fmt::format("digits, split {} of {}, epoch {} of {}: loss {:.4f}", split + 1,
                                             plan_.split_count, epoch.epoch, plan_.epoch_count, epoch.loss);
        progress_.show(chapters_.size() + split * plan_.epoch_count + epoch.epoch, what);
        if (epoch.epoch == plan_.epoch_count) progress_.milestone(what);
    }

    std::vector<const Chapter*> chapters_;
    Output output_;
    bool has_digits_;
    DigitsPlan plan_;
    Progress progress_{chapters_.size() + (has_digits_ ? plan_.split_count * plan_.epoch_count : 0)};
    LectureRun run_;
};

/// The place was tried before, so it is now the machine's fault if the page cannot be written: exit code 4, not 3.
void write_page(const std::filesystem::path& path, const std::string& text) {
    try {
        report::write_file(path, text);
    } catch (const InputError& error) {
        throw std::runtime_error(error.what());
    }
}

}  // namespace

int lecture(Words words) {
    const auto options = read_lecture_options(words);
    if (!options) return kDone;
    std::vector<const Chapter*> chapters = chosen_chapters(options->chapter);
    report::require_writable(options->page);  // before the work, not after it

    blas::use_threads(1);
    LectureRun run = Lecture(*options, std::move(chapters)).run();
    write_page(options->page, page_of(run));
    run.page = std::filesystem::absolute(options->page).string();
    const std::string summary = fmt::format("{}.\nThe page: {}\n", summary_of(run.claims()), run.page);
    print(options->output == Output::text ? summary : json_of(run));
    return std::ranges::any_of(run.claims(), has_failed) ? kCheckFailed : kDone;
}

}  // namespace bp::cli
