#include "data/csv_labels.hpp"

#include <algorithm>
#include <charconv>

#include "data/csv_number.hpp"

namespace bp::csv {

namespace {

/// Whether the label is written as counts are: 0, 7 or 12, but not 07, 1.0 or -1.
bool is_count(const std::string& label) {
    const bool has_digits_alone = std::ranges::all_of(label, [](char c) { return c >= '0' && c <= '9'; });
    return has_digits_alone && (label == "0" || label[0] != '0');
}

/// The count that a label is, or SIZE_MAX if it is larger than any.
std::size_t count_of(const std::string& label) {
    std::size_t count = 0;
    const auto result = std::from_chars(label.data(), label.data() + label.size(), count);
    return result.ec == std::errc{} ? count : SIZE_MAX;
}

void check_text(const std::string& label, const Place& place) {
    if (label.empty()) refuse(place, "the class is missing; the last field of a line names it");
    if (has_control_characters(label)) refuse(place, in_quotes(label) + " has control characters; remove them");
    if (has_outer_spaces(label)) refuse(place, in_quotes(label) + " has spaces around it; remove them");
}

}  // namespace

void LabelColumn::add(const std::string& label, const Place& place) {
    auto known = positions_.find(label);
    if (known == positions_.end()) {
        check_new(label, place);
        known = positions_.emplace(label, names_.size()).first;
        names_.push_back(label);
        first_places_.push_back(place);
    }
    labels_.push_back(known->second);
}

void LabelColumn::check_new(const std::string& label, const Place& place) const {
    check_text(label, place);
    if (names_.size() == kMostClasses) {
        refuse(place, "class " + in_quotes(label) + " is one more than the " + std::to_string(kMostClasses) +
                          " that are possible; a last column of numbers to be met is no column of classes");
    }
    if (!names_.empty() && is_number(label) != is_number(names_[0])) {
        refuse(place, "class " + in_quotes(label) + " is a " + (is_number(label) ? "number" : "word") + ", but " +
                          in_quotes(names_[0]) + " on line " + std::to_string(first_places_[0].line) +
                          " is none; use one of the two");
    }
}

void LabelColumn::write_to(Dataset& data) const {
    if (std::ranges::all_of(names_, is_count)) return write_numbers_to(data);
    data.labels = labels_;
    data.class_names = names_;
    data.class_count = names_.size();
}

void LabelColumn::write_numbers_to(Dataset& data) const {
    std::size_t largest = 0;
    std::vector<std::size_t> numbers;
    for (std::size_t i = 0; i < names_.size(); ++i) {
        numbers.push_back(count_of(names_[i]));
        largest = std::max(largest, numbers[i]);
        if (numbers[i] < std::min(labels_.size(), kMostClasses)) continue;
        refuse(first_places_[i], "class " + in_quotes(names_[i]) + " is too large for " +
                                     std::to_string(labels_.size()) + (labels_.size() == 1 ? " sample" : " samples") +
                                     "; classes count from 0, to " + std::to_string(kMostClasses - 1) + " at most");
    }
    for (const std::size_t label : labels_) data.labels.push_back(numbers[label]);
    data.class_count = largest + 1;
}

}  // namespace bp::csv
