#include "data/csv_fields.hpp"

#include <algorithm>

namespace bp::csv {

namespace {

/// Cuts off the text up to the next line end, or all of it, and returns it.
std::string_view take_line(std::string_view& text) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    std::string_view line = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    if (line.ends_with('\r')) line.remove_suffix(1);
    return line;
}

/// Cuts off a field in quotes and returns what is in them.
std::string take_quoted(std::string_view& line, const Place& place) {
    std::string field;
    line.remove_prefix(1);
    while (true) {
        const std::size_t quote = line.find('"');
        if (quote == std::string_view::npos) refuse(place, "the quotes are not closed before the end of the line");
        field.append(line.substr(0, quote));
        line.remove_prefix(quote + 1);
        if (!line.starts_with('"')) break;
        field.push_back('"');  // "" stands for one quote
        line.remove_prefix(1);
    }
    if (!line.empty() && line[0] != ',') refuse(place, "after the closing quote only a comma can follow");
    return field;
}

/// Cuts off the field up to the next comma and returns it.
std::string take_field(std::string_view& line, const Place& place) {
    if (line.starts_with('"')) return take_quoted(line, place);
    const std::string_view field = line.substr(0, line.find(','));
    if (field.find('"') != std::string_view::npos) {
        refuse(place, in_quotes(field) + " has a quote inside; put the whole field in quotes and write \"\" for it");
    }
    line.remove_prefix(field.size());
    return std::string{field};
}

void check_line(std::string_view line, Place place) {
    if (line.empty()) refuse(place, "the line is empty; remove it");
    if (line.size() <= kLongestLine) return;
    place.column += static_cast<std::size_t>(std::ranges::count(line.substr(0, kLongestLine), ','));
    refuse(place, "the line goes on beyond " + std::to_string(kLongestLine) + " bytes; is this a text file?");
}

}  // namespace

FieldReader::FieldReader(std::string_view text, std::string_view source) : rest_(text), source_(source) {
    if (text.starts_with("\xff\xfe") || text.starts_with("\xfe\xff")) {
        refuse({source}, "the text is UTF-16; save it as UTF-8");
    }
    if (rest_.starts_with("\xef\xbb\xbf")) rest_.remove_prefix(3);
    if (rest_.empty()) refuse({source}, "the text is empty; expected a line for each sample");
}

bool FieldReader::next() {
    if (rest_.empty()) return false;
    ++line_;
    std::string_view line = take_line(rest_);
    check_line(line, place(0));
    fields_.clear();
    fields_.push_back(take_field(line, place(0)));
    while (!line.empty()) {
        line.remove_prefix(1);  // the comma
        fields_.push_back(take_field(line, place(fields_.size())));
    }
    if (line_ == 1) field_count_ = fields_.size();
    check_count(field_count_);
    return true;
}

void FieldReader::check_count(std::size_t expected) const {
    const std::size_t found = fields_.size();
    if (found == expected) return;
    refuse(place(std::min(found, expected) - (found < expected ? 1 : 0)),
           found < expected ? "the line ends here, but the first line has " + std::to_string(expected) + " fields"
                            : "the line goes on, but the first line has " + std::to_string(expected) + " fields");
}

}  // namespace bp::csv
