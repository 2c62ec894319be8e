#include "cli/exercise_choice.hpp"

#include <fmt/format.h>

#include "cli/options.hpp"
#include "inspect/refusal.hpp"

namespace bp::cli {

std::vector<course::Exercise> chosen_exercises(const std::string& word) {
    std::vector<course::Exercise> chosen;
    std::string all;
    for (const course::Chapter& chapter : course::all_chapters()) {
        for (const course::Exercise& exercise : chapter.exercises) {
            const bool is_asked_for = word.empty() || word == exercise.id || word == std::to_string(chapter.number);
            if (is_asked_for) chosen.push_back(exercise);
            all += (all.empty() ? "" : ", ") + exercise.id;
        }
    }
    if (chosen.empty()) throw UsageError(fmt::format("no exercise {}; there are {}", inspect::in_quotes(word), all));
    return chosen;
}

int chapter_number(const std::string& exercise) { return std::stoi(exercise.substr(0, exercise.find('.'))); }

}  // namespace bp::cli
