#include "course/chapter_of.hpp"
#include "parts.hpp"

namespace bp::chapters::ch12 {

namespace {

course::ChapterParts<Solution> parts() {
    return {.number = 12,
            .folder = "12_general_backprop",
            .title = "General backpropagation: order and messages",
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

}  // namespace bp::chapters::ch12
