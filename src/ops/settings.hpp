#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "base/error.hpp"

namespace bp {

/// An op's own parameters by name, as GRAPH.json writes them beside the op: {"factor": 0.5}, {"axis": 1}.
using Settings = std::map<std::string, double, std::less<>>;

/// The setting of that name, or nothing.
inline std::optional<double> setting(const Settings& settings, std::string_view name) {
    const auto found = settings.find(name);
    if (found == settings.end()) return std::nullopt;
    return found->second;
}

/// The setting of that name; throws InputError if an op cannot do without it.
inline double required_setting(std::string_view op, const Settings& settings, std::string_view name) {
    if (const auto value = setting(settings, name)) return *value;
    throw InputError(std::string{op} + ": needs its setting '" + std::string{name} + "', a number");
}

}  // namespace bp
