#pragma once

#include <string>
#include <string_view>

#include "data/csv_number.hpp"
#include "data/dataset.hpp"
#include "data/regression_set.hpp"

namespace bp {

/// Whether the first line names the columns.
enum class Header { absent, present };

/// How strict a CSV file is read.
struct CsvFormat {
    Header header = Header::absent;
    NotFinite not_finite = NotFinite::refused;
};

/// A data set from lines of numbers with commas between them, the class last. Classes that are whole numbers 0, 1, 2 …
/// are taken as such, so that the largest says how many there are; others are names, numbered in the order in which
/// they first appear. Throws InputError, naming `name`, line and column, for whatever is not exactly that: a field that
/// is no finite number, lines of different length or without any field, quotes that do not fit, words among numbers,
/// more than csv::kMostClasses classes, a header line that holds numbers alone. Nothing is guessed, skipped or cut off.
Dataset parse_csv(std::string_view text, std::string name, CsvFormat format = {});

/// The same with a number to be met in the last column.
RegressionSet parse_regression_csv(std::string_view text, std::string name, CsvFormat format = {});

/// The text that parse_csv reads back to the same bits, with Header::present if the columns have names. Class names
/// come back in the order in which they first appear among the labels.
std::string to_csv(const Dataset& data);
std::string to_csv(const RegressionSet& data);

}  // namespace bp
