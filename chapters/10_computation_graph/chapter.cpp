#include "course/chapter_of.hpp"
#include "parts.hpp"

namespace bp::chapters::ch10 {

namespace {

course::ChapterParts<Solution> parts() {
    return {.number = 10,
            .folder = "10_computation_graph",
            .title = "The computation graph and its error signals",
            .spec = spec(),
            .reference = reference,
            .bugs = bugs(),
            .variants = variants(),
            .claims = claims,
            .demo = demo};
}

}  // namespace

course::Chapter chapter() { return course::make_chapter(parts()); }

course::Judgement judge(const Solution& solution, course::JudgeOptions options) {
    return parts().judge(solution, options);
}

}  // namespace bp::chapters::ch10
