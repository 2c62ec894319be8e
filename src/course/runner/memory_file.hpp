#pragma once

#include <cstddef>
#include <string>

namespace bp::course::runner {

/// A file without a name that two processes share. What was written stays readable however the writer ended.
class MemoryFile {
  public:
    MemoryFile();
    ~MemoryFile();
    MemoryFile(const MemoryFile&) = delete;
    MemoryFile& operator=(const MemoryFile&) = delete;

    int descriptor() const { return descriptor_; }
    /// What it holds, up to `most` bytes.
    std::string text(std::size_t most) const;

  private:
    int descriptor_;
};

}  // namespace bp::course::runner
