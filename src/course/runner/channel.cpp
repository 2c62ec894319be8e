#include "course/runner/channel.hpp"

#include <algorithm>
#include <array>
#include <cerrno>
#include <fcntl.h>
#include <system_error>
#include <unistd.h>

namespace bp::course::runner {

namespace {

constexpr int kFirst = 10;

void close_once(int& descriptor) {
    if (descriptor >= 0) close(descriptor);
    descriptor = -1;
}

}  // namespace

int moved_up(int descriptor) {
    const int moved = fcntl(descriptor, F_DUPFD_CLOEXEC, kFirst);
    close(descriptor);
    if (moved < 0) throw std::system_error(errno, std::generic_category(), "cannot duplicate a descriptor");
    return moved;
}

Channel::Channel() {
    std::array<int, 2> ends{};
    if (pipe2(ends.data(), O_CLOEXEC) != 0)
        throw std::system_error(errno, std::generic_category(), "cannot make a pipe");
    reading_ = moved_up(ends[0]);
    writing_ = moved_up(ends[1]);
}

Channel::~Channel() {
    close_reading();
    close_writing();
}

void Channel::close_reading() { close_once(reading_); }
void Channel::close_writing() { close_once(writing_); }

std::size_t Channel::receive(std::string& text, std::size_t most) {
    if (reading_ < 0) return 0;
    fcntl(reading_, F_SETFL, O_NONBLOCK);
    std::array<char, 1 << 16> part;
    const ssize_t size = read(reading_, part.data(), part.size());
    if (size == 0) close_reading();
    if (size <= 0) return 0;
    const auto count = static_cast<std::size_t>(size);
    text.append(part.data(), std::min(count, most - std::min(most, text.size())));
    return count;
}

}  // namespace bp::course::runner
