#pragma once

#include <string>
#include <vector>
#include <nlohmann/json.hpp>

namespace bp::inspect {

/// Throws InputError, with the nearest known one, for a key of the object that nobody reads: most are misspelled.
void check_keys(const nlohmann::json& object, const std::vector<std::string>& known, const std::string& where);

/// The value of a key; throws InputError if the object has none.
const nlohmann::json& required(const nlohmann::json& object, const char* key, const std::string& where);

/// Throws InputError unless the value is a text.
const std::string& text_of(const nlohmann::json& value, const std::string& where);

/// Names appear in tables, drawings and messages. Throws InputError for one that is empty, longer than 64 bytes or has
/// control characters, which a terminal would obey.
void check_name(const std::string& name, const std::string& where);

}  // namespace bp::inspect
