#include "cli/options.hpp"

#include <algorithm>
#include <sstream>

#include "base/text.hpp"
#include "cli/print.hpp"

namespace bp::cli {

namespace {

std::string help_of(const Usage& usage) {
    std::ostringstream help;
    help << "Usage: " << usage.synopsis << "\n\n" << usage.description << "\n" << usage.options;
    return help.str();
}

std::string with_nearest_option(const std::string& option, const Usage& usage) {
    const std::string name = option.substr(std::min(option.find_first_not_of('-'), option.size()));
    std::vector<std::string_view> known;
    for (const auto& description : usage.options.options()) known.push_back(description->long_name());
    const std::string best = nearest(name, known);
    const std::string remedy =
        best.empty() ? "words that start with a dash go behind --" : "did you mean --" + best + "?";
    return "option '" + option.substr(0, 40) + "' is unknown; " + remedy;
}

}  // namespace

std::optional<Arguments> read_arguments(Words words, Usage usage) {
    usage.options.add_options()("help,h", "print this help and do nothing else");
    namespace style = po::command_line_style;
    Arguments arguments;
    try {
        const auto parsed = po::command_line_parser(std::vector<std::string>(words.begin(), words.end()))
                                .options(usage.options)
                                .style(style::unix_style & ~style::allow_guessing)  // a guess is worse than a remedy
                                .run();
        po::store(parsed, arguments.options);
        po::notify(arguments.options);
        arguments.words = po::collect_unrecognized(parsed.options, po::include_positional);
    } catch (const po::unknown_option& error) {
        throw UsageError(with_nearest_option(error.get_option_name(), usage));
    } catch (const po::error& error) {
        throw UsageError(error.what());
    }
    if (!arguments.has("help")) return arguments;
    print(help_of(usage));
    return std::nullopt;
}

}  // namespace bp::cli
