#include "inspect/op_lookup.hpp"

#include <vector>

#include "inspect/refusal.hpp"

namespace bp::inspect {

const OpTable* find_op(std::string_view name) {
    for (const OpTable* op : all_ops()) {
        if (op->name == name) return op;
    }
    return nullptr;
}

const OpTable& op_named(std::string_view name) {
    if (const OpTable* op = find_op(name)) return *op;
    std::vector<std::string> names;
    for (const OpTable* op : all_ops()) names.emplace_back(op->name);
    const std::string remedy = did_you_mean(name, names);
    throw InputError("op " + in_quotes(name) + " is unknown" +
                     (remedy.empty() ? "; docs/ops.md lists all ops" : remedy));
}

}  // namespace bp::inspect
