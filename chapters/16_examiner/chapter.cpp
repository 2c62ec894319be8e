#include "course/chapter_of.hpp"
#include "parts.hpp"

namespace bp::chapters::ch16 {

course::ChapterParts<Solution> parts() {
    return {.title = "The examiner",
            .spec = spec(),
            .reference = reference,
            .bugs = bugs(),
            .variants = {},
            .claims = claims,
            .demo = demo};
}

}  // namespace bp::chapters::ch16
