#pragma once

#include <cstddef>
#include <string>

namespace bp::course::runner {

/// The same open file under a number above those that a program is given, so that none is in the way of another.
int moved_up(int descriptor);

/// A pipe with one end here and one that the new process takes.
class Channel {
  public:
    Channel();
    ~Channel();
    Channel(const Channel&) = delete;
    Channel& operator=(const Channel&) = delete;

    int reading() const { return reading_; }
    int writing() const { return writing_; }
    void close_reading();
    void close_writing();
    /// Adds what has arrived by now to the text, up to `most` bytes in all, and throws the rest away. Returns how much
    /// arrived. At the end of the pipe its descriptor is closed.
    std::size_t receive(std::string& text, std::size_t most);

  private:
    int reading_ = -1, writing_ = -1;
};

}  // namespace bp::course::runner
