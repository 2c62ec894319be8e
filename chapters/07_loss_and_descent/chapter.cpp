#include "course/chapter_of.hpp"
#include "parts.hpp"

namespace bp::chapters::ch07 {

course::ChapterParts<Solution> parts() {
    return {.title = "Loss and gradient descent",
            .spec = spec(),
            .reference = reference,
            .bugs = bugs(),
            .variants = {},
            .claims = claims,
            .demo = demo};
}

}  // namespace bp::chapters::ch07
