#include "course/chapter_of.hpp"
#include "parts.hpp"

namespace bp::chapters::ch06 {

course::ChapterParts<Solution> parts() {
    return {.title = "Connectivity: shorter ways to the output",
            .spec = spec(),
            .reference = reference,
            .bugs = bugs(),
            .variants = {},
            .claims = claims,
            .demo = demo};
}

}  // namespace bp::chapters::ch06
