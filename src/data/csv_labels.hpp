#pragma once

#include <unordered_map>
#include <vector>

#include "data/csv_place.hpp"
#include "data/dataset.hpp"

namespace bp::csv {

/// More classes than this are refused: the column is then hardly one of classes.
inline constexpr std::size_t kMostClasses = 1000;

/// The labels of a file, taken one after another. If all are whole numbers 0, 1, 2 … they are the classes, and the
/// largest says how many there are. Otherwise they are names, numbered in the order in which they first appear: setosa
/// and virginica, but also -1 and 1, or 1.0 and 2.0. Words and numbers do not mix.
class LabelColumn {
  public:
    /// Throws InputError, naming the place, for a label that is empty, has spaces or control characters around or in
    /// it, is a word among numbers or a number among words, or one too many.
    void add(const std::string& label, const Place& place);

    /// Writes labels, class count and, if they are names, the class names. Throws InputError if the largest number is
    /// not below the number of samples.
    void write_to(Dataset& data) const;

  private:
    void check_new(const std::string& label, const Place& place) const;
    void write_numbers_to(Dataset& data) const;

    std::vector<std::size_t> labels_;  // positions in names_
    std::vector<std::string> names_;   // in the order of first appearance
    std::vector<Place> first_places_;
    std::unordered_map<std::string, std::size_t> positions_;
};

}  // namespace bp::csv
