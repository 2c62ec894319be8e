#include "course/chapter_of.hpp"
#include "parts.hpp"

namespace bp::chapters::ch01 {

namespace {

course::ChapterParts<Solution> parts() {
    return {.number = 1,
            .folder = "01_neuron",
            .title = "One neuron and its limits",
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

}  // namespace bp::chapters::ch01
