#include "course/runner/memory_file.hpp"

#include <algorithm>
#include <cerrno>
#include <sys/mman.h>
#include <sys/stat.h>
#include <system_error>
#include <unistd.h>

#include "course/runner/channel.hpp"

namespace bp::course::runner {

MemoryFile::MemoryFile() : descriptor_(memfd_create("backprop", MFD_CLOEXEC)) {
    if (descriptor_ < 0) throw std::system_error(errno, std::generic_category(), "cannot make a file in memory");
    descriptor_ = moved_up(descriptor_);
}

MemoryFile::~MemoryFile() { close(descriptor_); }

std::string MemoryFile::text(std::size_t most) const {
    struct stat status {};
    if (fstat(descriptor_, &status) != 0) return "";
    std::string text(std::min(most, static_cast<std::size_t>(status.st_size)), '\0');
    const ssize_t size = pread(descriptor_, text.data(), text.size(), 0);
    text.resize(size > 0 ? static_cast<std::size_t>(size) : 0);
    return text;
}

}  // namespace bp::course::runner
