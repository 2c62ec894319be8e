#include "course/runner/answer.hpp"

#include <cstdio>
#include <exception>
#include <fcntl.h>
#include <iostream>
#include <iterator>
#include <new>
#include <unistd.h>

#include "course/runner/record.hpp"
#include "course/runner/run.hpp"

namespace bp::course::runner {

namespace {

constexpr int kNoVerdict = 70;

/// Written before, since there is no memory left when it is needed.
std::string& record_without_memory() {
    static std::string record;
    return record;
}

[[noreturn]] void end_with(const std::string& record) {
    const ssize_t written = write(kRecordDescriptor, record.data(), record.size());
    _exit(written == static_cast<ssize_t>(record.size()) ? 0 : kNoVerdict);
}

[[noreturn]] void say_that_memory_is_over() { end_with(record_without_memory()); }

/// Always at the beginning of the file. Without that file nobody asks for it.
void tell(std::string_view claim, std::string_view input) {
    const std::string text = case_text(claim, input);
    static_cast<void>(!pwrite(kCaseDescriptor, text.data(), text.size(), 0));
}

Request read_request() {
    const Request request = request_from({std::istreambuf_iterator<char>(std::cin), {}});
    const int nothing = open("/dev/null", O_RDONLY);
    dup2(nothing, STDIN_FILENO);
    close(nothing);
    return request;
}

Verdict judged(Judgement (*judge)(JudgeOptions options), const Request& request) {
    JudgeOptions options = request.options;
    options.only = request.exercise;
    options.tell = tell;
    const Judgement judgement = judge(options);
    if (judgement.verdicts.size() != 1) throw std::logic_error("no exercise " + request.exercise);
    return judgement.verdicts[0];
}

}  // namespace

[[noreturn]] void answer(Judgement (*judge)(JudgeOptions options)) {
    try {
        const Request request = read_request();
        static_cast<void>(setvbuf(stdout, nullptr, _IOLBF, BUFSIZ));  // a crash must not swallow what was printed
        Verdict without_memory;
        without_memory.exercise.id = request.exercise;
        without_memory.status = Status::out_of_memory;
        record_without_memory() = record_of(without_memory, request.nonce);
        std::set_new_handler(say_that_memory_is_over);
        const Verdict verdict = judged(judge, request);
        std::cout.flush();
        static_cast<void>(std::fflush(nullptr));
        end_with(record_of(verdict, request.nonce));
    } catch (const std::exception& error) {
        static_cast<void>(std::fprintf(stderr, "internal error: %s\n", error.what()));
        _exit(kNoVerdict);
    }
}

}  // namespace bp::course::runner
