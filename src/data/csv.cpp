#include "data/csv.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>

namespace bp {

namespace {

/// Where a field stands, for messages.
struct Place {
    std::string_view source;
    std::size_t line = 1;
    std::size_t field = 1;
};

[[noreturn]] void refuse(const Place& place, const std::string& reason) {
    throw InputError(std::string{place.source} + ", line " + std::to_string(place.line) + ", field " +
                     std::to_string(place.field) + ": " + reason);
}

/// The field for a message, its beginning if it is long.
std::string quoted(std::string_view field) {
    std::string text(1, '\'');
    text.append(field.substr(0, 40));
    text.push_back('\'');
    return text;
}

/// Cuts off the text up to the next separator (or all of it) and returns it.
std::string_view take_until(char separator, std::string_view& text) {
    const std::size_t end = std::min(text.find(separator), text.size());
    const std::string_view taken = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    return taken;
}

double parse_number(std::string_view field, const Place& place) {
    double number = 0;
    const auto [end, error] = std::from_chars(field.data(), field.data() + field.size(), number);
    if (error != std::errc{} || end != field.data() + field.size() || !std::isfinite(number)) {
        refuse(place, quoted(field) + " is no finite number, such as 1.5 or -2e-3");
    }
    return number;
}

std::size_t parse_class(std::string_view field, const Place& place) {
    std::size_t label = 0;
    const auto [end, error] = std::from_chars(field.data(), field.data() + field.size(), label);
    if (error != std::errc{} || end != field.data() + field.size()) {
        refuse(place, quoted(field) + " is no class; the last field counts from 0");
    }
    return label;
}

/// Appends one line's numbers; returns its class.
std::size_t parse_line(std::string_view line, Place place, std::vector<double>& numbers) {
    const auto commas = static_cast<std::size_t>(std::count(line.begin(), line.end(), ','));
    for (; place.field <= commas; ++place.field) numbers.push_back(parse_number(take_until(',', line), place));
    return parse_class(line, place);
}

void check_field_count(std::size_t found, std::size_t expected, Place place) {
    place.field = found;
    if (found < 2) refuse(place, "the line ends here; expected at least one number and the class after it");
    if (found != expected) {
        refuse(place, "the line ends here, but the first line has " + std::to_string(expected) + " fields");
    }
}

/// One more than the largest label. Classes without any sample are possible, but not more classes than samples.
std::size_t count_classes(const Dataset& data, std::size_t field_count) {
    const auto largest = std::max_element(data.labels.begin(), data.labels.end());
    if (*largest >= data.sample_count()) {
        const auto line = static_cast<std::size_t>(largest - data.labels.begin()) + 1;
        refuse({data.name, line, field_count},
               "class " + std::to_string(*largest) + " is too large for " + std::to_string(data.sample_count()) +
                   (data.sample_count() == 1 ? " sample" : " samples") + "; classes count from 0");
    }
    return *largest + 1;
}

}  // namespace

Dataset parse_csv(std::string_view text, std::string name) {
    Dataset data{{}, {}, 0, std::move(name)};
    std::vector<double> numbers;
    std::size_t field_count = 0;
    for (Place place{data.name}; !text.empty(); ++place.line) {
        std::string_view line = take_until('\n', text);
        if (line.ends_with('\r')) line.remove_suffix(1);
        const std::size_t before = numbers.size();
        data.labels.push_back(parse_line(line, place, numbers));
        const std::size_t found = numbers.size() - before + 1;
        if (place.line == 1) field_count = found;
        check_field_count(found, field_count, place);
    }
    if (data.labels.empty()) throw InputError(data.name + ": is empty; expected a line of numbers for each sample");
    data.class_count = count_classes(data, field_count);
    data.inputs = to_tensor(View<const double>(numbers.data(), {data.sample_count(), field_count - 1}));
    return data;
}

}  // namespace bp
