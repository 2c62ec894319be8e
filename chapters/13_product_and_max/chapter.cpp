#include "course/chapter_of.hpp"
#include "parts.hpp"

namespace bp::chapters::ch13 {

namespace {

course::ChapterParts<Solution> parts() {
    return {.number = 13,
            .folder = "13_product_and_max",
            .title = "Patterns in backward flow: sum, product, max",
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

}  // namespace bp::chapters::ch13
