#pragma once

#include <unistd.h>

#include <filesystem>
#include <string>
#include <gtest/gtest.h>

namespace bp {

/// An empty folder of this test process alone, since tests run side by side; it goes when the object goes.
class OwnFolder {
  public:
    /// `about` says in the folder's name what it is for.
    explicit OwnFolder(const std::string& about)
        : path_(std::filesystem::path(testing::TempDir()) / ("backprop_" + about + "_" + std::to_string(getpid()))) {
        std::filesystem::remove_all(path_);
        std::filesystem::create_directories(path_);
    }
    ~OwnFolder() {
        std::error_code ignored;
        std::filesystem::remove_all(path_, ignored);
    }
    OwnFolder(const OwnFolder&) = delete;
    OwnFolder& operator=(const OwnFolder&) = delete;

    const std::filesystem::path& path() const { return path_; }
    std::filesystem::path operator/(const std::filesystem::path& name) const { return path_ / name; }

  private:
    std::filesystem::path path_;
};

}  // namespace bp
