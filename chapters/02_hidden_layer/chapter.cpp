#include "course/chapter_of.hpp"
#include "parts.hpp"

namespace bp::chapters::ch02 {

course::ChapterParts<Solution> parts() {
    return {.title = "One hidden layer",
            .spec = spec(),
            .reference = reference,
            .bugs = bugs(),
            .variants = {},
            .claims = claims,
            .demo = demo};
}

}  // namespace bp::chapters::ch02
