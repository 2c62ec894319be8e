#include "peers/serve.hpp"

#include <time.h>

#include <algorithm>
#include <exception>
#include <fstream>
#include <iostream>
#include <sstream>
#include <stdexcept>

namespace bp::bench::peers {

namespace {

constexpr int kCheckedSteps = 3;

double processor_seconds() {
    timespec now{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) + 1e-9 * static_cast<double>(now.tv_nsec);
}

std::string check(const Work& work, const std::string& path) {
    for (int i = 0; i < kCheckedSteps; ++i) work.step();
    const std::vector<double> numbers = work.result();
    std::ofstream file(path, std::ios::binary);
    file.write(reinterpret_cast<const char*>(numbers.data()),
               static_cast<std::streamsize>(numbers.size() * sizeof(double)));
    file.close();
    if (!file) throw std::runtime_error("cannot write " + path);
    return "done";
}

std::string time(const Work& work, std::size_t steps) {
    const double begin = processor_seconds();
    for (std::size_t i = 0; i < steps; ++i) work.step();
    std::ostringstream text;
    text.precision(17);
    text << (processor_seconds() - begin) / static_cast<double>(steps);
    return text.str();
}

std::string answer(const std::string& line, Work& work, const std::function<Work(const Task&)>& make) {
    std::istringstream words(line);
    std::string command, argument;
    words >> command >> argument;
    if (command == "train" || command == "graph") {
        work = make(read_task(line));
        return work.step ? "ready" : "unable";
    }
    if (!work.step) throw std::runtime_error("no task yet");
    if (command == "check") return check(work, argument);
    if (command == "time") return time(work, std::stoul(argument));
    throw std::runtime_error("unknown: " + line);
}

}  // namespace

int serve(const std::function<Work(const Task&)>& make) {
    Work work;
    for (std::string line; std::getline(std::cin, line);) {
        try {
            std::cout << answer(line, work, make) << std::endl;
        } catch (const std::exception& error) {
            std::string why = error.what();
            std::replace(why.begin(), why.end(), '\n', ' ');  // an answer is one line
            std::cout << "failed: " << why << std::endl;
        }
    }
    return 0;
}

}  // namespace bp::bench::peers
