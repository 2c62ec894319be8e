#include "course/chapter_of.hpp"
#include "parts.hpp"

namespace bp::chapters::ch08 {

course::ChapterParts<Solution> parts() {
    return {.title = "The gradient of a single layer",
            .spec = spec(),
            .reference = reference,
            .bugs = bugs(),
            .variants = {},
            .claims = claims,
            .demo = demo};
}

}  // namespace bp::chapters::ch08
