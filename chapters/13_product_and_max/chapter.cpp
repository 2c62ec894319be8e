#include "course/chapter_of.hpp"
#include "parts.hpp"

namespace bp::chapters::ch13 {

course::ChapterParts<Solution> parts() {
    return {.title = "Patterns in backward flow: sum, product, max",
            .spec = spec(),
            .reference = reference,
            .bugs = bugs(),
            .variants = variants(),
            .claims = claims,
            .demo = demo};
}

}  // namespace bp::chapters::ch13
