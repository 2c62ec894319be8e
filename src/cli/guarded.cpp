#include "cli/guarded.hpp"

#include <csignal>
#include <cstdio>
#include <vector>
#include <fmt/format.h>

#include "base/error.hpp"
#include "cli/exit_code.hpp"
#include "cli/options.hpp"

namespace bp::cli {

int guarded(const std::string& name, const std::function<int()>& work) {
    try {
        return work();
    } catch (const UsageError& error) {
        fmt::print(stderr, "{0}: {1}\n{0} --help describes it\n", name, error.what());
        return kWrongUsage;
    } catch (const Error& error) {
        fmt::print(stderr, "{}: {}\n", name, error.what());
        return kInputRefused;
    } catch (const std::exception& error) {
        fmt::print(stderr, "{}: internal error: {}\n", name, error.what());
        return kInternalError;
    }
}

int run_beside(const std::string& name, int argc, char** argv, int (*command)(Words words)) {
    static_cast<void>(std::signal(SIGPIPE, SIG_IGN));
    const std::vector<std::string> words(argv + (argc > 0 ? 1 : 0), argv + argc);
    return guarded(name, [&] { return command(words); });
}

}  // namespace bp::cli
