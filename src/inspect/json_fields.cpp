#include "inspect/json_fields.hpp"

#include <algorithm>

#include "base/error.hpp"
#include "inspect/refusal.hpp"

namespace bp::inspect {

using nlohmann::json;

void check_keys(const json& object, const std::vector<std::string>& known, const std::string& where) {
    for (const auto& item : object.items()) {
        if (std::find(known.begin(), known.end(), item.key()) != known.end()) continue;
        throw InputError(where + ": key " + in_quotes(item.key()) + " is unknown" + did_you_mean(item.key(), known));
    }
}

const json& required(const json& object, const char* key, const std::string& where) {
    const auto found = object.find(key);
    if (found == object.end()) throw InputError(where + ": key '" + key + "' is missing");
    return *found;
}

const std::string& text_of(const json& value, const std::string& where) {
    if (value.is_string()) return value.get_ref<const std::string&>();
    throw InputError(where + " must be a text in quotes, got " + in_quotes(value.dump()));
}

void check_name(const std::string& name, const std::string& where) {
    bool is_plain = !name.empty() && name.size() <= 64;
    unsigned char before = 0;
    for (const char letter : name) {
        const auto byte = static_cast<unsigned char>(letter);
        const bool is_c1_control = before == 0xC2 && byte < 0xA0;  // U+0080 … U+009F as UTF-8
        is_plain = is_plain && byte >= 0x20 && byte != 0x7F && !is_c1_control;
        before = byte;
    }
    if (!is_plain) throw InputError(where + ": name " + in_quotes(name) + " must have 1 to 64 bytes, all printable");
}

}  // namespace bp::inspect
