#include "course/chapter_of.hpp"
#include "parts.hpp"

namespace bp::chapters::ch08 {

namespace {

course::ChapterParts<Solution> parts() {
    return {.number = 8,
            .folder = "08_single_layer_gradient",
            .title = "The gradient of a single layer",
            .spec = spec(),
            .reference = reference,
            .bugs = bugs(),
            .variants = {},
            .claims = claims,
            .demo = demo};
}

}  // namespace

course::Chapter chapter() { return course::make_chapter(parts()); }

course::Judgement judge(const Solution& solution, course::JudgeOptions options) {
    return parts().judge(solution, options);
}

}  // namespace bp::chapters::ch08
