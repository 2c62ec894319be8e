#include "course/chapter_of.hpp"
#include "parts.hpp"

namespace bp::chapters::ch03 {

course::ChapterParts<Solution> parts() {
    return {.title = "What one hidden layer can represent",
            .spec = spec(),
            .reference = reference,
            .bugs = bugs(),
            .variants = {},
            .claims = claims,
            .demo = demo};
}

}  // namespace bp::chapters::ch03
