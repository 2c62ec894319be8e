#include "course/runner/family.hpp"

#include <algorithm>
#include <cstdio>
#include <cstring>
#include <dirent.h>
#include <sys/syscall.h>

#include "course/runner/proc_file.hpp"

namespace bp::course::runner {

namespace {

/// The processes found so far; those behind `seen` have not been asked for their children.
struct Family {
    std::array<pid_t, 1024> members{};
    std::size_t size = 0, seen = 0, threads = 0;

    void add(pid_t process) {
        if (size < members.size()) members[size++] = process;
    }
};

void add_children(Family& family, const char* path) {
    std::array<char, 1 << 14> text{};
    for_each_number(read_proc_file(path, text), [&](pid_t child) { family.add(child); });
}

/// Calls `see` with each name in that folder of the kernel's; readdir() would allocate.
template <class See> void for_each_name(const char* path, const See& see) {
    const int folder = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    alignas(dirent64) std::array<char, 4096> entries{};
    long size = 0;
    while (folder >= 0 && (size = syscall(SYS_getdents64, folder, entries.data(), entries.size())) > 0) {
        for (long at = 0; at < size;) {
            const auto* const entry = reinterpret_cast<const dirent64*>(entries.data() + at);
            if (entry->d_name[0] != '.') see(static_cast<const char*>(entry->d_name));
            at += entry->d_reclen;
        }
    }
    if (folder >= 0) close(folder);
}

/// Each thread has children of its own.
void add_children_of(Family& family, pid_t process) {
    std::array<char, 64> folder{};
    static_cast<void>(std::snprintf(folder.data(), folder.size(), "/proc/%d/task", process));
    for_each_name(folder.data(), [&](const char* thread) {
        ++family.threads;
        std::array<char, 400> path{};
        static_cast<void>(std::snprintf(path.data(), path.size(), "%s/%s/children", folder.data(), thread));
        add_children(family, path.data());
    });
}

}  // namespace

std::size_t family_size(std::size_t most) {
    Family family;
    add_children(family, "/proc/thread-self/children");
    while (family.seen < family.size && family.threads < most) add_children_of(family, family.members[family.seen++]);
    return std::min(family.threads, most);
}

}  // namespace bp::course::runner
