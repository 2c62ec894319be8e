#include "matrix.hpp"

#include <algorithm>

#include "parts.hpp"
#include "suspects.hpp"

namespace bp::chapters::ch16 {

namespace {

Examined examined(const std::string& name, const Solution& solution) {
    return {name, course::examine(suspects(), [&](std::size_t i) {
                Random random(2019 + i);
                return solution.is_right(opened(boxes()[i]), random);
            })};
}

}  // namespace

bool Examined::accuses(std::size_t suspect) const {
    return std::ranges::find(score.accused, suspect) != score.accused.end();
}

std::vector<Examined> matrix() {
    std::vector<Examined> all;
    for (const course::Version<Solution>& bug : bugs()) {
        if (bug.info.exercise != "16.6" || bug.info.name == "trusts_everybody") continue;
        Solution solution = reference();
        bug.change(solution);
        all.push_back(examined(bug.info.name, solution));
    }
    all.push_back(examined("the examiner", reference()));
    return all;
}

std::size_t count_of_right() {
    return static_cast<std::size_t>(std::ranges::count_if(suspects(), &course::Suspect::is_right));
}

std::size_t count_of_wrong() { return suspects().size() - count_of_right(); }

}  // namespace bp::chapters::ch16
