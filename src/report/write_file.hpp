#pragma once

#include <filesystem>
#include <string_view>

namespace bp::report {

/// Writes the file whole or not at all: into a new file beside it, which then takes its name. What stood there before
/// stays until that moment. Devices and pipes are written to directly. Throws InputError, with the system's reason.
void write_file(const std::filesystem::path& path, std::string_view text);

/// Throws InputError if `write_file` could not write there now, so that a long computation need not end in vain.
void require_writable(const std::filesystem::path& path);

}  // namespace bp::report
