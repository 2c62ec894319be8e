#pragma once

#include <nlohmann/json.hpp>

#include "course/chapter.hpp"

namespace bp::cli {

/// A claim for programs: id, slide, statement, verdict, measured, confirmed.
nlohmann::ordered_json claim_json(const course::Claim& claim);

}  // namespace bp::cli
