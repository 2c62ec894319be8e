#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace bp::cli {

/// A row of docs/lecture_map.md: where a slide of the lecture lives here.
struct Slide {
    int number = 0;
    std::string title;
    std::string chapter;    ///< "13_product_and_max"; "–" if none
    bool is_there = false;  ///< whether that chapter exists
    std::string exercises;  ///< "13.1, 13.2"; "–" if none
    std::string claims;
    std::vector<std::string> sources;  ///< paths in the checkout; what is no link stands as it is
};

/// All slides. Throws InputError if the page has no such table.
std::vector<Slide> slides_of(std::string_view lecture_map);

/// The slides asked for: the one with that number, or all in whose titles every word occurs, large or small. Throws
/// InputError, with the nearest that there is, if there is none.
std::vector<Slide> slides_named(const std::vector<Slide>& slides, const std::vector<std::string>& words);

}  // namespace bp::cli
