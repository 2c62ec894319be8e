#include "data/csv_place.hpp"

#include <algorithm>

#include "base/error.hpp"

namespace bp::csv {

namespace {

constexpr std::size_t kShown = 40;

bool is_control(char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7f; }

std::string hexadecimal(unsigned char byte) {
    constexpr std::string_view kDigits = "0123456789abcdef";
    return {'\\', 'x', kDigits[byte >> 4], kDigits[byte & 15]};
}

}  // namespace

void refuse(const Place& place, const std::string& reason) {
    throw InputError(std::string{place.source} + ", line " + std::to_string(place.line) + ", column " +
                     std::to_string(place.column) + ": " + reason);
}

std::string in_quotes(std::string_view field) {
    std::string shown = "'";
    for (const char c : field.substr(0, kShown)) {
        const auto byte = static_cast<unsigned char>(c);
        shown += byte < 0x20 || byte > 0x7e ? hexadecimal(byte) : std::string(1, c);
    }
    return shown + (field.size() > kShown ? "...'" : "'");
}

bool has_control_characters(std::string_view field) { return std::ranges::any_of(field, is_control); }

bool has_outer_spaces(std::string_view field) { return field.starts_with(' ') || field.ends_with(' '); }

}  // namespace bp::csv
