#include "report/write_file.hpp"

#include <cerrno>
#include <fstream>
#include <string>
#include <system_error>
#include <unistd.h>
#include <fmt/format.h>

#include "base/error.hpp"

namespace bp::report {

namespace fs = std::filesystem;

namespace {

[[noreturn]] void refuse(const fs::path& path, const std::string& reason) {
    throw InputError(fmt::format("cannot write {}: {}; choose another file", path.string(), reason));
}

std::string system_reason() { return std::generic_category().message(errno == 0 ? EIO : errno); }

/// Writes all of the text; false, with the reason in errno, if not all of it arrived.
bool write_through(const fs::path& path, std::string_view text) {
    errno = 0;
    std::ofstream out(path, std::ios::binary);
    out.write(text.data(), static_cast<std::streamsize>(text.size()));
    out.close();
    return !out.fail();
}

/// Where the bytes go in the end: a link stays a link.
fs::path target_of(const fs::path& path) {
    if (path.filename().empty()) refuse(path, "the name of a file is missing");
    std::error_code error;
    const fs::path target = fs::weakly_canonical(path, error);
    if (error) refuse(path, error.message());
    if (fs::is_directory(target, error)) refuse(path, "it is a directory");
    return target;
}

bool is_device(const fs::path& target) {
    std::error_code error;
    return fs::exists(target, error) && !fs::is_regular_file(target, error);
}

fs::path sibling(const fs::path& target) {
    return fs::path(target.string() + "." + std::to_string(getpid()) + ".part");
}

void write_sibling(const fs::path& path, const fs::path& target, std::string_view text) {
    if (write_through(sibling(target), text)) return;
    const std::string reason = system_reason();
    std::error_code ignored;
    fs::remove(sibling(target), ignored);
    refuse(path, reason);
}

}  // namespace

void write_file(const fs::path& path, std::string_view text) {
    const fs::path target = target_of(path);
    if (is_device(target)) {
        if (!write_through(target, text)) refuse(path, system_reason());
        return;
    }
    write_sibling(path, target, text);
    std::error_code error;
    fs::rename(sibling(target), target, error);
    if (error) {
        std::error_code ignored;
        fs::remove(sibling(target), ignored);
        refuse(path, error.message());
    }
}

void require_writable(const fs::path& path) {
    const fs::path target = target_of(path);
    if (is_device(target)) return;
    write_sibling(path, target, "");
    fs::remove(sibling(target));
}

}  // namespace bp::report
