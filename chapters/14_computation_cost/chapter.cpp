#include "course/chapter_of.hpp"
#include "parts.hpp"

namespace bp::chapters::ch14 {

course::ChapterParts<Solution> parts() {
    return {.title = "What a pass costs",
            .spec = spec(),
            .reference = reference,
            .bugs = bugs(),
            .variants = {},
            .claims = claims,
            .demo = demo};
}

}  // namespace bp::chapters::ch14
