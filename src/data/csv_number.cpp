#include "data/csv_number.hpp"

#include <charconv>
#include <cmath>

namespace bp::csv {

namespace {

struct Parsed {
    double number = 0;
    std::errc error{};
    bool is_whole_field = false;
};

Parsed parse(std::string_view field) {
    Parsed parsed;
    const char* const end = field.data() + field.size();
    const auto result = std::from_chars(field.data(), end, parsed.number);
    parsed.error = result.ec;
    parsed.is_whole_field = result.ptr == end;
    return parsed;
}

std::string remedy(std::string_view field) {
    if (field.empty()) return "the field is empty; expected a number, such as 1.5 or -2e-3";
    if (has_outer_spaces(field)) return in_quotes(field) + " has spaces around it; remove them";
    if (field.find(';') != std::string_view::npos) {
        return in_quotes(field) + " is no finite number; fields are separated by commas, decimals by a point";
    }
    return in_quotes(field) + " is no finite number, such as 1.5 or -2e-3";
}

}  // namespace

bool is_number(std::string_view field) {
    const Parsed parsed = parse(field);
    return parsed.error == std::errc{} && parsed.is_whole_field && std::isfinite(parsed.number);
}

double parse_number(std::string_view field, const Place& place, NotFinite not_finite) {
    const Parsed parsed = parse(field);
    if (parsed.error == std::errc::result_out_of_range && parsed.is_whole_field) {
        refuse(place, in_quotes(field) + " lies outside the range of a double, 5e-324 to 1.8e308");
    }
    if (parsed.error != std::errc{} || !parsed.is_whole_field) refuse(place, remedy(field));
    if (!std::isfinite(parsed.number) && not_finite == NotFinite::refused) refuse(place, remedy(field));
    return parsed.number;
}

}  // namespace bp::csv
