#include "course/chapter_of.hpp"
#include "parts.hpp"

namespace bp::chapters::ch15 {

course::ChapterParts<Solution> parts() {
    return {.title = "Beyond the gradient, and beyond backpropagation",
            .spec = spec(),
            .reference = reference,
            .bugs = bugs(),
            .variants = {},
            .claims = claims,
            .demo = demo};
}

}  // namespace bp::chapters::ch15
