#include "base/error.hpp"
#include "cli/exit_code.hpp"
#include "cli/options.hpp"
#include "cli/print.hpp"
#include "cli/progress_file.hpp"
#include "cli/progress_page.hpp"
#include "cli/source_text.hpp"

namespace bp::cli {

int progress(Words words) {
    Usage usage{.synopsis = "backprop progress [options]",
                .description =
                    "How far you are on the core path and on the full one, the hours left, and the known\n"
                    "mistakes met on the way. It is what check, watch and list have seen; nothing is judged\n"
                    "here. The record is a text file in the checkout, progress.txt, or what the variable\n"
                    "BP_PROGRESS names. Commit it, or copy it to another computer.\n"};
    usage.options.add_options()("json", "print everything for programs");
    usage.options.add_options()("merge", po::value<std::string>(),
                                "takes in the progress file of another computer first");
    const auto arguments = read_arguments(words, usage);
    if (!arguments) return kDone;
    if (!arguments->words.empty()) throw UsageError("takes no further words");
    const std::string path = progress_path();
    course::ProgressRecord record = read_progress(path);
    if (arguments->has("merge")) {
        const std::string other = arguments->options["merge"].as<std::string>();
        read_text(other);  // a file that is missing is no empty record here
        record = course::merged(record, read_progress(other));
        write_progress(path, record);
    }
    print(arguments->has("json") ? progress_json(record, path) : progress_page(record, path));
    return kDone;
}

}  // namespace bp::cli
