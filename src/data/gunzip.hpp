#pragma once

#include <span>
#include <string>
#include <string_view>

namespace bp {

/// The text inside a gzip file. Throws InputError, naming `source`, if the bytes are no gzip file, are cut off, or do
/// not have the checksum that the file states.
std::string gunzip(std::span<const unsigned char> bytes, std::string_view source);

}  // namespace bp
