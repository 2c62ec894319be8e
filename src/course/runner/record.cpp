#include "course/runner/record.hpp"

#include <cerrno>
#include <sys/random.h>
#include <system_error>
#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "base/error.hpp"

namespace bp::course {

NLOHMANN_DEFINE_TYPE_NON_INTRUSIVE(Exercise, id, title, slide, path)
NLOHMANN_DEFINE_TYPE_NON_INTRUSIVE(BugInfo, name, exercise, sentence, slide)
NLOHMANN_DEFINE_TYPE_NON_INTRUSIVE(JudgeOptions, seed, cases, only)
NLOHMANN_DEFINE_TYPE_NON_INTRUSIVE(Verdict, exercise, status, claim, counterexample, expected, got, oracle, diagnosis,
                                   kept_back, pattern, notes, checks, seed)

}  // namespace bp::course

namespace bp::course::runner {

namespace {

using nlohmann::json;

std::string line_of(const json& object) { return object.dump(-1, ' ', false, json::error_handler_t::replace) + "\n"; }

}  // namespace

std::string fresh_nonce() {
    std::uint64_t numbers[2];
    if (getrandom(numbers, sizeof numbers, 0) != sizeof numbers) {
        throw std::system_error(errno, std::generic_category(), "no random numbers");
    }
    return fmt::format("{:016x}{:016x}", numbers[0], numbers[1]);
}

std::string to_text(const Request& request) {
    return line_of({{"nonce", request.nonce}, {"exercise", request.exercise}, {"options", request.options}});
}

Request request_from(const std::string& text) {
    try {
        const json object = json::parse(text);
        return {object.at("nonce"), object.at("exercise"), object.at("options")};
    } catch (const json::exception&) {
        throw InputError("this program judges what ./backprop check asks it for; it read no request from stdin");
    }
}

std::string record_of(const Verdict& verdict, const std::string& nonce) {
    return line_of({{"nonce", nonce}, {"checks", verdict.checks}, {"verdict", verdict}});
}

std::optional<Verdict> verdict_from(std::string_view record, const Request& request) {
    try {
        const json object = json::parse(record);
        Verdict verdict = object.at("verdict");
        if (object.at("nonce") != request.nonce || object.at("checks") != verdict.checks) return std::nullopt;
        if (verdict.exercise.id != request.exercise) return std::nullopt;
        if (verdict.status == Status::passed && verdict.checks == 0) return std::nullopt;
        return verdict;
    } catch (const json::exception&) {
        return std::nullopt;
    }
}

std::string case_text(std::string_view claim, std::string_view input) {
    return line_of({{"claim", claim}, {"input", input}});
}

void add_case(Verdict& verdict, std::string_view text) {
    try {
        // behind the line may be what is left of a longer one
        const json object = json::parse(text.substr(0, text.find('\n')));
        const std::string claim = object.at("claim"), input = object.at("input");
        verdict.claim = claim;
        verdict.counterexample = input;
    } catch (const json::exception&) {
    }
}

}  // namespace bp::course::runner
