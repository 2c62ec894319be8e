#pragma once

#include <vector>

#include "data/csv_place.hpp"

namespace bp::csv {

/// Longer lines are refused: nobody writes them, but a file that is no text may look like one.
inline constexpr std::size_t kLongestLine = std::size_t{1} << 20;

/// Reads a text line by line, and each line field by field. Lines end with LF or CR LF, the last one need not; a byte
/// order mark in front is skipped. Fields have commas between them; a field in "quotes" may hold commas, and "" for a
/// quote.
class FieldReader {
  public:
    /// Throws InputError if the text is UTF-16, or empty.
    FieldReader(std::string_view text, std::string_view source);

    /// Reads the next line; false at the end. Throws InputError, naming line and column, for an empty line, one above
    /// kLongestLine, a line with another number of fields than the first, or quotes that do not fit together.
    bool next();

    const std::vector<std::string>& fields() const { return fields_; }
    /// The place of a field of the current line, counted from 0.
    Place place(std::size_t field) const { return {source_, line_, field + 1}; }

  private:
    void check_count(std::size_t expected) const;

    std::string_view rest_;
    std::string_view source_;
    std::size_t line_ = 0;
    std::size_t field_count_ = 0;
    std::vector<std::string> fields_;
};

}  // namespace bp::csv
