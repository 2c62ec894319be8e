#include "data/csv.hpp"

#include <algorithm>

#include "data/csv_fields.hpp"
#include "data/csv_labels.hpp"

namespace bp {

namespace {

/// Everything but the last column, whose fields go to whoever takes them.
struct Table {
    std::vector<std::string> column_names;
    std::vector<double> numbers;  // row after row
    std::size_t row_count = 0;
    std::size_t column_count = 0;

    Tensor<double> inputs() const { return to_tensor(View<const double>(numbers.data(), {row_count, column_count})); }
};

std::vector<std::string> column_names(const csv::FieldReader& reader) {
    if (std::ranges::all_of(reader.fields(), csv::is_number)) {
        csv::refuse(reader.place(0), "the header line holds numbers alone; if it is a sample, read without a header");
    }
    for (std::size_t i = 0; i < reader.fields().size(); ++i) {
        if (!csv::has_control_characters(reader.fields()[i])) continue;
        csv::refuse(reader.place(i), csv::in_quotes(reader.fields()[i]) + " has control characters; remove them");
    }
    return reader.fields();
}

/// Whether a first line that is refused is likely a header: it is full of words.
bool looks_like_header(const csv::FieldReader& reader, const CsvFormat& format) {
    const auto is_word = [](const std::string& field) { return !field.empty() && !csv::is_number(field); };
    return format.header == Header::absent && format.not_finite == NotFinite::refused && reader.place(0).line == 1 &&
           std::ranges::all_of(reader.fields(), is_word);
}

double parse_number(const csv::FieldReader& reader, std::size_t i, const CsvFormat& format) {
    const std::string& field = reader.fields()[i];
    if (looks_like_header(reader, format)) {
        csv::refuse(reader.place(i), csv::in_quotes(field) +
                                         " is no finite number; if line 1 names the columns, read "
                                         "it as a header (--header)");
    }
    return csv::parse_number(field, reader.place(i), format.not_finite);
}

template <class TakeLast>
Table read_table(std::string_view text, std::string_view name, const CsvFormat& format, TakeLast take_last) {
    csv::FieldReader reader(text, name);
    Table table;
    if (format.header == Header::present && reader.next()) table.column_names = column_names(reader);
    while (reader.next()) {
        table.column_count = reader.fields().size() - 1;
        if (table.column_count == 0) {
            csv::refuse(reader.place(0), "the line ends here; expected at least one number and a last field after it");
        }
        for (std::size_t i = 0; i < table.column_count; ++i) {
            table.numbers.push_back(parse_number(reader, i, format));
        }
        take_last(reader.fields().back(), reader.place(table.column_count));
        ++table.row_count;
    }
    if (table.row_count == 0) csv::refuse({name, 2}, "there is no sample below the header line");
    return table;
}

}  // namespace

Dataset parse_csv(std::string_view text, std::string name, CsvFormat format) {
    csv::LabelColumn labels;
    const Table table = read_table(
        text, name, format, [&](const std::string& label, const csv::Place& place) { labels.add(label, place); });
    Dataset data{table.inputs(), {}, 0, {}, {}, table.column_names};
    labels.write_to(data);
    data.name = std::move(name);  // last: places point at it
    return data;
}

RegressionSet parse_regression_csv(std::string_view text, std::string name, CsvFormat format) {
    std::vector<double> targets;
    const Table table = read_table(text, name, format, [&](const std::string& field, const csv::Place& place) {
        targets.push_back(csv::parse_number(field, place, format.not_finite));
    });
    return {table.inputs(), to_tensor(View<const double>(targets.data(), {targets.size(), 1})), std::move(name),
            table.column_names};
}

}  // namespace bp
