#include "ops/all_ops.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "base/text.hpp"
#include "ops/op_table.hpp"

namespace bp {

namespace {

template <class... O> std::span<const OpTable* const> tables(OpList<O...>) {
    static const std::array<const OpTable*, sizeof...(O)> all{&op_table<O>()...};
    return all;
}

/// " (did you mean 'sigmoid'?)", or nothing if no candidate is near.
std::string suggestion(std::string_view word, std::span<const std::string_view> candidates) {
    const std::string best = nearest(word, candidates);
    return best.empty() ? "" : "; did you mean '" + best + "'?";
}

const OpTable& find(std::string_view name) {
    std::vector<std::string_view> names;
    for (const OpTable* table : all_ops()) {
        if (table->name == name) return *table;
        names.push_back(table->name);
    }
    throw InputError("op '" + std::string{name.substr(0, 40)} + "' is unknown" + suggestion(name, names) +
                     " (docs/ops.md lists all ops)");
}

}  // namespace

std::span<const OpTable* const> all_ops() { return tables(AllOps{}); }

Op make_op(std::string_view name, const Settings& settings) {
    const OpTable& table = find(name);
    if (table.arity.most == 0) {
        throw InputError(std::string{name} + ": is a leaf and carries data; a graph makes it with its shape or value");
    }
    for (const auto& [key, value] : settings) {
        const auto& known = table.setting_names;
        if (std::find(known.begin(), known.end(), key) == known.end()) {
            throw InputError(std::string{name} + ": has no setting '" + key.substr(0, 40) + "'" +
                             suggestion(key, known));
        }
    }
    return table.make(settings);
}

}  // namespace bp
