#include "course/verdict.hpp"

#include <algorithm>

namespace bp::course {

std::string_view to_string(Status status) {
    switch (status) {
        case Status::todo:
            return "TODO";
        case Status::wrong_value:
            return "WRONG VALUE";
        case Status::wrong_cost:
            return "WRONG COST";
        case Status::passed:
            return "PASSED";
        case Status::does_not_compile:
            return "DOES NOT COMPILE";
        case Status::crashed:
            return "CRASHED";
        case Status::timed_out:
            return "TIMED OUT";
        case Status::out_of_memory:
            return "OUT OF MEMORY";
        case Status::limit_reached:
            return "LIMIT REACHED";
        case Status::no_verdict:
            return "NO VERDICT";
        case Status::shown:
            return "SHOWN";
    }
    return "NO VERDICT";
}

bool Judgement::passed() const {
    return !verdicts.empty() &&
           std::all_of(verdicts.begin(), verdicts.end(), [](const Verdict& v) { return v.status == Status::passed; });
}

}  // namespace bp::course
