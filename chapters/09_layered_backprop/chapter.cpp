#include "course/chapter_of.hpp"
#include "parts.hpp"

namespace bp::chapters::ch09 {

namespace {

course::ChapterParts<Solution> parts() {
    return {.number = 9,
            .folder = "09_layered_backprop",
            .title = "Backpropagation through layers",
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

}  // namespace bp::chapters::ch09
