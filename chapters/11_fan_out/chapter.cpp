#include "course/chapter_of.hpp"
#include "parts.hpp"

namespace bp::chapters::ch11 {

course::ChapterParts<Solution> parts() {
    return {.title = "Fan-out: a node used twice adds its messages",
            .spec = spec(),
            .reference = reference,
            .bugs = bugs(),
            .variants = {},
            .claims = claims,
            .demo = demo};
}

}  // namespace bp::chapters::ch11
