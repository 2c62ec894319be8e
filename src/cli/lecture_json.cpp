#include "cli/lecture_json.hpp"

#include <algorithm>

#include "cli/claim_json.hpp"

namespace bp::cli {

namespace {

using Json = nlohmann::ordered_json;

Json json_of(const ChapterRun& chapter) {
    Json claims = Json::array();
    for (const course::Claim& claim : chapter.claims) claims.push_back(claim_json(claim));
    return {{"number", chapter.number}, {"title", chapter.title}, {"claims", claims}};
}

Json json_of(const std::vector<EpochResult>& epochs) {
    Json loss = Json::array(), accuracy = Json::array();
    for (const EpochResult& epoch : epochs) {
        loss.push_back(epoch.loss);
        accuracy.push_back(epoch.accuracy);
    }
    return {{"loss", loss}, {"accuracy", accuracy}};
}

Json json_of(const SplitRun& split) {
    return {{"seed", split.seed},
            {"seen_count", split.seen_count},
            {"unseen_count", split.unseen.sample_count()},
            {"unseen_loss", split.result.loss},
            {"unseen_accuracy", split.result.accuracy},
            {"seen_by_epoch", json_of(split.seen_by_epoch)},
            {"unseen_by_epoch", json_of(split.unseen_by_epoch)}};
}

Json json_of(const DigitsRun& run) {
    Json splits = Json::array();
    for (const SplitRun& split : run.splits) splits.push_back(json_of(split));
    return {{"description", description_of(run)},
            {"sample_count", run.sample_count},
            {"parameter_count", run.parameter_count},
            {"mean_accuracy", run.mean_accuracy},
            {"required_accuracy", run.plan.required_accuracy},
            {"claim", claim_json(digits_claim(run))},
            {"splits", splits},
            {"confusion", confusion(run)}};
}

}  // namespace

Json claim_json(const course::Claim& claim) {
    return {{"id", claim.id},
            {"slide", claim.slide},
            {"statement", claim.statement},
            {"verdict", verdict_of(claim)},
            {"measured", claim.measured},
            {"confirmed", !has_failed(claim)}};
}

std::string json_of(const LectureRun& run) {
    Json chapters = Json::array();
    for (const ChapterRun& chapter : run.chapters) chapters.push_back(json_of(chapter));
    const Json all{{"confirmed", std::ranges::none_of(run.claims(), has_failed)},
                   {"chapters", chapters},
                   {"digits", run.digits ? json_of(*run.digits) : Json()},
                   {"page", run.page}};
    return all.dump(2) + "\n";
}

}  // namespace bp::cli
