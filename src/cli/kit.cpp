#include <filesystem>
#include <set>
#include <sstream>
#include <system_error>
#include <fmt/format.h>

#include "base/error.hpp"
#include "cli/captured.hpp"
#include "cli/chapter_range.hpp"
#include "cli/exercise_build.hpp"
#include "cli/exit_code.hpp"
#include "cli/kit_files.hpp"
#include "cli/kit_pages.hpp"
#include "cli/options.hpp"
#include "cli/print.hpp"
#include "cli/source_text.hpp"
#include "report/write_file.hpp"

namespace bp::cli {

namespace {

namespace fs = std::filesystem;

/// A folder under another name until it is whole; gone if it never is.
class Draft {
  public:
    explicit Draft(const fs::path& final) : final_(final), folder_(final.string() + ".part") {
        fs::remove_all(folder_);
        fs::create_directories(folder_);
    }
    ~Draft() {
        std::error_code ignored;
        fs::remove_all(folder_, ignored);
    }
    Draft(const Draft&) = delete;
    Draft& operator=(const Draft&) = delete;

    const fs::path& folder() const { return folder_; }
    void finish() { fs::rename(folder_, final_); }

  private:
    fs::path final_, folder_;
};

std::vector<std::string> tracked_files() {
    const Captured answer = captured({"git", "-C", BP_CHECKOUT, "ls-files", "--deduplicate"});
    if (answer.exit_code != 0) {
        throw InputError(fmt::format("{} is no git checkout; a kit is made of the files that git knows", BP_CHECKOUT));
    }
    std::vector<std::string> files;
    std::istringstream lines{answer.output};
    for (std::string line; std::getline(lines, line);) files.push_back(line);
    return files;
}

void pack(const std::vector<std::string>& files, const fs::path& archive) {
    const std::string chapters = fmt::format("{}/chapters", BP_CHECKOUT);
    std::vector<std::string> words{"cmake", "-E", "chdir", chapters, "cmake", "-E", "tar", "czf", archive.string()};
    words.insert(words.end(), files.begin(), files.end());
    const Captured packed = captured(words);
    if (packed.exit_code != 0) throw InputError(fmt::format("could not pack the solutions: {}", packed.output));
}

void refuse_solved(const std::vector<const course::Chapter*>& chapters) {
    for (const course::Chapter* chapter : chapters) {
        const std::string file = exercise_file(*chapter);
        const auto solved = solved_in(read_text(file), *chapter);
        if (solved.empty()) continue;
        throw InputError(fmt::format("{}: {} is written there, and students would get it; ./backprop reset {} first",
                                     file, solved[0], chapter->number));
    }
}

void write_kit(const fs::path& folder, const KitFiles& files) {
    if (fs::exists(folder) && !(fs::is_directory(folder) && fs::is_empty(folder))) {
        throw InputError(fmt::format("{} is there already; a kit is written to a new folder", folder.string()));
    }
    Draft draft(fs::absolute(folder));
    const std::set<std::string> all(files.plain.begin(), files.plain.end());
    for (const std::string& file : files.plain) {
        const fs::path from = fs::path(BP_CHECKOUT) / file, to = draft.folder() / file;
        if (!fs::exists(from)) continue;  // removed, but not yet from git
        fs::create_directories(to.parent_path());
        if (from.extension() == ".md") {
            report::write_file(to, page_in_kit(read_text(from), file, all));
        } else {
            fs::copy_file(from, to);
        }
    }
    pack(files.packed, draft.folder() / "chapters" / "solutions.tar.gz");
    draft.finish();
}

}  // namespace

int kit(Words words) {
    Usage usage{
        .synopsis = "backprop kit [options] DIR",
        .description =
            "Writes a starter kit to a new folder: everything a student needs, without tests. The reference\n"
            "solutions and the named mistakes are in one packed file, which the build unpacks for the judge.\n"};
    usage.options.add_options()("chapters", po::value<std::string>()->default_value(""),
                                "such as 7-12; all if not given");
    const auto arguments = read_arguments(words, usage);
    if (!arguments) return kDone;
    if (arguments->words.size() != 1) throw UsageError("kit needs one folder to write to");
    const auto chapters = chapters_in(arguments->options["chapters"].as<std::string>());
    const fs::path folder = arguments->words[0];
    refuse_solved(chapters);
    try {
        write_kit(folder, kit_files(tracked_files(), chapters));
    } catch (const fs::filesystem_error& error) {
        throw InputError(fmt::format("cannot write the kit: {}", error.what()));
    }
    print(
        fmt::format("{} holds {} chapters. To give it to students:\n"
                    "    cd {} && git init && git add --all && git commit -m 'Starter kit'\n",
                    folder.string(), chapters.size(), folder.string()));
    return kDone;
}

}  // namespace bp::cli
