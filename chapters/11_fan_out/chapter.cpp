#include "course/chapter_of.hpp"
#include "parts.hpp"

namespace bp::chapters::ch11 {

namespace {

course::ChapterParts<Solution> parts() {
    return {.number = 11,
            .folder = "11_fan_out",
            .title = "Fan-out: a node used twice adds its messages",
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

}  // namespace bp::chapters::ch11
