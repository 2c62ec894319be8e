#include "cli/attempts.hpp"

#include <fstream>
#include <fmt/format.h>

#include "base/error.hpp"
#include "report/write_file.hpp"

namespace bp::cli {

Attempts::Attempts(std::string path) : path_(std::move(path)) {
    std::ifstream file(path_);
    std::string exercise;
    for (int count = 0; file >> exercise >> count;) failures_[exercise] = count;
}

course::Naming Attempts::note(const course::Verdict& verdict) {
    using course::Naming, course::Status;
    const std::string& id = verdict.exercise.id;
    if (verdict.status == Status::passed) {
        if (failures_.erase(id) > 0) save();
        return Naming::given;
    }
    if (verdict.status != Status::wrong_value && verdict.status != Status::wrong_cost) return Naming::withheld;
    const int count = ++failures_[id];
    save();
    return count >= 2 ? Naming::given : Naming::withheld;
}

void Attempts::save() const {
    std::string text;
    for (const auto& [exercise, count] : failures_) text += fmt::format("{} {}\n", exercise, count);
    try {
        report::write_file(path_, text);
    } catch (const InputError&) {  // where nothing can be written, nothing is remembered
    }
}

}  // namespace bp::cli
