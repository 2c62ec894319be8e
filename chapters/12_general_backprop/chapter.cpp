#include "course/chapter_of.hpp"
#include "parts.hpp"

namespace bp::chapters::ch12 {

course::ChapterParts<Solution> parts() {
    return {.title = "General backpropagation: order and messages",
            .spec = spec(),
            .reference = reference,
            .bugs = bugs(),
            .variants = {},
            .claims = claims,
            .demo = demo};
}

}  // namespace bp::chapters::ch12
