#include "course/chapter_of.hpp"
#include "parts.hpp"

namespace bp::chapters::ch05 {

course::ChapterParts<Solution> parts() {
    return {.title = "Why deeper",
            .spec = spec(),
            .reference = reference,
            .bugs = bugs(),
            .variants = {},
            .claims = claims,
            .demo = demo};
}

}  // namespace bp::chapters::ch05
