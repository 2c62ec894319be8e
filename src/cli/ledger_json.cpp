#include "cli/claim_json.hpp"
#include "cli/ledger.hpp"

namespace bp::cli {

std::string json_of(const Ledger& ledger) {
    using Json = nlohmann::ordered_json;
    Json claims = Json::array();
    for (const LedgerEntry& entry : ledger) {
        claims.push_back(claim_json(entry.claim));
        claims.back()["chapter"] = entry.chapter;
    }
    const Json all{{"claims", claims}, {"unchecked", unchecked_claims(ledger)}};
    return all.dump(2) + "\n";
}

}  // namespace bp::cli
