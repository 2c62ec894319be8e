#pragma once

#include <optional>
#include <stdexcept>
#include <string>
#include <vector>
#include <boost/program_options.hpp>

#include "cli/commands.hpp"

namespace bp::cli {

namespace po = boost::program_options;

/// Words that make no sense together. main adds where help is and ends with exit code 2.
class UsageError : public std::runtime_error {
    using std::runtime_error::runtime_error;
};

/// What `--help` of a subcommand prints, and which options it takes. --help itself is added.
struct Usage {
    std::string synopsis;     ///< "backprop trace [options] EXPR name=value…"
    std::string description;  ///< whole lines
    po::options_description options{"Options"};
};

/// The words after a subcommand, sorted.
struct Arguments {
    po::variables_map options;
    std::vector<std::string> words;  ///< what is no option, in order

    bool has(const char* option) const { return options.count(option) > 0; }
};

/// Reads GNU style options: --name, --name=value, -- before words that start with a dash. Prints the help and returns
/// nothing if --help is among them. Throws UsageError with the nearest name for an option that is unknown.
std::optional<Arguments> read_arguments(Words words, Usage usage);

}  // namespace bp::cli
