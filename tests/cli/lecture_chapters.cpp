#include <vector>

#include "course/chapter.hpp"

// Chapters that stand in for the lecture's: 1 is in order and full of letters that HTML could take for its own,
// 2 has a claim whose check fails, 3 one that cannot be executed.
namespace bp::course {
namespace {

std::vector<Claim> hostile_claims() {
    return {{"7 < 8", "</td>", "a & b <script>", Truth::holds, "\"x\" > 'y'", true}};
}

Demo hostile_demo() {
    return {"<b>not bold</b> & so on", {{"drawing", "</figure>", "<svg><title>a drawing</title></svg>"}}};
}

std::vector<Claim> failing_claims() {
    return {{"1", "slide", "a statement that holds", Truth::holds, "as said", true},
            {"2", "slide", "a statement whose check fails", Truth::wrong_as_printed, "something else", false}};
}

std::vector<Claim> untestable_claims() {
    return {{"3", "slide", "most networks are trained so", Truth::not_executable, "nothing", false}};
}

Chapter chapter(int number, std::string_view title, std::vector<Claim> (*claims)(), Demo (*demo)()) {
    Chapter made;
    made.number = number;
    made.title = title;
    made.claims = claims;
    made.demo = demo;
    return made;
}

}  // namespace

std::span<const Chapter> all_chapters() {
    static const std::vector<Chapter> chapters{chapter(1, "Letters & <angles>", hostile_claims, hostile_demo),
                                               chapter(2, "Failing", failing_claims, nullptr),
                                               chapter(3, "Untestable", untestable_claims, nullptr)};
    return chapters;
}

}  // namespace bp::course
