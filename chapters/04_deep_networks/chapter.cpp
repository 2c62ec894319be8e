#include "course/chapter_of.hpp"
#include "parts.hpp"

namespace bp::chapters::ch04 {

course::ChapterParts<Solution> parts() {
    return {.title = "Deep networks and the forward pass",
            .spec = spec(),
            .reference = reference,
            .bugs = bugs(),
            .variants = {},
            .claims = claims,
            .demo = demo};
}

}  // namespace bp::chapters::ch04
