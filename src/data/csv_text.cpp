#include <algorithm>

#include "base/text.hpp"
#include "data/csv.hpp"

namespace bp {

namespace {

/// A name as a field: in quotes unless it is plain letters and digits.
std::string as_field(const std::string& name) {
    const auto is_plain = [](char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c == '-' ||
               c == '.';
    };
    if (!name.empty() && std::ranges::all_of(name, is_plain)) return name;
    std::string field(1, '"');
    for (const char c : name) field.append(c == '"' ? 2 : 1, c);
    field.push_back('"');
    return field;
}

std::string header_line(const std::vector<std::string>& names) {
    std::string line;
    for (const std::string& name : names) {
        if (!line.empty()) line.push_back(',');
        line.append(as_field(name));
    }
    if (!names.empty()) line.push_back('\n');
    return line;
}

template <class Last>
std::string lines_of(const Tensor<double>& inputs, const std::vector<std::string>& names, Last last) {
    std::string text = header_line(names);
    for (std::size_t i = 0; i < inputs.size1(); ++i) {
        for (const double x : view(inputs).row(i)) text += shortest(x) + ",";
        text += last(i) + "\n";
    }
    return text;
}

}  // namespace

std::string to_csv(const Dataset& data) {
    return lines_of(data.inputs, data.column_names,
                    [&](std::size_t i) { return as_field(data.class_name(data.labels[i])); });
}

std::string to_csv(const RegressionSet& data) {
    return lines_of(data.inputs, data.column_names, [&](std::size_t i) { return shortest(data.targets(i, 0)); });
}

}  // namespace bp
