#include "cli/watched_file.hpp"

#include <fstream>
#include <iterator>

namespace bp::cli {

WatchedFile::WatchedFile(std::string path) : path_(std::move(path)) { has_changed(); }

bool WatchedFile::has_changed() {
    std::ifstream file(path_, std::ios::binary);
    std::string text{std::istreambuf_iterator<char>(file), {}};
    if (text.empty() || text == text_) return false;
    text_ = std::move(text);
    return true;
}

}  // namespace bp::cli
