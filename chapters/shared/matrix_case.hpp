#pragma once

#include <string>

#include "course/case.hpp"

/// How a check looks at a gradient in the shape of W.
namespace bp::chapters {

/// Fails unless `dW` has a row per input and a column per unit, and then expects these numbers, row after row, under
/// this name.
inline void check_matrix(course::Case& c, const course::Matrix& dW, std::size_t inputs, std::size_t units,
                         const course::Numbers& expected, const std::string& oracle, const std::string& name = "dW") {
    c.oracle("the shape of W: a row per input, a column per unit");
    c.label({"rows", "columns"});
    c.require(dW.rows() == inputs && dW.cols() == units,
              "rows = " + std::to_string(inputs) + ", columns = " + std::to_string(units),
              {static_cast<double>(dW.rows()), static_cast<double>(dW.cols())});
    std::vector<std::string> labels;
    for (std::size_t i = 0; i < inputs; ++i) {
        for (std::size_t k = 0; k < units; ++k) {
            labels.push_back(name + "(" + std::to_string(i) + ", " + std::to_string(k) + ")");
        }
    }
    c.label(labels);
    c.expect(expected, oracle);
    c.got({dW.flat().begin(), dW.flat().end()});
}

}  // namespace bp::chapters
