#pragma once

#include <algorithm>
#include <array>
#include <charconv>
#include <fcntl.h>
#include <string_view>
#include <sys/types.h>
#include <unistd.h>

// What the kernel says of processes, read without allocating.
namespace bp::course::runner {

/// All of a small file of the kernel's; nothing if it is gone.
template <std::size_t size> std::string_view read_proc_file(const char* path, std::array<char, size>& text) {
    const int file = open(path, O_RDONLY | O_CLOEXEC);
    if (file < 0) return {};
    const ssize_t count = read(file, text.data(), text.size());
    close(file);
    return {text.data(), count > 0 ? static_cast<std::size_t>(count) : 0};
}

/// Calls `see` with each number in a list such as "17 23 ".
template <class See> void for_each_number(std::string_view list, const See& see) {
    while (!list.empty()) {
        pid_t number = 0;
        const auto [end, error] = std::from_chars(list.begin(), list.end(), number);
        if (error != std::errc{}) return;
        see(number);
        list.remove_prefix(std::min(list.size(), static_cast<std::size_t>(end - list.begin()) + 1));
    }
}

}  // namespace bp::course::runner
