#pragma once

#include <string_view>
#include <nlohmann/json.hpp>

#include "tensor/tensor.hpp"

namespace bp::inspect {

/// JSON whose objects keep the order in which their keys were written.
using OrderedJson = nlohmann::ordered_json;

/// Reads JSON more strictly than the library does: nesting beyond any GRAPH.json, a key that occurs twice in one
/// object and bytes that are no UTF-8 are refused too. Throws InputError with line and column.
nlohmann::json parse_json(std::string_view text);

/// A number as 1x1, a list of numbers as one row, a list of equally long lists as a matrix. Throws InputError for
/// anything else: ragged rows, no numbers at all, words.
Tensor<double> tensor_from(const nlohmann::json& value);

/// The other way round: 1x1 as a number, everything else as a list of rows; "nan", "inf" and "-inf" as words, since
/// JSON has no numbers for them.
OrderedJson json_from(View<const double> value);

}  // namespace bp::inspect
