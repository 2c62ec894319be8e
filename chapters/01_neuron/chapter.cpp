#include "course/chapter_of.hpp"
#include "parts.hpp"

namespace bp::chapters::ch01 {

course::ChapterParts<Solution> parts() {
    return {.title = "One neuron and its limits",
            .spec = spec(),
            .reference = reference,
            .bugs = bugs(),
            .variants = variants(),
            .claims = claims,
            .demo = demo};
}

}  // namespace bp::chapters::ch01
