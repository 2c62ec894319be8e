#include "course/chapter_of.hpp"
#include "parts.hpp"

namespace bp::chapters::ch10 {

course::ChapterParts<Solution> parts() {
    return {.title = "The computation graph and its error signals",
            .spec = spec(),
            .reference = reference,
            .bugs = bugs(),
            .variants = variants(),
            .claims = claims,
            .demo = demo};
}

}  // namespace bp::chapters::ch10
