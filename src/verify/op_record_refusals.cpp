#include "verify/op_record_cases.hpp"

namespace bp::verify {

std::vector<RefusedCase> unary_refusals() { return {{"no parent", {}}, {"two parents", {{1, 1}, {1, 1}}}}; }

std::vector<RefusedCase> binary_refusals() {
    return {{"one parent", {{1, 1}}},
            {"three parents", {{1, 1}, {1, 1}, {1, 1}}},
            {"rows and columns that do not stretch", {{2, 3}, {3, 2}}}};
}

std::vector<RefusedCase> variadic_refusals() {
    return {{"one parent", {{1, 1}}}, {"rows that do not stretch", {{2, 3}, {1, 3}, {3, 1}}}};
}

std::vector<RefusedCase> max_refusals() {
    return {{"no parent", {}}, {"columns that do not stretch", {{2, 3}, {1, 1}, {2, 2}}}};
}

std::vector<RefusedCase> scale_refusals() {
    return {{"no factor", {{1, 1}}},
            {"a misspelt factor", {{1, 1}}, {{"facter", 2}}},
            {"a setting too many", {{1, 1}}, {{"factor", 2}, {"axis", 0}}},
            {"no parent", {}, {{"factor", 2}}}};
}

std::vector<RefusedCase> power_refusals() { return {{"no exponent", {{1, 1}}}, {"no parent", {}, {{"exponent", 2}}}}; }

std::vector<RefusedCase> reduction_refusals() {
    return {{"no such axis", {{2, 3}}, {{"axis", 2}}},
            {"half an axis", {{2, 3}}, {{"axis", 0.5}}},
            {"two parents", {{1, 1}, {1, 1}}}};
}

std::vector<RefusedCase> matmul_refusals() {
    return {{"inner dimensions differ", {{2, 3}, {2, 3}}},
            {"a product does not stretch", {{2, 3}, {1, 3}}},
            {"one parent", {{2, 2}}}};
}

std::vector<RefusedCase> concatenate_refusals() {
    return {{"no axis", {{2, 3}, {2, 3}}},
            {"no such axis", {{2, 3}, {2, 3}}, {{"axis", 2}}},
            {"rows differ", {{2, 3}, {3, 3}}, {{"axis", 1}}},
            {"columns differ", {{2, 3}, {2, 1}}, {{"axis", 0}}}};
}

std::vector<RefusedCase> slice_refusals() {
    return {{"nothing is left", {{2, 3}}, {{"axis", 1}, {"from", 1}, {"to", 1}}},
            {"beyond the end", {{2, 3}}, {{"axis", 0}, {"from", 1}, {"to", 3}}},
            {"before the start", {{2, 3}}, {{"axis", 1}, {"from", -1}, {"to", 2}}},
            {"half a row", {{2, 3}}, {{"axis", 0}, {"from", 0.5}, {"to", 2}}},
            {"no such axis", {{2, 3}}, {{"axis", 3}, {"from", 0}, {"to", 1}}}};
}

std::vector<RefusedCase> loss_refusals() {
    return {{"a target is not stretched", {{2, 3}, {1, 3}}},
            {"one parent", {{1, 1}}},
            {"three parents", {{1, 1}, {1, 1}, {1, 1}}}};
}

}  // namespace bp::verify
