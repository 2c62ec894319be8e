#include "cli/print.hpp"

#include <cerrno>
#include <cstdio>
#include <system_error>

namespace bp::cli {

void print(std::string_view text) {
    const bool is_written = std::fwrite(text.data(), 1, text.size(), stdout) == text.size() && std::fflush(stdout) == 0;
    if (is_written || errno == EPIPE) return;
    throw std::system_error(errno, std::generic_category(), "cannot write to stdout");
}

}  // namespace bp::cli
