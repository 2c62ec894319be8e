#include "cli/source_text.hpp"

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <filesystem>
#include <memory>
#include <fmt/format.h>

#include "inspect/refusal.hpp"

namespace bp::cli {

namespace {

[[noreturn]] void refuse(const std::string& path, const std::string& why) {
    throw InputError(fmt::format("{}: {}", path == "-" ? "standard input" : inspect::in_quotes(path), why));
}

}  // namespace

bool names_a_file(const std::string& word) {
    std::error_code unreadable;  // a long expression is no path the system would look for: that is no error
    return word.ends_with(".json") || std::filesystem::exists(word, unreadable);
}

std::string read_text(const std::string& path, std::size_t longest) {
    const std::unique_ptr<std::FILE, int (*)(std::FILE*)> file(
        path == "-" ? stdin : std::fopen(path.c_str(), "rb"),
        [](std::FILE* f) { return f == stdin ? 0 : std::fclose(f); });
    if (!file) refuse(path, fmt::format("cannot be opened: {}", std::strerror(errno)));
    std::string text;
    char block[1 << 16];
    while (const std::size_t count = std::fread(block, 1, sizeof block, file.get())) {
        text.append(block, count);
        if (text.size() > longest) refuse(path, fmt::format("is longer than {} bytes", longest));
    }
    if (std::ferror(file.get()) != 0) refuse(path, fmt::format("cannot be read: {}", std::strerror(errno)));
    return text;
}

}  // namespace bp::cli
