#include "course/quiz.hpp"

#include <regex>
#include <sstream>

#include "base/error.hpp"

namespace bp::course {

namespace {

[[noreturn]] void refuse(std::size_t line, const std::string& what) {
    throw InputError("quiz, line " + std::to_string(line) + ": " + what);
}

/// Adds a line to a paragraph, or begins the next one after an empty line.
void append(std::string& text, const std::string& line) {
    if (!text.empty() || !line.empty()) text += line + "\n";
}

std::string without_empty_end(std::string text) {
    while (text.ends_with("\n\n")) text.pop_back();
    return text;
}

/// Reads line by line; where it is in a question decides what a line means.
class Reader {
  public:
    void read(const std::string& line) {
        ++number_;
        std::smatch match;
        static const std::regex heading("## (\\d+) (.+)"), answer("Answer: `([^`]+)`"), wrong("- `([^`]+)`: (.+)");
        if (std::regex_match(line, match, heading)) {
            begin(match[1], match[2]);
        } else if (line.starts_with("##")) {
            refuse(number_, "'" + line + "' should read '## 1 A title'");
        } else if (questions_.empty()) {
            return;  // what stands above the first question introduces the page
        } else if (std::regex_match(line, match, answer)) {
            if (question().text.empty()) refuse(number_, "an answer without a question above it");
            if (!question().answer.empty()) refuse(number_, "a second answer to the same question");
            question().answer = match[1];
        } else if (line.starts_with("Answer")) {
            refuse(number_, "'" + line + "' should read 'Answer: `…`'");
        } else if (question().answer.empty()) {
            append(question().text, line);
        } else if (question().because.empty() && std::regex_match(line, match, wrong)) {
            question().misconceptions.push_back({match[1], match[2]});
        } else if (question().because.empty() && line.starts_with("- ")) {
            refuse(number_, "'" + line + "' should read '- `wrong answer`: what it comes from'");
        } else if (question().because.empty() && line.starts_with("  ") && !question().misconceptions.empty()) {
            question().misconceptions.back().sentence += line.substr(1);  // the sentence goes on
        } else {
            append(question().because, line);
        }
    }

    std::vector<Question> questions() {
        finish();
        if (questions_.empty()) refuse(number_, "there is no question, such as '## 1 A title'");
        return std::move(questions_);
    }

  private:
    Question& question() { return questions_.back(); }

    void begin(const std::string& number, const std::string& title) {
        if (!questions_.empty()) finish();
        const std::string next = std::to_string(questions_.size() + 1);
        if (number != next) refuse(number_, "question " + number + " should be " + next);
        questions_.push_back({title, "", "", {}, ""});
    }

    void finish() {
        if (questions_.empty()) return;
        const std::string which = "question " + std::to_string(questions_.size());
        if (question().answer.empty()) refuse(number_, which + " ends here without a line 'Answer: `…`'");
        if (question().because.empty()) refuse(number_, which + " ends here without saying why");
        question().text = without_empty_end(question().text);
        question().because = without_empty_end(question().because);
    }

    std::vector<Question> questions_;
    std::size_t number_ = 0;
};

}  // namespace

std::vector<Question> quiz(std::string_view markdown) {
    Reader reader;
    std::istringstream lines{std::string{markdown}};
    for (std::string line; std::getline(lines, line);) reader.read(line);
    return reader.questions();
}

}  // namespace bp::course
