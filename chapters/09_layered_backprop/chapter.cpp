#include "course/chapter_of.hpp"
#include "parts.hpp"

namespace bp::chapters::ch09 {

course::ChapterParts<Solution> parts() {
    return {.title = "Backpropagation through layers",
            .spec = spec(),
            .reference = reference,
            .bugs = bugs(),
            .variants = {},
            .claims = claims,
            .demo = demo};
}

}  // namespace bp::chapters::ch09
